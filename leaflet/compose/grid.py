"""A table of flowables: rows stay whole, header rows are repeated on each page as artifacts.

A row of one cell goes over all columns and heads the rows below it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reportlab.platypus.flowables import Flowable

from leaflet.compose.direction import from_start
from leaflet.compose.placed import Placed
from leaflet.compose.stack import FUZZ, draw_stack, stack_height
from leaflet.structure import ArtifactKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from leaflet.compose.column_widths import ColumnPlan
    from leaflet.compose.setting import Setting
    from leaflet.findings import Place

Cell = list[Flowable]
_SAME = 0.001
"""Points by which one width may be off from one sum to another."""


@dataclass(frozen=True, slots=True)
class GridLook:
    """How a grid looks; lengths in points."""

    indent: float
    space_before: float
    space_after: float
    head_fill: str
    """Colour behind header rows."""
    rule: str
    """Colour of the line below each row."""
    padding: float = 6.0
    rule_width: float = 0.75


class Grid(Placed):
    """Rows of cells."""

    def __init__(
        self,
        rows: Sequence[Sequence[Cell]],
        heads: int,
        columns: ColumnPlan,
        look: GridLook,
        setting: Setting,
        place: Place,
        *,
        repeated: int = 0,
    ) -> None:
        super().__init__()
        self.rows = rows
        self.heads = heads
        """How many rows at the top are headers."""
        self.columns = columns
        self.look = look
        self.setting = setting
        self.place = place
        self.repeated = repeated
        """How many rows at the top repeat those of an earlier page: the headers, and the heading of a group."""
        self.spaceBefore = 0.0 if repeated else look.space_before
        self.spaceAfter = look.space_after
        self._heights: list[float] = []
        self._measured = -1.0

    @property
    def inside(self) -> Sequence[Flowable]:
        """What the cells hold, row by row."""
        return [child for row in self.rows for cell in row for child in cell]

    def _widths(self, available_width: float) -> list[float]:
        return self.columns.widths(available_width - self.look.indent)

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Return the space that all rows take."""
        del available_height
        if abs(self._measured - available_width) > _SAME:
            self._measured = available_width
            widths = self._widths(available_width)
            self._heights = [self._row_height(row, widths) for row in self.rows]
        self.width = available_width
        self.height = sum(self._heights)
        return available_width, self.height

    def _row_height(self, row: Sequence[Cell], widths: Sequence[float]) -> float:
        padding = 2 * self.look.padding
        return padding + max(
            stack_height(cell, width - padding, canvas=self.canv)
            for cell, width in zip(row, _widths_of(row, widths), strict=True)
        )

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """Split between rows, with the headers again at the top of the second part."""
        self.wrap(available_width, available_height)
        height = 0.0
        fitting = 0
        for row_height in self._heights:
            height += row_height
            if height > available_height + FUZZ:
                break
            fitting += 1
        if fitting == len(self.rows):
            return [self]
        while fitting > self.heads and _is_heading(self.rows[fitting - 1]):
            fitting -= 1  # a group's heading stands with its first row
        if fitting <= max(self.heads, self.repeated):
            self._tell_tall_row()
            return []
        again = [*self.rows[: self.heads], *self._group_over(fitting)]
        return [
            self._part(self.rows[:fitting], self.repeated),
            self._part([*again, *self.rows[fitting:]], len(again)),
        ]

    def _group_over(self, at: int) -> Sequence[Sequence[Cell]]:
        """Return the heading of the group that a row is in the middle of."""
        if _is_heading(self.rows[at]):
            return ()
        above = [row for row in self.rows[self.heads : at] if _is_heading(row)]
        return above[-1:]

    def _part(self, rows: Sequence[Sequence[Cell]], repeated: int) -> Grid:
        return Grid(
            rows,
            self.heads,
            self.columns,
            self.look,
            self.setting,
            self.place,
            repeated=repeated,
        )

    def _tell_tall_row(self) -> None:
        """Say that the first row, with the headers above it, is taller than any page."""
        heads = max(self.heads, self.repeated)
        while heads < len(self.rows) - 1 and _is_heading(self.rows[heads]):
            heads += 1
        if sum(self._heights[: heads + 1]) > self.setting.frame_height:
            self.setting.tell(
                "LAY-01",
                f"A row of this table is taller than a page of the edition {self.setting.layout.name}.",
                self.place,
                hint="Shorten its cells, or make two rows of it: rows are never cut in two.",
            )

    def draw(self) -> None:
        """Paint row by row, each row's cells in reading order."""
        painter: Any = self.canv
        top = self.height
        for at, (row, height) in enumerate(zip(self.rows, self._heights, strict=True)):
            if at < self.repeated:
                with painter.artifact(ArtifactKind.PAGINATION):
                    self._draw_row(painter, row, top, height, head=True)
            else:
                head = at < self.heads or _is_heading(row)
                self._draw_row(painter, row, top, height, head=head)
            top -= height

    def _draw_row(
        self, painter: Any, row: Sequence[Cell], top: float, height: float, *, head: bool
    ) -> None:
        look = self.look
        bottom = top - height
        room = self.width - look.indent
        left = from_start(look.indent, room, self.width, rtl=self.setting.rtl)
        if head:
            painter.fill_box(left, bottom, room, height, look.head_fill)
        else:
            painter.rule(left, bottom, left + room, bottom, look.rule, look.rule_width)
        offset = look.indent
        for cell, width in zip(row, _widths_of(row, self._widths(self.width)), strict=True):
            inner = width - 2 * look.padding
            x = from_start(offset, width, self.width, rtl=self.setting.rtl)
            draw_stack(cell, painter, x + look.padding, top - look.padding, inner)
            offset += width


def _is_heading(row: Sequence[Cell]) -> bool:
    return len(row) == 1


def _widths_of(row: Sequence[Cell], widths: Sequence[float]) -> Sequence[float]:
    """Return the widths of a row's cells: those of the columns, or all of them together."""
    return [sum(widths)] if _is_heading(row) else widths
