"""Reads what a file says of itself: its XMP packet (ISO 16684-1), with the leaflet's own schema."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING
from xml.etree.ElementTree import ParseError, XMLParser

from leaflet.audit.file.fabric import Claims
from leaflet.audit.file.printed import FileFacts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from xml.etree.ElementTree import Element

LEAFLET = "{urn:leaflet:ns:1.0:}"
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_PDFA = "{http://www.aiim.org/pdfa/ns/id/}"
_PDFUA = "{http://www.aiim.org/pdfua/ns/id/}"
_PDFX = "{http://www.npes.org/pdfx/ns/id/}"
_XMP = "{http://ns.adobe.com/xap/1.0/}"
_RECORD = {
    "title": _DC + "title",
    "author": _DC + "creator",
    "subject": _DC + "description",
    "creator": _XMP + "CreatorTool",
    "producer": "{http://ns.adobe.com/pdf/1.3/}Producer",
    "created": _XMP + "CreateDate",
    "modified": _XMP + "ModifyDate",
}
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_LARGEST = 1_000_000
_MOST_NAMES = 50
_NUMBER = re.compile("[0-9]{1,4}")
_COUNT = re.compile(r"(.+?) ([0-9]{1,9})[0-9]*(?: ([0-9a-f]{8}))?")


def read_packet(packet: bytes) -> FileFacts:
    """Return the facts in an XMP packet; a packet that is broken or hostile holds none."""
    values = _values(packet)

    def one(key: str) -> str:
        return (values.get(key) or [""])[0]

    letters = list(_counts(values.get(LEAFLET + "Letters", ())))
    return FileFacts(
        identifier=one(LEAFLET + "Identifier"),
        version=one(LEAFLET + "Version"),
        status=one(LEAFLET + "Status"),
        review_by=one(LEAFLET + "ReviewBy"),
        edition=one(LEAFLET + "Edition"),
        policies=tuple(filter(None, values.get(LEAFLET + "Policies", ()))),
        letters=tuple((ident, count) for ident, count, _ in letters),
        prints=tuple((ident, int(mark, 16)) for ident, _, mark in letters if mark),
        title=one(_DC + "title"),
        lang=one(_DC + "language"),
        out_of_date=one(LEAFLET + "OutOfDate") == "True",
        flow=one(LEAFLET + "Flow"),
        panels=int(found[0]) if (found := _NUMBER.fullmatch(one(LEAFLET + "Panels"))) else 0,
        legibility=one(LEAFLET + "Legibility"),
    )


def read_claims(packet: bytes) -> Claims:
    """Return the standards that an XMP packet names; a packet that is broken or hostile names none."""
    values = _values(packet)
    keys = [_PDFA + key for key in ("part", "conformance", "rev")]
    keys += [_PDFUA + key for key in ("part", "rev")]
    keys.append(_PDFX + "GTS_PDFXVersion")
    return Claims(*((values.get(key) or [""])[0] for key in keys))


def read_record(packet: bytes) -> dict[str, str]:
    """Return what an XMP packet tells that an information dictionary may tell as well (`declared.RECORDED`)."""
    values = _values(packet)
    told = {
        key: ", ".join(values.get(path, ())[: _MOST_NAMES if key == "author" else 1])
        for key, path in _RECORD.items()
    }
    return {key: value for key, value in told.items() if value}


def _counts(told: Iterable[str]) -> Iterator[tuple[str, int, str]]:
    """Yield ids, counts, and prints in hexadecimal digits where there are any; what is neither is passed over."""
    for text in told:
        found = _COUNT.fullmatch(text)
        if found:
            yield found[1], int(found[2]), found[3] or ""


@lru_cache(maxsize=2)
def _values(packet: bytes) -> dict[str, list[str]]:
    """Return each property's values: an attribute, a text, or the items of a list."""
    if len(packet) > _LARGEST or b"<!" in packet.replace(b"<!--", b""):
        return {}
    try:
        parser = XMLParser()  # noqa: S314 - a packet with a document type was refused above
        parser.feed(packet.strip(b"\0 \n\r\t"))
        top = parser.close()
    except (ParseError, ValueError, LookupError):
        return {}
    found: dict[str, list[str]] = {}
    for description in top.iter(_RDF + "Description"):
        for key, text in description.attrib.items():
            found.setdefault(key, [text.strip()])
        for prop in description:
            found.setdefault(prop.tag, _listed(prop))
    return found


def _listed(prop: Element) -> list[str]:
    """Return the items of a property, the default language first; without items, its text."""
    listed = list(prop.iter(_RDF + "li"))
    if not listed:
        return [(prop.text or "").strip()]
    listed.sort(key=lambda item: item.get(_XML_LANG) != "x-default")
    return [(item.text or "").strip() for item in listed]
