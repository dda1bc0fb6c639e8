"""Sheets as plain data: which page stands where on which side. Lengths in points, from the lower left."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from leaflet.model.look import FoldKind

PAGES_KEY: Final = "/LeafletPages"
"""In the information dictionary of a file of sheets: the SHA-256 of the file whose pages these are."""
FOLD_KEY: Final = "/LeafletFold"
"""How the sheets are folded, by the name of a `FoldKind`, or `COPIES`."""
COPIES: Final = "copies"
READS_KEY: Final = "/LeafletReads"
"""`rtl` or `ltr`."""


class Flip(StrEnum):
    """Over which edge a sheet is turned to print its other side."""

    LONG = "long"
    SHORT = "short"
    NONE = "none"
    """It is printed on one side."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A place for one page; pages are never turned or scaled."""

    page: int
    """Counted from 1; 0 is a blank."""
    x: float
    y: float
    width: float
    """What shows of the page: the rest of it, on its inner edge, is cut off by creep."""
    height: float
    shift: float = 0.0
    """How far the page is moved to the right within its cell; negative: to the left."""


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a sheet."""

    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of paper, printed on one side or on both."""

    front: Side
    back: Side | None


@dataclass(frozen=True, slots=True)
class Imposition:
    """All sheets of one copy."""

    size: tuple[float, float]
    """Width and height of each sheet."""
    sheets: tuple[Sheet, ...]
    flip: Flip
    fold: FoldKind | None = None
    """How they are folded; None: they are cut into copies."""
    rtl: bool = False
    """Whether they are read from the right."""

    @property
    def sides(self) -> tuple[Side, ...]:
        """All sides in the order in which a duplex printer wants them."""
        return tuple(side for sheet in self.sheets for side in (sheet.front, sheet.back) if side)
