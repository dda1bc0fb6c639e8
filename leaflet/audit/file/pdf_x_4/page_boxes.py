"""PRN-03: every page says where it is cut, with 3 mm of bleed around.

Why: without a TrimBox, a press operator guesses; with too little bleed, white edges show where the knife is off.

Passes: TrimBox within BleedBox within MediaBox, 3 mm apart; no ArtBox; a CropBox that cuts off nothing of the trim.
Fails: no TrimBox; a TrimBox that reaches out of the BleedBox; bleed of 1 mm.

Source: ISO 15930-7 6.14; ISO 32000-1 14.11.2; 3 mm is what print shops ask for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.file.fabric import BUILD_AGAIN
from leaflet.findings import Finding
from leaflet.policy.rulebook import limit_of
from leaflet.units import points_to_mm

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.fabric import Fabric, Plain
    from leaflet.audit.file.pdf_x_4.painted import Box
    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import Policy

RULE = "PRN-03"
_CLAUSE = "ISO 15930-7 6.14"
_SLACK = 0.01


def judge(file: PrintedFile, policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge the boxes of each page."""
    fabric = file.fabric
    if fabric is None:
        return
    least = limit_of(policies, RULE)
    for number, page in enumerate(fabric.pages, 1):
        for fault in _faults(page, fabric, least):
            yield Finding(RULE, fault, file.place(number), hint=BUILD_AGAIN, clause=_CLAUSE)


def box_of(page: Plain, name: str, fabric: Fabric) -> Box | None:
    """Return a box of a page, in points; None if it has none of that name."""
    edges = [edge for edge in fabric.listed(page, name) if isinstance(edge, float)]
    if len(edges) != 4:  # noqa: PLR2004  (left, bottom, right, top)
        return None
    left, bottom, right, top = edges
    return left, bottom, right, top


def _faults(page: Plain, fabric: Fabric, least: float) -> Iterator[str]:
    trim, art = box_of(page, "/TrimBox", fabric), box_of(page, "/ArtBox", fabric)
    media = box_of(page, "/MediaBox", fabric)
    if (trim is None) == (art is None):
        yield "The page does not say where it is cut (a TrimBox and no ArtBox)."
        return
    cut = trim or art
    bleed = box_of(page, "/BleedBox", fabric) or cut
    crop = box_of(page, "/CropBox", fabric) or media
    if cut is None or bleed is None or media is None or crop is None:
        yield "The page has no MediaBox."
        return
    if not _within(cut, bleed) or not _within(bleed, media):
        yield "The TrimBox is not within the BleedBox, or that not within the MediaBox."
    if not _within(cut, crop):
        yield "The CropBox cuts off a part of the page that is printed."
    narrowest = points_to_mm(min(abs(a - b) for a, b in zip(cut, bleed, strict=True)))
    if narrowest < least - _SLACK:
        yield f"The page has {narrowest:.1f} mm of bleed; the least is {least:g} mm."


def _within(inner: Box, outer: Box) -> bool:
    lows = inner[0] >= outer[0] - _SLACK and inner[1] >= outer[1] - _SLACK
    return lows and inner[2] <= outer[2] + _SLACK and inner[3] <= outer[3] + _SLACK
