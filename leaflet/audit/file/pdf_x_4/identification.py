"""PRN-01: a file that claims PDF/X-4 says all that a press asks of its metadata, and says it the same in both places.

Why: a print shop's first check reads these lines, and sends the file back where one is missing.

Passes: GTS_PDFXVersion PDF/X-4; pdf:Trapped False, described in an extension schema; three dates; DocumentID,
RenditionClass and VersionID; Info that agrees; an identifier of two strings; a header of 1.6 or lower.
Fails: pdf:Trapped is missing; Info says Trapped is True and the metadata say False; the header says 1.7.

Source: ISO 15930-7 6.1, 6.3 and 6.7; ISO 19005-2 6.6.2.3.3 (pdf:Trapped is no predefined property).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from leaflet.audit.file.fabric import BUILD_AGAIN, Ref
from leaflet.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.fabric import Fabric
    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import Policy

RULE = "PRN-01"
_CLAUSE = "ISO 15930-7 6.7"
_NEEDED: Final = (
    "xmp:CreateDate",
    "xmp:ModifyDate",
    "xmp:MetadataDate",
    "xmpMM:DocumentID",
    "xmpMM:RenditionClass",
    "xmpMM:VersionID",
    "dc:title",
)
_NEWEST = (1, 6)
_HEADER = re.compile(rb"%PDF-(\d)\.(\d)")
_TRAPPED_SCHEMA = re.compile(
    r"<pdfaSchema:namespaceURI>http://ns\.adobe\.com/pdf/1\.3/</pdfaSchema:namespaceURI>"
    r"(?:(?!</pdfaSchema:property>).)*<pdfaProperty:name>Trapped</pdfaProperty:name>",
    re.DOTALL,
)


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge what the file says of itself."""
    fabric = file.fabric
    if fabric is None:
        return
    packet = _packet(fabric)
    for fault in (*_of_metadata(packet, file), *_of_both(fabric, packet), *_of_ends(fabric)):
        yield Finding(RULE, fault, file.place(), hint=BUILD_AGAIN, clause=_CLAUSE)


def _packet(fabric: Fabric) -> str:
    source = fabric.catalog.get("/Metadata")
    return fabric.data(source.number).decode("utf-8", "replace") if isinstance(source, Ref) else ""


def _value(packet: str, name: str) -> str | None:
    found = re.search(rf"<{name}\b[^>]*>(.*?)</{name}>", packet, re.DOTALL)
    return found[1].strip() if found else None


def _of_metadata(packet: str, file: PrintedFile) -> Iterator[str]:
    if file.standards.press != "PDF/X-4":
        yield f"The metadata claim {file.standards.press}, not PDF/X-4 (pdfxid:GTS_PDFXVersion)."
    for name in _NEEDED:
        if not _value(packet, name):
            yield f"The metadata have no {name}."
    trapped = _value(packet, "pdf:Trapped")
    if trapped not in {"True", "False"}:
        yield "The metadata do not say whether the file is trapped (pdf:Trapped)."
    elif not _TRAPPED_SCHEMA.search(packet):
        yield "The metadata do not describe pdf:Trapped in an extension schema."


def _of_both(fabric: Fabric, packet: str) -> Iterator[str]:
    trapped = fabric.at(fabric.trailer, "/Info", "/Trapped")
    told = _value(packet, "pdf:Trapped")
    if trapped is not None and trapped != f"/{told}":
        yield f"Info says that Trapped is {str(trapped).lstrip('/')}, the metadata say {told}."
    title = fabric.at(fabric.trailer, "/Info", "/Title")
    said = re.sub("<[^>]+>", "", _value(packet, "dc:title") or "").strip()
    if isinstance(title, str) and said and _plain(said) != title:
        yield "Info and the metadata have different titles."


def _plain(text: str) -> str:
    for entity, character in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&")):
        text = text.replace(entity, character)
    return text


def _of_ends(fabric: Fabric) -> Iterator[str]:
    found = _HEADER.match(fabric.head)
    if found is None or (int(found[1]), int(found[2])) > _NEWEST:
        yield "The header does not say PDF 1.6 or lower."
    if len(fabric.listed(fabric.trailer, "/ID")) != 2:  # noqa: PLR2004  (the first and the latest)
        yield "The file has no identifier of two strings (ID)."
    if "/Encrypt" in fabric.trailer:
        yield "The file is encrypted."
