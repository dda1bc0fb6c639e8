"""Checks on a layout's styles: sizes and leadings that its readers can read, and a grid that its lines can stand on.

Floors by legibility. `clear-print`: 12 pt for what is read through, 9 pt for what is looked up (RNIB Clear Print).
`large-print`: 16 pt for everything, page numbers among it, lines 1.5 apart (UKAAF G003; WCAG 2.2 1.4.8).
`pocket`: 10 pt for what is read through (FDA 21 CFR 208.20: at least 10 pt), 9 pt for what is looked up, on faces no larger than
A7: 12 pt would leave five lines on a card for the purse, which is held near and leads to the leaflet that is larger.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from leaflet.findings import Finding
from leaflet.model.look import Legibility
from leaflet.text.hyphens import EXTRA, can_hyphenate
from leaflet.units import mm_to_points

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.model.look import Layout, Style
    from leaflet.reading.tree import Tree


@dataclass(frozen=True, slots=True)
class Floor:
    """What no style of a layout goes below."""

    read: float
    """Points, for text that is read through."""
    any_text: float
    """Points, for text that is looked up."""
    leading: float
    """Of the size, for all text but headings."""
    source: str


FLOORS: Final = {
    Legibility.CLEAR: Floor(
        12.0, 9.0, 1.3, "RNIB Clear Print: 12 pt for text that is read through"
    ),
    Legibility.POCKET: Floor(10.0, 9.0, 1.3, "FDA 21 CFR 208.20: at least 10 pt"),
    Legibility.LARGE: Floor(16.0, 16.0, 1.5, "UKAAF: 16 pt for all text, page numbers among it"),
}
A7: Final = (mm_to_points(74), mm_to_points(105))
"""Points: the largest page that type for the pocket may stand on."""
HEADINGS: Final = ("title", "subtitle", "h2", "h3")
"""Styles of few lines, which may stand closer."""
READ_THROUGH: Final = (
    "lead",
    "body",
    "bullet",
    "bullet2",
    "step",
    "call-out",
    "table-head",
    "table-cell",
    "question",
    "contact",
    "term",
    "resource",
    "contents",
)
"""Styles of text that is read through and not looked up."""
_SLACK: Final = 0.01
"""Points: what rounding may add up to."""


def judge_styles(layout: Layout, tree: Tree) -> Iterator[Finding]:
    """Yield every fault of a layout's styles, each at its line."""
    yield from _judge_pocket(layout, tree)
    yield from _judge_sizes(layout, tree)
    yield from _judge_hyphens(layout, tree)
    yield from _judge_grid(layout, tree)


def _judge_pocket(layout: Layout, tree: Tree) -> Iterator[Finding]:
    """Small type is for small paper alone."""
    width, height = layout.page_size(1)
    if layout.legibility is Legibility.POCKET and max(width, height) > A7[1] + _SLACK:
        message = "Type for the pocket stands on a page that has room for larger type."
        hint = "Leave `legibility` out, or make each face 105 mm long at most (A7)."
        yield Finding("LAY-size", message, tree.place(("legibility",)), hint=hint)


def _judge_sizes(layout: Layout, tree: Tree) -> Iterator[Finding]:
    floor = FLOORS[layout.legibility]
    for name, style in layout.styles.items():
        yield from _judge_style(name, style, floor, tree)
    width = max((frame.width for frame in layout.frames), default=0.0)
    for name, style in layout.styles.items():
        if style.indent + style.hang >= width:
            message = f"The style {name} is indented past the widest frame."
            place = tree.place(("styles", name))
            yield Finding("LAY-indent", message, place, hint="Make its indent or hang smaller.")


def _judge_style(name: str, style: Style, floor: Floor, tree: Tree) -> Iterator[Finding]:
    smallest = floor.read if name in READ_THROUGH else floor.any_text
    if style.size < smallest:
        message = f"The style {name} is {style.size:g} pt: too small to read."
        hint = f"Make it {smallest:g} pt or more ({floor.source})."
        yield Finding("LAY-size", message, tree.place(("styles", name, "size")), hint=hint)
    least = style.size * (1.0 if name in HEADINGS else floor.leading)
    if style.leading < least - _SLACK:
        message = f"The lines of style {name} stand too close: {style.leading:g} pt for {style.size:g} pt."
        hint = f"Give it a leading of {least:.1f} pt or more."
        yield Finding("LAY-leading", message, tree.place(("styles", name, "leading")), hint=hint)


def _judge_hyphens(layout: Layout, tree: Tree) -> Iterator[Finding]:
    """Words are divided only where the patterns for it are installed."""
    named = [name for name, style in layout.styles.items() if style.hyphenate]
    if named and not can_hyphenate():
        message = f"The style {named[0]} asks for hyphenation, and its patterns are not installed."
        hint = f"Install them with `pip install leaflet[{EXTRA}]`, or leave `hyphenate` out."
        place = tree.place(("styles", named[0], "hyphenate"))
        yield Finding("LAY-hyphens", message, place, hint=hint)


def _judge_grid(layout: Layout, tree: Tree) -> Iterator[Finding]:
    """The body's lines stand on the grid: each on the next of its lines, or each on the second (half lines)."""
    grid, leading = layout.grid, layout.styles["body"].leading
    if not grid:
        return
    place = tree.place(("grid",))
    if layout.is_card:
        hint = "Leave it out: the parts of a card share out the height that is left."
        yield Finding("LAY-grid", "A card has no baseline grid.", place, hint=hint)
    elif abs(leading - max(1, round(leading / grid)) * grid) > _SLACK:
        message = (
            f"The lines of body are {leading:g} pt apart and cannot stand on a grid of {grid:g} pt."
        )
        hint = f"Write `grid: {leading:g}`, or {leading / 2:g} for spaces of half a line."
        yield Finding("LAY-grid", message, place, hint=hint)
