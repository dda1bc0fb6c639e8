"""How the columns of a table share out the width: by what they say, and never below their longest word."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from leaflet.compose.text import Text


@dataclass(frozen=True, slots=True)
class ColumnPlan:
    """What each column asks for; lengths in points."""

    shares: tuple[float, ...]
    """By which the width is shared out."""
    least: tuple[float, ...]
    """Below which no column goes while the others can give."""

    def widths(self, room: float) -> list[float]:
        """Return the width of each column."""
        if sum(self.least) >= room:
            return [room * least / sum(self.least) for least in self.least]
        held: set[int] = set()
        while True:
            left = room - sum(self.least[at] for at in held)
            total = sum(share for at, share in enumerate(self.shares) if at not in held)
            widths = [
                self.least[at] if at in held else left * share / total
                for at, share in enumerate(self.shares)
            ]
            narrow = {at for at, width in enumerate(widths) if width < self.least[at]}
            if narrow <= held:
                return widths
            held |= narrow


def plan_columns(
    rows: Sequence[Sequence[Text]], padding: float, shares: Sequence[float] = ()
) -> ColumnPlan:
    """Plan columns for texts, `padding` at each side of a cell.

    Without shares, the square root of a column's total length is near the shape that makes rows lowest.
    """
    columns = list(zip(*rows, strict=True))
    least = [max(cell.longest_word() for cell in column) + 2 * padding for column in columns]
    by_length = [sum(cell.full_width() for cell in column) ** 0.5 * 4 for column in columns]
    own = [max(word, length) for word, length in zip(least, by_length, strict=True)]
    return ColumnPlan(tuple(shares or own), tuple(least))
