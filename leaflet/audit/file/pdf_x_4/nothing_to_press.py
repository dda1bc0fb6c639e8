"""PRN-04: nothing on a page is there to be pressed, filled in or played.

Why: a press prints no links. What stands in a file as an annotation may be printed as a frame, or not at all.

Passes: links are plain words; all that may lie outside the bleed are marks for the press.
Fails: a link annotation; a form field; an action that opens another program.

Source: ISO 15930-7 6.17 and 6.18.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.file.fabric import BUILD_AGAIN
from leaflet.audit.file.pdf_x_4.page_boxes import box_of
from leaflet.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.fabric import Fabric
    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import Policy

RULE = "PRN-04"
_CLAUSE = "ISO 15930-7 6.17"
_ALLOWED = frozenset({"/PrinterMark", "/TrapNet"})


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge annotations, forms and actions."""
    fabric = file.fabric
    if fabric is None:
        return
    for page, _, note in fabric.annotations():
        if note.get("/Subtype") not in _ALLOWED and _touches(note, page, fabric):
            kind = str(note.get("/Subtype", "/annotation"))[1:]
            message = f"The page has an annotation within the bleed ({kind})."
            yield Finding(RULE, message, file.place(page), hint=BUILD_AGAIN, clause=_CLAUSE)
    for key in ("/AcroForm", "/AA", "/OpenAction"):
        if key in fabric.catalog and not isinstance(fabric.at(fabric.catalog, key), list):
            message = f"The file has a form or an action ({key[1:]})."
            yield Finding(RULE, message, file.place(), hint=BUILD_AGAIN, clause=_CLAUSE)


def _touches(note: object, page: int, fabric: Fabric) -> bool:
    """Tell whether an annotation reaches into the bleed."""
    sheet = fabric.pages[page - 1]
    bleed = box_of(sheet, "/BleedBox", fabric) or box_of(sheet, "/MediaBox", fabric)
    place = box_of(note, "/Rect", fabric) if isinstance(note, dict) else None
    if bleed is None or place is None:
        return True
    return not (
        place[2] <= bleed[0] or place[0] >= bleed[2] or place[3] <= bleed[1] or place[1] >= bleed[3]
    )
