"""Folds, stitches and reads in thought: which page a reader meets after which, from the sheets alone.

It knows nothing of how the sheets were made: a test of an imposition that asked the imposition would always pass.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.model.look import FoldKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from leaflet.model.sheets import Imposition, Side

_MIDDLE = 2


def leaves_of_booklet(imposition: Imposition, *, rtl: bool = False) -> list[int]:
    """Return the pages of a stitched booklet as they are turned.

    The sheets lie on a pile, outsides down; the pile is folded along its middle. From the front cover on, a reader meets,
    for each sheet from the outermost inwards, one half of it: its outside, then, over the leaf, its inside; past the
    staples the other halves, from the innermost sheet outwards: the inside first.

    Raises:
        ValueError: a side has not two halves.
    """
    first: list[int] = []
    second: list[int] = []
    for sheet in imposition.sheets:
        if sheet.back is None:
            raise ValueError("a sheet of a booklet has two sides")
        (out_left, out_right), (in_left, in_right) = _row(sheet.front), _row(sheet.back)
        # Turned over its short edge, the sheet's left half lies behind its right half.
        front_half = (out_left, in_right) if rtl else (out_right, in_left)
        other_half = (in_left, out_right) if rtl else (in_right, out_left)
        first += front_half
        second = [*other_half, *second]
    return [*first, *second]


def faces_of_folded(imposition: Imposition, kind: FoldKind, *, rtl: bool = False) -> list[int]:
    """Return the faces of a folded sheet in the order in which a reader meets them.

    Held with its front face up and opened step by step (mirrored where it reads from the right):

    - leaf: front; turned over, the back.
    - half: front; the two inner faces, across; the back.
    - roll and zigzag: front; opened wide, the three inner faces, across; turned over, the two that are left, across. The
      flap of a roll shows as the front is opened, beside the first inner face, and is read when it is turned.

    Raises:
        ValueError: the sheet is not one that is folded so.
    """
    (sheet,) = imposition.sheets
    if sheet.back is None:
        raise ValueError("a folded sheet has two sides")
    outside, inside = (_across(side, rtl=rtl) for side in (sheet.front, sheet.back))
    if kind is FoldKind.LEAF:
        return [*outside, *inside]
    if kind is FoldKind.HALF and len(outside) == _MIDDLE:
        back, front = outside
        return [front, *inside, back]
    if kind in {FoldKind.ROLL, FoldKind.ZIGZAG}:
        *others, front = outside
        return [front, *inside, *others]
    raise ValueError(f"no such fold: {kind}")


def _row(side: Side) -> tuple[int, int]:
    left, right = _across(side, rtl=False)
    return left, right


def _across(side: Side, *, rtl: bool) -> Sequence[int]:
    """Return the pages of a side in the direction of reading."""
    cells = sorted(side.cells, key=lambda cell: cell.x, reverse=rtl)
    return [cell.page for cell in cells]
