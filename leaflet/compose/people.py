"""A crowd of people, drawn: filled those whom something happened to, striped where that is not certain.

The three kinds are told apart by shape, so that the drawing works in grey and for eyes that see few colours.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from leaflet.compose.direction import from_start
from leaflet.compose.placed import Placed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from leaflet.compose.setting import Setting
    from leaflet.compose.text import Text
    from leaflet.structure import Element

    Point = tuple[float, float]

HEIGHT = 2.05
"""Height of a person's cell, as a multiple of its width."""
_TEN = 10
_GAP = 0.7
"""Between tens, as a share of a cell's width: tens are counted at a glance."""
_SMALLEST = 7.0
"""Points of width that a person gets where there is room: on a card, less will do."""
_LARGEST = 0.64
"""Width of a person, as a share of the text's size."""
_SAMPLE = 1.5
"""From a person of the legend to its words, as a multiple of its width."""
_RIM = 0.07
"""Outline of a person, as a share of a cell's width."""


@dataclass(frozen=True, slots=True)
class Crowd:
    """How many people of each kind."""

    filled: int
    striped: int
    empty: int

    @property
    def size(self) -> int:
        """How many people there are."""
        return self.filled + self.striped + self.empty


class People:
    """Paints people of one size in the colours of the setting."""

    def __init__(self, painter: Any, setting: Setting, cell: float) -> None:
        self._painter = painter
        self._accent = setting.colour("accent")
        self._muted = setting.colour("muted")
        self._paper = setting.colour("paper")
        self._cell = cell

    def paint(self, kind: str, feet: Sequence[Point]) -> None:
        """Paint people of one kind; `feet` are the lower left corners of their cells."""
        if kind == "filled":
            self._bodies(feet, self._accent, 0.0)
        elif kind == "striped":
            self._striped(feet)
        else:
            self._bodies(feet, self._muted, 0.0)
            self._bodies(feet, self._paper, _RIM)

    def _striped(self, feet: Sequence[Point]) -> None:
        """Paint people in outline with bars across."""
        self._bodies(feet, self._accent, 0.0)
        self._bodies(feet, self._paper, _RIM * 1.3)
        cell = self._cell
        for up in (0.4, 0.68, 0.96):
            bars = [self._line(x + 0.26 * cell, x + 0.74 * cell, y + up * cell) for x, y in feet]
            self._strokes(bars, self._accent, 0.13)

    def _bodies(self, feet: Sequence[Point], colour: str, inset: float) -> None:
        """Paint body and head as two round strokes, thinner by an inset."""
        if not feet:
            return
        cell = self._cell
        trunks = [
            (("m", (x + cell / 2, y + 0.41 * cell)), ("l", (x + cell / 2, y + 0.97 * cell)))
            for x, y in feet
        ]
        heads = [self._line(x + 0.499 * cell, x + 0.501 * cell, y + 1.62 * cell) for x, y in feet]
        self._strokes(trunks, colour, 0.68 - 2 * inset)
        self._strokes(heads, colour, 0.5 - 2 * inset)

    @staticmethod
    def _line(start: float, end: float, y: float) -> tuple[tuple[str, Point], ...]:
        return ("m", (start, y)), ("l", (end, y))

    def _strokes(
        self, lines: Sequence[Sequence[tuple[str, Point]]], colour: str, width: float
    ) -> None:
        path = [operation for line in lines for operation in line]
        if path:
            self._painter.stroke(path, colour, width * self._cell)


class CrowdDrawing(Placed):
    """People in rows, those whom it happened to first."""

    def __init__(self, crowd: Crowd, element: Element, setting: Setting) -> None:
        super().__init__()
        self.crowd = crowd
        self.element = element
        self.setting = setting

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Return the space that the crowd takes."""
        del available_height
        self.columns = self._columns(available_width)
        largest = _LARGEST * self.setting.style("body").size
        self.cell = min(available_width / _in_cells(self.columns), largest)
        self.rows = -(-self.crowd.size // self.columns)
        self.width = available_width
        self.height = self.rows * self.cell * HEIGHT
        return available_width, self.height

    def _columns(self, width: float) -> int:
        """Return how many people stand in a row: tens, twenties or, of a thousand and on cards, fifties."""
        count = self.crowd.size
        if count > _TEN**2 or self.setting.layout.is_card:
            return min(5 * _TEN, count)
        return min(2 * _TEN if width >= _in_cells(2 * _TEN) * _SMALLEST else _TEN, count)

    def draw(self) -> None:
        """Paint the crowd from the start of reading, row by row downwards."""
        painter: Any = self.canv
        crowd = self.crowd
        width = _in_cells(self.columns) * self.cell
        left = from_start(0, width, self.width, rtl=self.setting.rtl)
        feet = [self._foot(at) for at in range(crowd.size)]
        people = People(painter, self.setting, self.cell)
        with painter.marked(self.element, (left, 0, width, self.height)):
            people.paint("filled", feet[: crowd.filled])
            people.paint("striped", feet[crowd.filled : crowd.size - crowd.empty])
            people.paint("empty", feet[crowd.size - crowd.empty :])

    def _foot(self, at: int) -> Point:
        row, column = divmod(at, self.columns)
        offset = (column + column // _TEN * _GAP) * self.cell
        x = from_start(offset, self.cell, self.width, rtl=self.setting.rtl)
        return x, self.height - (row + 1) * self.cell * HEIGHT


def _in_cells(columns: int) -> float:
    """Return the width of a row, in cells."""
    return columns + (columns - 1) // _TEN * _GAP


class Legend(Placed):
    """What the kinds of people stand for: a person, then words, as many beside each other as there is room for."""

    def __init__(
        self, samples: Sequence[tuple[str, Text]], *, indent: float, space_after: float
    ) -> None:
        super().__init__()
        self.inside = [words for _, words in samples]
        self.setting = self.inside[0].setting
        self.indent = indent
        self._kinds = [kind for kind, _ in samples]
        """Kind of person before each text; empty: none."""
        style = self.inside[0].style
        self._cell = style.size * 0.7
        self.spaceBefore = style.leading / 3
        self.spaceAfter = space_after

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Return the space that the rows take."""
        del available_height
        self._placed: list[tuple[str, Text, float, float]] = []
        room = available_width - self.indent
        offset = top = row = 0.0
        for kind, words in zip(self._kinds, self.inside, strict=True):
            before = self._cell * _SAMPLE if kind else 0.0
            width = min(words.full_width() + 1.0, room - before)
            if offset and offset + before + width > room:
                offset, top, row = 0.0, top + row, 0.0
            _, height = words.wrapOn(self.canv, width, room)
            self._placed.append((kind, words, offset, top))
            offset += before + width + self._cell * _SAMPLE
            row = max(row, height, self._cell * HEIGHT + 2 if kind else 0.0)
        self.width, self.height = available_width, top + row
        return self.width, self.height

    def draw(self) -> None:
        """Paint each person before its words."""
        rtl = self.setting.rtl
        people = People(self.canv, self.setting, self._cell)
        for kind, words, offset, top in self._placed:
            start = self.indent + offset
            if kind:
                x = from_start(start, self._cell, self.width, rtl=rtl)
                people.paint(kind, [(x, self.height - top - self._cell * HEIGHT)])
                start += self._cell * _SAMPLE
            x = from_start(start, words.width, self.width, rtl=rtl)
            words.drawOn(self.canv, x, self.height - top - words.height)
