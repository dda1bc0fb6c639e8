"""Many breaches of one rule, told as one finding for each page: the worst, and how many more there are."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from leaflet.audit.file.plain import shorten

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class Breach(NamedTuple):
    """One place that breaks a rule."""

    page: int
    text: str
    """What stands there."""
    value: float = 0.0
    """What was measured."""

    def quoted(self, count: int) -> str:
        """Quote it, and say how many more there are on its page."""
        more = f", and {count - 1} more on this page" if count > 1 else ""
        return f"“{shorten(self.text)}”{more}"


def worst_by_page(
    breaches: Iterable[Breach], *, lowest: bool = True
) -> Iterator[tuple[Breach, int]]:
    """Yield for each page the breach with the lowest value, or the highest, and how many there are."""
    pages: dict[int, list[Breach]] = {}
    for breach in breaches:
        pages.setdefault(breach.page, []).append(breach)
    for _, found in sorted(pages.items()):
        choose = min if lowest else max
        yield choose(found, key=lambda one: one.value), len(found)
