"""Checks on frames: on their page, off its edges and folds, and off each other."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Final

from leaflet.findings import Finding
from leaflet.units import mm_to_points, points_to_mm

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.model.look import Layout, LayoutFrame
    from leaflet.reading.tree import Tree

SMALLEST_SAFE: Final = 5.0
"""Millimetres: paper is cut and folded 2 to 3 mm off, and office printers reach no further than 4 to 5 mm."""
_SLACK: Final = 0.01
"""Points: what rounding from millimetres may add up to."""


def judge_frames(layout: Layout, tree: Tree) -> Iterator[Finding]:
    """Yield every fault of a layout's frames, each at its line."""
    yield from _judge_safe(layout, tree)
    for index, frame in enumerate(layout.frames):
        yield from _judge_edges(layout, index, frame, tree)
    yield from _judge_overlaps(layout, tree)


def _judge_safe(layout: Layout, tree: Tree) -> Iterator[Finding]:
    if layout.safe < mm_to_points(SMALLEST_SAFE) - _SLACK:
        message = f"Only {points_to_mm(layout.safe):g} mm stay free of text at the edges."
        hint = f"Write `safe: {SMALLEST_SAFE:g}` or more: cutting and folding are that far off."
        yield Finding("LAY-safe", message, tree.place(("safe",)), hint=hint)


def _judge_edges(layout: Layout, index: int, frame: LayoutFrame, tree: Tree) -> Iterator[Finding]:
    place = tree.place(("frames", index))
    pages = [page for page in range(1, layout.shapes + 1) if frame in layout.frames_on(page)]
    sizes = [layout.page_size(page) for page in pages]
    room = min(
        (
            min(
                frame.left,
                frame.top,
                width - frame.left - frame.width,
                height - frame.top - frame.height,
            )
            for width, height in sizes
        ),
        default=layout.safe,
    )
    if room < layout.safe - _SLACK:
        edge = "the edge or a fold of its panel" if layout.fold else "the edge of the sheet"
        least, left = points_to_mm(layout.safe), points_to_mm(room)
        hint = f"Keep {least:g} mm free at every edge; here {left:.1f} mm are left."
        message = f"The frame {frame.name} comes too near {edge}, or leaves it."
        yield Finding("LAY-edge", message, place, hint=hint)
    if not (frame.width and frame.height):
        message = f"The frame {frame.name} has no room in it."
        hint = "Give it a width and a height above 0."
        yield Finding("LAY-edge", message, place, hint=hint)


def _judge_overlaps(layout: Layout, tree: Tree) -> Iterator[Finding]:
    """No two frames of one page lie over each other, and no two have one name."""
    pages = [layout.frames_on(page) for page in range(1, layout.shapes + 1)]
    for (_, one), (index, other) in combinations(enumerate(layout.frames), 2):
        if one.name == other.name:
            message = f"Two frames are called {one.name}."
            place = tree.place(("frames", index, "name"))
            yield Finding("LAY-name", message, place, hint="Give each frame a name of its own.")
        if any({one, other} <= set(page) for page in pages) and _overlap(one, other):
            message = f"The frames {one.name} and {other.name} overlap."
            hint = "Move one of them, or make it smaller: text would be printed over text."
            yield Finding("LAY-overlap", message, tree.place(("frames", index)), hint=hint)


def _overlap(one: LayoutFrame, other: LayoutFrame) -> bool:
    across = min(one.left + one.width, other.left + other.width) - max(one.left, other.left)
    down = min(one.top + one.height, other.top + other.height) - max(one.top, other.top)
    return across > _SLACK and down > _SLACK
