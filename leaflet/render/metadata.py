"""What a file says of itself: XMP and Info from one record (ISO 19005-2 6.6, ISO 16684-1).

The leaflet's own facts stand in an extension schema, so that an audit knows what the file owes.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5
from xml.sax.saxutils import escape

from leaflet.render.syntax import dictionary, text_string

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from leaflet.render.conformance import Claim, Conformance
    from leaflet.render.pdf_file import PdfFile
    from leaflet.structure import Facts

NAMESPACE = "urn:leaflet:ns:1.0:"
_CREATOR = "leaflet"
_PACKET = '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_PREFIXES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "leaflet": NAMESPACE,
}
_OTHER_PREFIXES = {
    "pdfxid": "http://www.npes.org/pdfx/ns/id/",
    "xmpMM": "http://ns.adobe.com/xap/1.0/mm/",
}
"""Written where a claim names them."""
_OWN = (
    ("Identifier", "Text", "Opaque identifier of the leaflet"),
    ("Version", "Text", "Version of the leaflet"),
    ("Status", "Text", "Where the leaflet stands in its life"),
    ("ReviewBy", "Text", "Date by which the leaflet must be reviewed"),
    ("Edition", "Text", "Form of the leaflet"),
    ("Flow", "Text", "What the file holds: the leaflet, its short form or a card"),
    ("Panels", "Integer", "How many pages the file has to have; 0: as many as it takes"),
    ("Legibility", "Text", "For whose eyes the file is set"),
    ("Policies", "bag Text", "Policies that the file was built for"),
    ("Letters", "bag Text", "Each section, how many letters and figures it has, and their print"),
    ("OutOfDate", "Boolean", "Whether the leaflet was past its review date when the file was made"),
)


def write_xmp(file: PdfFile, facts: Facts, conformance: Conformance) -> int:
    """Write the metadata stream, readable without a PDF reader; return its number."""
    properties = [*_dublin_core(facts), *_dates(facts), *_own(facts)]
    properties += [
        f"<{name}>{value}</{name}>"
        for claim in conformance.claims
        for name, value in claim.properties
    ]
    if conformance.trim is not None:
        properties.append(f"<xmpMM:DocumentID>{_document_id(facts)}</xmpMM:DocumentID>")
    prefixes = _PREFIXES | {
        prefix: uri
        for prefix, uri in _OTHER_PREFIXES.items()
        if any(line.startswith(f"<{prefix}:") for line in properties)
    }
    spaces = "".join(f' xmlns:{prefix}="{uri}"' for prefix, uri in prefixes.items())
    packet = "\n".join(
        [
            _PACKET,
            '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
            f'<rdf:RDF xmlns:rdf="{_RDF}">',
            f'<rdf:Description rdf:about=""{spaces}>',
            *properties,
            "</rdf:Description>",
            *(_extension_schemas(conformance.claims) if conformance.has_extension_schemas else ()),
            "</rdf:RDF>",
            "</x:xmpmeta>",
            '<?xpacket end="r"?>',
        ]
    )
    entries = {"Type": "/Metadata", "Subtype": "/XML"}
    return file.add_stream(entries, packet.encode("utf-8"), deflate=False)


def write_info(file: PdfFile, facts: Facts, conformance: Conformance) -> int:
    """Write the Info dictionary, equal to the XMP (ISO 19005-2 6.6.3); return its number."""
    date = text_string(_pdf_date(facts.moment))
    texts = {"Title": facts.title, "Author": facts.author, "Subject": facts.subject}
    texts |= {"Creator": _CREATOR, "Producer": _CREATOR}
    entries = {name: text_string(text) for name, text in texts.items() if text}
    entries |= {"CreationDate": date, "ModDate": date}
    if conformance.trim is not None:
        entries["Trapped"] = "/False"  # ISO 15930-7 6.1
    return file.add(dictionary(entries))


def _document_id(facts: Facts) -> str:
    """Return an id of the text in this form, the same for every building of it (ISO 15930-7 6.1)."""
    return f"urn:uuid:{uuid5(NAMESPACE_URL, NAMESPACE + repr(facts))}"


def _dublin_core(facts: Facts) -> Iterable[str]:
    yield "<dc:format>application/pdf</dc:format>"
    yield f"<dc:title>{_alternative(facts.title)}</dc:title>"
    yield f"<dc:language><rdf:Bag>{_item(facts.lang)}</rdf:Bag></dc:language>"
    if facts.author:
        yield f"<dc:creator><rdf:Seq>{_item(facts.author)}</rdf:Seq></dc:creator>"
    if facts.subject:
        yield f"<dc:description>{_alternative(facts.subject)}</dc:description>"


def _dates(facts: Facts) -> Iterable[str]:
    yield f"<pdf:Producer>{_CREATOR}</pdf:Producer>"
    yield f"<xmp:CreatorTool>{_CREATOR}</xmp:CreatorTool>"
    for name in ("CreateDate", "ModifyDate", "MetadataDate"):
        yield f"<xmp:{name}>{facts.moment}</xmp:{name}>"


def _own(facts: Facts) -> Iterable[str]:
    texts = (facts.identifier, facts.version, facts.status, facts.review_by, facts.edition)
    values = (*texts, facts.flow, str(facts.panels), facts.legibility)
    for (name, _, _), value in zip(_OWN, values, strict=False):
        yield f"<leaflet:{name}>{escape(value)}</leaflet:{name}>"
    items = "".join(map(_item, facts.policies))
    yield f"<leaflet:Policies><rdf:Bag>{items}</rdf:Bag></leaflet:Policies>"
    counts = "".join(_item(f"{one.ident} {one.many} {one.mark:08x}") for one in facts.letters)
    yield f"<leaflet:Letters><rdf:Bag>{counts}</rdf:Bag></leaflet:Letters>"
    if facts.out_of_date:
        yield "<leaflet:OutOfDate>True</leaflet:OutOfDate>"


def _item(text: str) -> str:
    return f"<rdf:li>{escape(text)}</rdf:li>"


def _alternative(text: str) -> str:
    return f'<rdf:Alt><rdf:li xml:lang="x-default">{escape(text)}</rdf:li></rdf:Alt>'


def _extension_schemas(claims: Sequence[Claim]) -> Iterable[str]:
    """Describe every schema that PDF/A does not predefine (ISO 19005-2 6.6.2.3.3)."""
    schemas = [_schema("Leaflet", NAMESPACE, "leaflet", _OWN)]
    schemas += [_schema(*claim.schema) for claim in claims if claim.schema is not None]
    base = "http://www.aiim.org/pdfa/ns"
    yield (
        f'<rdf:Description rdf:about="" xmlns:pdfaExtension="{base}/extension/"'
        f' xmlns:pdfaSchema="{base}/schema#" xmlns:pdfaProperty="{base}/property#">'
        f"<pdfaExtension:schemas><rdf:Bag>{''.join(schemas)}</rdf:Bag></pdfaExtension:schemas>"
        "</rdf:Description>"
    )


def _schema(title: str, uri: str, prefix: str, properties: Sequence[tuple[str, str, str]]) -> str:
    items = "".join(
        '<rdf:li rdf:parseType="Resource">'
        f"<pdfaProperty:name>{name}</pdfaProperty:name>"
        f"<pdfaProperty:valueType>{kind}</pdfaProperty:valueType>"
        "<pdfaProperty:category>internal</pdfaProperty:category>"
        f"<pdfaProperty:description>{description}</pdfaProperty:description></rdf:li>"
        for name, kind, description in properties
    )
    return (
        '<rdf:li rdf:parseType="Resource">'
        f"<pdfaSchema:schema>{title}</pdfaSchema:schema>"
        f"<pdfaSchema:namespaceURI>{uri}</pdfaSchema:namespaceURI>"
        f"<pdfaSchema:prefix>{prefix}</pdfaSchema:prefix>"
        f"<pdfaSchema:property><rdf:Seq>{items}</rdf:Seq></pdfaSchema:property></rdf:li>"
    )


def _pdf_date(moment: str) -> str:
    """Write an ISO 8601 moment as a PDF date, with the minutes of its zone (ISO 32000-1 7.9.4)."""
    when = datetime.fromisoformat(moment)
    minutes = (when.utcoffset() or timedelta()) // timedelta(minutes=1)
    hours, rest = divmod(abs(minutes), 60)
    sign = "-" if minutes < 0 else "+"
    return f"{when:D:%Y%m%d%H%M%S}{sign}{hours:02}'{rest:02}'"
