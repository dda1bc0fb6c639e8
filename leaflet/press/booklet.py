"""Saddle stitch: sheets folded once, laid in each other and stapled in the fold.

Of n pages, a multiple of 4, the outermost sheet has pages n and 1 on its outside and 2 and n-1 on its inside, and so on
inwards. A booklet that reads from the right is bound at the right: each side is mirrored.
"""

from __future__ import annotations

from typing import Final

from leaflet.model.look import FoldKind
from leaflet.model.sheets import Cell, Flip, Imposition, Sheet, Side

PAGES_A_SHEET: Final = 4
MOST_PAGES: Final = 48
"""More sheets than these twelve do not lie flat in one stitched booklet."""
PAPER: Final = 0.28
"""Points: thickness of office paper (0.1 mm), and so how far the next sheet inwards is pushed out."""


def booklet(
    count: int, sheet: tuple[float, float], *, rtl: bool = False, paper: float = PAPER
) -> Imposition:
    """Return the sheets of a booklet.

    Args:
        count: pages, a multiple of 4.
        sheet: width and height of the open sheet, in points.
        rtl: whether it reads from the right.
        paper: thickness of one sheet in points, by which each sheet's pages are moved towards the fold.

    Raises:
        ValueError: the count is no multiple of 4.
    """
    if count % PAGES_A_SHEET or not count:
        raise ValueError(f"{count} pages do not fill folded sheets")
    sheets = []
    for at in range(count // PAGES_A_SHEET):
        creep = at * paper
        first, last = 2 * at + 1, count - 2 * at
        sheets.append(
            Sheet(
                _spread(last, first, sheet, creep, rtl=rtl),
                _spread(first + 1, last - 1, sheet, creep, rtl=rtl),
            )
        )
    return Imposition(sheet, tuple(sheets), Flip.SHORT, FoldKind.BOOKLET, rtl)


def _spread(left: int, right: int, sheet: tuple[float, float], creep: float, *, rtl: bool) -> Side:
    """Return two pages side by side, moved towards the fold between them."""
    if rtl:
        left, right = right, left
    half, height = sheet[0] / 2, sheet[1]
    return Side((Cell(left, 0, 0, half, height, creep), Cell(right, half, 0, half, height, -creep)))
