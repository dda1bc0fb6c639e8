"""ARC-15: the file has nothing that PDF 2.0 calls deprecated.

Why: a program of the next decades need not know it any more.

Passes: resources without ProcSet; font descriptors without CIDSet and CharSet; destinations in the name tree.
Fails: ProcSet; CIDSet; CharSet; the name of a font or picture in its own dictionary; Suspects.

Severity: warning, since a program of today may not mind.
Source: ISO 32000-2 7.8.3, 8.9.5.1, 9.6.2.1, 9.8.1, 14.2 and 14.7.1; ISO 19005-4 6.2.10.4.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.file.fabric import BUILD_AGAIN
from leaflet.findings import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.fabric import Fabric
    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import Policy

RULE = "ARC-15"
_ANYWHERE = {
    "/ProcSet": "14.2",
    "/CIDSet": "9.8.1",
    "/CharSet": "9.8.1",
    "/Suspects": "14.7.1",
    "/XFA": "Annex K",
    "/NeedAppearances": "12.7.3",
}
_NAMED = {"/Font": "9.6.2.1", "/XObject": "8.9.5.1"}


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge every dictionary; one finding for each kind."""
    if file.fabric is None:
        return
    for what, clause in dict.fromkeys(_found(file.fabric)):
        message = f"The file has {what}, which PDF 2.0 calls deprecated."
        where = f"ISO 32000-2 {clause}"
        yield Finding(RULE, message, file.place(), Severity.WARNING, BUILD_AGAIN, where)


def _found(fabric: Fabric) -> Iterator[tuple[str, str]]:
    for held in fabric.dictionaries():
        for key in sorted(set(_ANYWHERE) & set(held)):
            yield key[1:], _ANYWHERE[key]
        kind = held.get("/Type")
        if isinstance(kind, str) and kind in _NAMED and "/Name" in held:
            yield f"{kind[1:]} with Name", _NAMED[kind]
