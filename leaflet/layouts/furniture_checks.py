"""Checks on furniture: band, running head, banner and foot stay clear of the frames and of the edges."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from leaflet.findings import Finding
from leaflet.units import points_to_mm

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.model.look import Layout
    from leaflet.reading.tree import Tree

    Reach = tuple[tuple[str, ...], float, float]
    """Keys of what reaches somewhere, how far, and how far it may."""

_SLACK: Final = 0.01
"""Points: what rounding from millimetres may add up to."""


def judge_furniture(layout: Layout, tree: Tree) -> Iterator[Finding]:
    """Yield every fault of a layout's furniture, each at its line."""
    hint = "Make it smaller, or move the frames (or the band) away from it."
    for keys, extent, limit in _crossings(layout):
        if extent > limit + _SLACK:
            message = f"{' '.join(keys)} reaches {points_to_mm(extent - limit):.1f} mm too far."
            yield Finding("LAY-furniture", message, tree.place(("furniture", *keys)), hint=hint)
    for keys, distance, limit in _edges(layout):
        if distance < limit - _SLACK:
            message = f"{' '.join(keys)} leaves {points_to_mm(distance):.1f} mm to the edge."
            safe = f"Keep {points_to_mm(limit):g} mm free at every edge, trim or fold."
            yield Finding("LAY-edge", message, tree.place(("furniture", *keys)), hint=safe)


def _crossings(layout: Layout) -> Iterator[Reach]:
    look = layout.furniture
    height = layout.sheet[1]
    pages = [layout.frames_on(page) for page in range(1, layout.shapes + 1)]
    tops = [min((frame.top for frame in frames), default=height) for frames in pages]
    first, later = tops[0], min(tops[1:])
    lowest = height - max((f.top + f.height for f in layout.frames), default=0.0)
    yield ("band", "height"), look.band_height, first
    yield ("banner", "first-baseline"), look.banner_first_baseline, first
    yield ("banner", "later-baseline"), look.banner_later_baseline, later
    yield ("head", "baseline"), look.head_baseline, later
    above_foot = look.foot_baseline + layout.styles["furniture"].size
    yield ("foot", "baseline"), above_foot, lowest
    logo = look.logo_height + 2 * look.logo_padding
    yield ("band", "logo-height"), logo, look.band_height


def _edges(layout: Layout) -> Iterator[Reach]:
    look, safe = layout.furniture, layout.safe
    yield ("margin-left",), look.margin_left, safe
    yield ("margin-right",), look.margin_right, safe
    yield ("foot", "baseline"), look.foot_baseline, safe
    if look.head_baseline:
        size = layout.styles["furniture"].size
        yield ("head", "baseline"), look.head_baseline - size, safe
