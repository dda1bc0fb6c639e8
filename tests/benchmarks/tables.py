"""Rows as a Markdown table."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TypeAlias

Cell: TypeAlias = "str | float | None"

PLACES_BELOW = ((1.0, 3), (10.0, 2), (100.0, 1))
"""Figures smaller than this get so many decimals."""


@dataclass(slots=True)
class Table:
    """Measured rows and what is to be known of them."""

    name: str
    title: str
    head: tuple[str, ...]
    rows: list[tuple[Cell, ...]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def as_markdown(self) -> str:
        """Return the table as it is printed."""
        lines = [f"## {self.title}", "", _line(self.head), "|---" * len(self.head) + "|"]
        lines += [_line(tuple(shown(cell) for cell in row)) for row in self.rows]
        for note in self.notes:
            lines += ["", note]
        return "\n".join([*lines, ""])

    def as_json(self) -> dict[str, object]:
        """Return the table for other programs."""
        rows = [dict(zip(self.head, row, strict=True)) for row in self.rows]
        return {"title": self.title, "rows": rows, "notes": self.notes}


def shown(cell: Cell) -> str:
    """Return a cell as text, figures with three digits."""
    if isinstance(cell, str):
        return cell
    if cell is None or math.isnan(cell):
        return ""
    places = next((places for limit, places in PLACES_BELOW if abs(cell) < limit), 0)
    return f"{cell:.{places}f}"


def _line(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"
