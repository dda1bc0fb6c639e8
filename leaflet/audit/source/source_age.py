"""EVI-02: sources are recent.

Of the years that a source's date names the latest counts. Sources that show no year are told together: nobody can
say how old they are. An old source may still be the best; then its reviewer leaves it in and knows why.

Threshold: so many years since a source appeared.
Source: house rule.

Passes: date 2022, today 2026.
Fails: date 2013, today 2026.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from leaflet.findings import Finding, Severity
from leaflet.policy.catalogue import ONLY
from leaflet.policy.rulebook import limit_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from leaflet.model.leaflet import Leaflet
    from leaflet.model.policy import Policy

RULE = "EVI-02"
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_NAMED = 5
"""Undated sources that a message names."""


def judge(leaflet: Leaflet, policies: tuple[Policy, ...], today: dt.date) -> Iterator[Finding]:
    """Yield a finding for every old source, and one for all that show no year."""
    limit = limit_of(policies, RULE)
    undated = []
    for source in leaflet.sources:
        year = year_of(source.date)
        if year is None:
            undated.append(source)
        elif today.year - year > limit:
            message = f'The source "{source.ident}" is of {year}; the limit is {limit:g} years.'
            hint = "Look for something newer, or let the reviewer confirm that nothing replaces it."
            yield Finding(RULE, message, source.title.place, hint=hint)
    if undated:
        names = ", ".join(source.ident for source in undated[:_NAMED])
        more = f" and {len(undated) - _NAMED} more" if len(undated) > _NAMED else ""
        message = f"{len(undated)} of {len(leaflet.sources)} sources show no year: {names}{more}."
        hint = (
            "Nobody can tell how old they are. Prefer sources with a date where there is a choice."
        )
        yield Finding(RULE, message, undated[0].title.place, Severity.WARNING, hint)


def measure(leaflet: Leaflet, today: dt.date) -> dict[str, float]:
    """Return the years since the oldest source appeared; of undated ones nothing can be said."""
    years = [year for source in leaflet.sources if (year := year_of(source.date)) is not None]
    return {ONLY: float(today.year - min(years))} if years else {}


def year_of(date: str) -> int | None:
    """Return the latest year that a source's date names, or None."""
    return max((int(year) for year in _YEAR.findall(date)), default=None)
