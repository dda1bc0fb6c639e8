"""Many breaches of one rule, told as one finding for each page: the worst, and how many more there are."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from leaflet.audit.file.plain import shorten

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator


class Breach(NamedTuple):
    """One place that breaks a rule."""

    page: int
    text: str
    """What stands there."""
    value: float = 0.0
    """What was measured."""
    baseline: float | None = None
    """Where a string stands, in points: strings that follow each other on one line are told as one."""

    def quoted(self, count: int) -> str:
        """Quote it, and say how many more there are on its page."""
        more = f", and {count - 1} more on this page" if count > 1 else ""
        return f"“{shorten(self.text)}”{more}"


def worst_by_page(
    breaches: Iterable[Breach], *, lowest: bool = True
) -> Iterator[tuple[Breach, int]]:
    """Yield for each page the breach with the lowest value, or the highest, and how many there are."""
    choose: Callable[[Iterable[float]], float] = min if lowest else max
    pages: dict[int, list[Breach]] = {}
    for breach in breaches:
        found = pages.setdefault(breach.page, [])
        last = found[-1] if found else None
        if last is None or breach.baseline is None or breach.baseline != last.baseline:
            found.append(breach)
        else:
            value = choose([last.value, breach.value])
            found[-1] = last._replace(text=last.text + breach.text, value=value)
    for _, found in sorted(pages.items()):
        worst = choose([breach.value for breach in found])
        yield next(breach for breach in found if breach.value == worst), len(found)
