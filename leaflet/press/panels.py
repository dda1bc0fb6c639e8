"""A sheet folded into panels: both its sides, each panel where it stands as the sheet lies open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.model.sheets import Cell, Flip, Imposition, Sheet, Side

if TYPE_CHECKING:
    from collections.abc import Sequence

    from leaflet.model.look import Layout


def folded(layout: Layout, *, rtl: bool = False) -> Imposition:
    """Return the one sheet of a folded edition.

    Args:
        layout: one with panels.
        rtl: whether it reads from the right.

    Raises:
        ValueError: the layout has no panels.
    """
    if layout.fold is None or not layout.panels:
        raise ValueError(f"the edition {layout.name} has no panels")
    outside, inside = (_side(pages, layout) for pages in layout.fold.sides(rtl=rtl))
    sheets = (Sheet(outside, inside),)
    return Imposition(layout.sheet, sheets, Flip.SHORT, layout.fold.kind, rtl)


def _side(pages: Sequence[int], layout: Layout) -> Side:
    cells, x = [], 0.0
    for page in pages:
        width, height = layout.page_size(page)
        cells.append(Cell(page, x, 0, width, height))
        x += width
    return Side(tuple(cells))
