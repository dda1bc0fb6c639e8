"""Checks on a layout that a schema cannot make: frames on the sheet, off each other and off the furniture."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Final

from leaflet.findings import Finding
from leaflet.layouts.layout_file import PARTS
from leaflet.layouts.style_checks import judge_styles
from leaflet.model.look import Flow
from leaflet.units import points_to_mm

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.model.look import Layout, LayoutFrame
    from leaflet.reading.tree import Tree

SMALLEST_MARGIN: Final = 10.0
"""Millimetres that stay free of text at each edge: office printers reach no further than 4 to 6 mm."""
_SLACK: Final = 0.01
"""Points: what rounding from millimetres may add up to."""


def judge_layout(layout: Layout, tree: Tree) -> list[Finding]:
    """Return every fault of a layout, each at its line."""
    return [
        *_judge_pages(layout, tree),
        *_judge_frames(layout, tree),
        *_judge_overlaps(layout, tree),
        *_judge_furniture(layout, tree),
        *judge_styles(layout, tree),
    ]


def _judge_pages(layout: Layout, tree: Tree) -> Iterator[Finding]:
    """Every page has a frame, and a card's parts have one each."""
    place = tree.key_place(("frames",))
    for page in ("first", "later") if layout.flow is Flow.LEAFLET else ("first",):
        if not any(frame.page in {page, "any"} for frame in layout.frames):
            hint = f"Add a frame with `page: {page}` or `page: any`."
            yield Finding("LAY-page", f"No frame stands on the {page} page.", place, hint=hint)
    seen = [part for frame in layout.frames for part in frame.parts]
    if layout.flow is Flow.CARD:
        for part in PARTS:
            if seen.count(part) != 1:
                times = "in no frame" if part not in seen else "in more than one frame"
                hint = "Name each part in the `parts` of exactly one frame."
                yield Finding("LAY-part", f"The part {part} stands {times}.", place, hint=hint)


def _judge_frames(layout: Layout, tree: Tree) -> Iterator[Finding]:
    """Frames lie on the sheet, off its unprintable edge, and name parts that exist."""
    width, height = layout.page_size
    for index, frame in enumerate(layout.frames):
        at = ("frames", index)
        room = (
            frame.left,
            frame.top,
            width - frame.left - frame.width,
            height - frame.top - frame.height,
        )
        least = points_to_mm(min(room))
        if least < SMALLEST_MARGIN - _SLACK:
            hint = f"Keep {SMALLEST_MARGIN:g} mm free at every edge; here {least:.1f} mm are left."
            message = f"The frame {frame.name} comes too near the edge of the sheet, or leaves it."
            yield Finding("LAY-edge", message, tree.place(at), hint=hint)
        if not (frame.width and frame.height):
            message = f"The frame {frame.name} has no room in it."
            hint = "Give it a width and a height above 0."
            yield Finding("LAY-edge", message, tree.place(at), hint=hint)
        for number, part in enumerate(frame.parts):
            if part not in PARTS:
                message = f"There is no part {part}."
                hint = f"Parts are: {', '.join(PARTS)}."
                yield Finding("LAY-part", message, tree.place((*at, "parts", number)), hint=hint)


def _judge_overlaps(layout: Layout, tree: Tree) -> Iterator[Finding]:
    """No two frames of one page lie over each other, and no two have one name."""
    for (_, one), (index, other) in combinations(enumerate(layout.frames), 2):
        if one.name == other.name:
            message = f"Two frames are called {one.name}."
            place = tree.place(("frames", index, "name"))
            yield Finding("LAY-name", message, place, hint="Give each frame a name of its own.")
        if _same_page(one, other) and _overlap(one, other):
            message = f"The frames {one.name} and {other.name} overlap."
            hint = "Move one of them, or make it smaller: text would be printed over text."
            yield Finding("LAY-overlap", message, tree.place(("frames", index)), hint=hint)


def _same_page(one: LayoutFrame, other: LayoutFrame) -> bool:
    return "any" in {one.page, other.page} or one.page == other.page


def _overlap(one: LayoutFrame, other: LayoutFrame) -> bool:
    across = min(one.left + one.width, other.left + other.width) - max(one.left, other.left)
    down = min(one.top + one.height, other.top + other.height) - max(one.top, other.top)
    return across > _SLACK and down > _SLACK


def _judge_furniture(layout: Layout, tree: Tree) -> Iterator[Finding]:
    """Band, running head, banner and foot stay clear of the frames."""
    furniture = layout.furniture
    height = layout.page_size[1]
    first = min((f.top for f in layout.frames if f.page != "later"), default=height)
    later = min((f.top for f in layout.frames if f.page != "first"), default=height)
    lowest = height - max((f.top + f.height for f in layout.frames), default=0.0)
    above_foot = furniture.foot_baseline + layout.styles["furniture"].size
    crossings = (
        (("band", "height"), furniture.band_height, first),
        (("banner", "first-baseline"), furniture.banner_first_baseline, first),
        (("banner", "later-baseline"), furniture.banner_later_baseline, later),
        (("head", "baseline"), furniture.head_baseline, later),
        (("foot", "baseline"), above_foot, lowest),
        (
            ("band", "logo-height"),
            furniture.logo_height + 2 * furniture.logo_padding,
            furniture.band_height,
        ),
    )
    for keys, extent, limit in crossings:
        if extent > limit + _SLACK:
            message = f"{' '.join(keys)} reaches {points_to_mm(extent - limit):.1f} mm too far."
            hint = "Make it smaller, or move the frames (or the band) away from it."
            yield Finding("LAY-furniture", message, tree.place(("furniture", *keys)), hint=hint)
