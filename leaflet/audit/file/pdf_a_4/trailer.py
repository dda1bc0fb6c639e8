"""ARC-03: the file has an identifier, and no information dictionary.

Why: an archive knows a file again by its identifier. What the dictionary said before PDF 2.0 stands in the metadata, and
in one place alone.

Passes: a trailer with ID of two strings and no Info.
Fails: no ID; an Info with Title; an Encrypt.

Source: ISO 19005-4 6.1.3; ISO 32000-2 14.4.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.file.fabric import BUILD_AGAIN
from leaflet.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.fabric import Fabric
    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import Policy

RULE = "ARC-03"
_CLAUSE = "ISO 19005-4 6.1.3"


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge the trailer."""
    if file.fabric is None:
        return
    for fault in _faults(file.fabric):
        yield Finding(RULE, fault, file.place(), hint=BUILD_AGAIN, clause=_CLAUSE)


def _faults(fabric: Fabric) -> Iterator[str]:
    idents = fabric.listed(fabric.trailer, "/ID")
    if len(idents) != len(("first", "now")) or not all(map(fabric.get, idents)):
        yield "The file has no identifier (ID)."
    if "/Encrypt" in fabric.trailer:
        yield "The file is encrypted."
    info = fabric.at(fabric.trailer, "/Info")
    if info is None:
        return
    if "/PieceInfo" not in fabric.catalog:
        yield "The file has an information dictionary (Info)."
    elif not isinstance(info, dict) or set(info) != {"/ModDate"}:
        yield "The information dictionary holds more than the date of the last change (ModDate)."
