"""PRN-14: artwork that touches the edge of the page runs on through the bleed.

Why: where it ends at the edge, a knife that is off by half a millimetre leaves a white line.

Passes: a band that goes 3 mm beyond the edge on each side that it touches; artwork that keeps away from the edge.
Fails: a band that ends at the trim; a picture that ends 1 mm outside of it.

Source: ISO 15930-7 6.14; what print shops ask for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.file.pdf_x_4.page_boxes import box_of
from leaflet.audit.file.pdf_x_4.painted import WHITE, Area, painted
from leaflet.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.pdf_x_4.painted import Box
    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import Policy

RULE = "PRN-14"
_NEAR = 0.5
"""Points inside of the trim within which artwork touches it."""
_SLACK = 0.05


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge each filled shape that reaches the trim, once for each page."""
    fabric = file.fabric
    if fabric is None:
        return
    told = set()
    for area in painted(fabric):
        if not isinstance(area, Area) or area.inks == WHITE or area.page in told:
            continue
        page = fabric.pages[area.page - 1]
        trim, bleed = (box_of(page, name, fabric) for name in ("/TrimBox", "/BleedBox"))
        if trim is not None and bleed is not None and _falls_short(area.box, trim, bleed):
            told.add(area.page)
            message = "Artwork touches the edge of the page and does not run through the bleed."
            yield Finding(RULE, message, file.place(area.page))


def _falls_short(box: Box, trim: Box, bleed: Box) -> bool:
    """Tell whether a shape that lies on the page reaches an edge of it, but not that of the bleed."""
    if box[2] <= trim[0] or box[0] >= trim[2] or box[3] <= trim[1] or box[1] >= trim[3]:
        return False
    low = any(box[at] < trim[at] + _NEAR and box[at] > bleed[at] + _SLACK for at in (0, 1))
    return low or any(box[at] > trim[at] - _NEAR and box[at] < bleed[at] - _SLACK for at in (2, 3))
