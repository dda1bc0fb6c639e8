"""Where the cells of a table stand, spans counted (ISO 32000-2 14.8.5.7)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.file.printed import Tag

if TYPE_CHECKING:
    from collections.abc import Iterator

_ROW, _COLUMN = frozenset({"Row", "Both"}), frozenset({"Column", "Both"})
_WIDEST = 200
"""Columns or rows that a cell may span, for a file that counts wrongly."""


class Grid:
    """One table."""

    def __init__(self, table: Tag) -> None:
        self.cells: list[Tag] = []
        self.widths: list[int] = []
        """Columns of each row."""
        self.overlaps = False
        self._taken: dict[tuple[int, int], Tag] = {}
        self._spots: dict[int, list[tuple[int, int]]] = {}
        rows = list(_rows(table))
        for at, row in enumerate(rows):
            self._place(at, row)
        for at in range(len(rows)):
            self.widths.append(
                1 + max((column for line, column in self._taken if line == at), default=-1)
            )

    @property
    def has_headers(self) -> bool:
        """Whether any cell is a header."""
        return any(cell.role == "TH" for cell in self.cells)

    def is_headed(self, cell: Tag) -> bool:
        """Whether a header cell before it in its row, or above it in its column, heads a cell."""
        spots = self._spots[id(cell)]
        lines, columns = {line for line, _ in spots}, {column for _, column in spots}
        top, left = min(lines), min(columns)
        return any(
            (line in lines and column < left and _scope(other) in _ROW)
            or (column in columns and line < top and _scope(other) in _COLUMN)
            for (line, column), other in self._taken.items()
            if other.role == "TH"
        )

    def idle_heads(self) -> Iterator[Tag]:
        """Yield header cells with a scope in which there is nothing to head: no data, nor heads of the other kind."""
        named = {
            str(ident)
            for cell in self.cells
            for ident in _listed(cell.attributes.get("Table", {}).get("Headers"))
        }
        for head in self.cells:
            if head.role == "TH" and head.ident not in named and self._is_idle(head):
                yield head

    def _is_idle(self, head: Tag) -> bool:
        scope, spots = _scope(head), self._spots[id(head)]
        if scope not in _ROW | _COLUMN:
            return False
        lines, columns = {line for line, _ in spots}, {column for _, column in spots}
        return not any(
            (scope in _ROW and line in lines and (cell.role == "TD" or _scope(cell) not in _ROW))
            or (
                scope in _COLUMN
                and column in columns
                and (cell.role == "TD" or _scope(cell) not in _COLUMN)
            )
            for (line, column), cell in self._taken.items()
            if cell is not head
        )

    def _place(self, line: int, row: Tag) -> None:
        """Put the cells of a row into the first free columns."""
        column = 0
        for cell in (kid for kid in row.kids if isinstance(kid, Tag) and kid.role in {"TH", "TD"}):
            while (line, column) in self._taken:
                column += 1
            self.cells.append(cell)
            wide, high = _span(cell, "ColSpan"), _span(cell, "RowSpan")
            spots = [(line + down, column + right) for down in range(high) for right in range(wide)]
            self.overlaps |= any(spot in self._taken for spot in spots)
            self._taken.update(dict.fromkeys(spots, cell))
            self._spots[id(cell)] = spots
            column += wide


def _rows(table: Tag) -> Iterator[Tag]:
    for kid in table.kids:
        if isinstance(kid, Tag) and kid.role in {"THead", "TBody", "TFoot"}:
            yield from _rows(kid)
        elif isinstance(kid, Tag) and kid.role == "TR":
            yield kid


def _span(cell: Tag, key: str) -> int:
    told = cell.attributes.get("Table", {}).get(key, 1)
    return min(max(int(told), 1), _WIDEST) if isinstance(told, (int, float)) else 1


def _listed(value: object) -> tuple[object, ...]:
    return value if isinstance(value, tuple) else () if value is None else (value,)


def _scope(cell: Tag) -> object:
    return cell.attributes.get("Table", {}).get("Scope")
