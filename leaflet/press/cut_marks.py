"""Lines that show where a sheet is cut apart: in the white around the cards, never on them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from leaflet.units import mm_to_points

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.model.sheets import Side

_LENGTH: Final = mm_to_points(4)
_APART: Final = mm_to_points(1)
"""From the outermost card to the mark."""
_WIDTH: Final = 0.25


def cut_marks(side: Side, size: tuple[float, float]) -> Iterator[str]:
    """Yield the operators of a mark at both ends of every cut.

    Args:
        side: whose cells are cut apart.
        size: width and height of the sheet, in points.
    """
    across = {edge for cell in side.cells for edge in (cell.x, cell.x + cell.width)}
    upwards = {edge for cell in side.cells for edge in (cell.y, cell.y + cell.height)}
    left, right, low, high = min(across), max(across), min(upwards), max(upwards)
    lines = []
    for x in sorted(across):
        lines += [
            (x, low - _APART, x, _end(low, -1, 0)),
            (x, high + _APART, x, _end(high, 1, size[1])),
        ]
    for y in sorted(upwards):
        lines += [
            (left - _APART, y, _end(left, -1, 0), y),
            (right + _APART, y, _end(right, 1, size[0]), y),
        ]
    yield f"q {_WIDTH} w 0 G"
    for x1, y1, x2, y2 in lines:
        yield f"{x1:.3f} {y1:.3f} m {x2:.3f} {y2:.3f} l S"
    yield "Q"


def _end(edge: float, out: int, paper: float) -> float:
    """Return where a mark ends: at its length, or at the paper's edge."""
    end = edge + out * (_APART + _LENGTH)
    return max(end, paper) if out < 0 else min(end, paper)
