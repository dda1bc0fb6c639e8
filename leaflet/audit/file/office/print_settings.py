"""OFF-03: the file tells the printer how it wants to be printed: unscaled, and on which sides.

Why: "fit to page" makes 12 point text 11.3 points; turned over the wrong edge, each second page stands on its head.

Passes: PrintScaling None; DuplexFlipShortEdge for sheets that are folded; all pages of one size.
Fails: no PrintScaling; Simplex for a booklet; an odd number of sides behind a sheet with two.

Source: ISO 32000-1 12.2 (PrintScaling, Duplex).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.file.fabric import BUILD_AGAIN
from leaflet.findings import Finding
from leaflet.model.sheets import COPIES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import Policy

RULE = "OFF-03"
_CLAUSE = "ISO 32000-1 12.2"
_SIDES = {"Simplex": "on one side", "DuplexFlipShortEdge": "over the short edge"}
_SIDES["DuplexFlipLongEdge"] = "over the long edge"
_POINT = 1.0


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge the settings, then the pages' sizes."""
    for fault in _faults(file):
        yield Finding(RULE, fault, file.place(), hint=BUILD_AGAIN, clause=_CLAUSE)


def _faults(file: PrintedFile) -> Iterator[str]:
    scaling, duplex = file.declared.scaling, file.declared.duplex
    if scaling != "None":
        yield "Printers are not told to leave the size as it is (PrintScaling)."
    if duplex not in _SIDES:
        yield "Printers are not told which sides to print (Duplex)."
    elif duplex == "Simplex" and len(file.pages) > 1:
        yield f"The {len(file.pages)} pages are to be printed on one side each (Duplex)."
    folded = file.imposed is not None and file.imposed.fold != COPIES
    if folded and duplex != "DuplexFlipShortEdge":
        told = _SIDES.get(duplex, "not at all")
        yield f"Folded sheets are turned over the short edge; the file says {told} (Duplex)."
    if folded and len(file.pages) % 2:
        yield f"The sheets have {len(file.pages)} sides; the last one has no back."
    sizes = {(round(page.width / _POINT), round(page.height / _POINT)) for page in file.pages}
    if len(sizes) > 1:
        yield "The pages are not all of one size."
