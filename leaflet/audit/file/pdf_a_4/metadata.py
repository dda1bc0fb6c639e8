"""ARC-13: the metadata can be read by a program that knows no PDF.

Why: who finds the file in fifty years learns from them what it is.

Passes: a stream of Type Metadata and Subtype XML, in UTF-8, well formed, with dates as ISO 8601 has them.
Fails: a broken packet; one in UTF-16; a header with `bytes` or `encoding`; the date `22.11.2026`.

Source: ISO 19005-4 6.7.2.1; ISO 16684-1 7.3 and 8.2.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree.ElementTree import ParseError, XMLParser

from leaflet.audit.file.fabric import BUILD_AGAIN, Ref, Stream
from leaflet.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.fabric import Fabric
    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import Policy

RULE = "ARC-13"
_CLAUSE = "ISO 19005-4 6.7.2.1"
_HEAD = re.compile(rb"<\?xpacket begin=(.*?)\?>", re.DOTALL)
_DATE = re.compile(rb"<xmp:(?:Create|Modify|Metadata)Date>([^<]*)<")
_ISO_DATE = re.compile(
    rb"\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?)?)?"
)


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge the metadata of the file as a whole."""
    if file.fabric is None:
        return
    for fault in dict.fromkeys(_faults(file.fabric)):
        yield Finding(RULE, fault, file.place(), hint=BUILD_AGAIN, clause=_CLAUSE)


def _faults(fabric: Fabric) -> Iterator[str]:
    source = fabric.catalog.get("/Metadata")
    held = fabric.get(source) if isinstance(source, Ref) else None
    if not isinstance(source, Ref) or not isinstance(held, Stream):
        yield "The file has no metadata."
        return
    if (fabric.at(held, "/Type"), fabric.at(held, "/Subtype")) != ("/Metadata", "/XML"):
        yield "The metadata do not say that they are XML (Type, Subtype)."
    packet = fabric.data(source.number)
    yield from _faults_of_packet(packet)
    for date in _DATE.findall(packet):
        if not _ISO_DATE.fullmatch(date.strip()):
            yield f"The metadata have a date that is none: {date.decode('utf-8', 'replace')[:40]}."


def _faults_of_packet(packet: bytes) -> Iterator[str]:
    head = _HEAD.search(packet)
    if head is None:
        yield "The metadata are no XMP packet (xpacket)."
    elif b"bytes=" in head[1] or b"encoding=" in head[1]:
        yield "The header of the metadata has the attribute bytes or encoding."
    try:
        packet.decode("utf-8")
        parser = XMLParser()  # noqa: S314 - entities are refused in the next line
        parser.feed(b"" if b"<!" in packet.replace(b"<!--", b"") else packet.strip(b"\0 \n\r\t"))
        parser.close()
    except (ParseError, ValueError, LookupError):
        yield "The metadata are broken, or not in UTF-8."
