"""EVI-04: somebody opened each link lately, and the address that is printed is short.

Links that nobody has opened are told together, since they are the rule in a draft.

Threshold: so many days since the day in `checked`. A `print-as` has at most 60 letters.
Source: house rule.

Passes: `checked: 2026-11-01`, today 2026-11-22.
Fails: `checked: 2026-01-10`; an empty `checked`; a day in the future.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from leaflet.findings import Finding, Severity
from leaflet.model.blocks import Resources
from leaflet.policy.catalogue import ONLY
from leaflet.policy.rulebook import limit_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.findings import Place
    from leaflet.model.blocks import Resource
    from leaflet.model.leaflet import Leaflet
    from leaflet.model.policy import Policy

RULE = "EVI-04"
LONGEST = 60
"""Letters of an address that a person can type without a slip."""
_NAMED = 5
"""Unopened links that a message names."""


class Kept(NamedTuple):
    """A link that the leaflet keeps."""

    name: str
    checked: str
    place: Place


def judge(leaflet: Leaflet, policies: tuple[Policy, ...], today: dt.date) -> Iterator[Finding]:
    """Yield a finding for every stale link and long address, and one for all links that nobody opened."""
    limit = limit_of(policies, RULE)
    links = _links(leaflet)
    for link in links:
        days = (today - dt.date.fromisoformat(link.checked)).days if link.checked else 0
        if days > limit:
            message = (
                f'The link of "{link.name}" was opened {days} days ago; the limit is {limit:g}.'
            )
            hint = "Open it, see that it still says what you need, and write today as checked."
            yield Finding(RULE, message, link.place, hint=hint)
        elif days < 0:
            message = f'The link of "{link.name}" was opened on a day to come: {link.checked}.'
            yield Finding(RULE, message, link.place, hint=f"Today is {today}.")
    yield from _unopened([link for link in links if not link.checked], len(links))
    for resource in _resources(leaflet):
        if len(resource.print_as) > LONGEST:
            message = f'The address printed for "{resource.name.plain}" has {len(resource.print_as)} letters; the limit is {LONGEST}.'
            hint = "Print the site's short address and the words to search for there."
            yield Finding(RULE, message, resource.name.place, hint=hint)


def measure(leaflet: Leaflet, today: dt.date) -> dict[str, float]:
    """Return the days since the link that was opened longest ago; of those never opened nothing can be said."""
    opened = [dt.date.fromisoformat(link.checked) for link in _links(leaflet) if link.checked]
    return {ONLY: float((today - min(opened)).days)} if opened else {}


def _unopened(links: list[Kept], count: int) -> Iterator[Finding]:
    if links:
        names = ", ".join(link.name for link in links[:_NAMED])
        more = f" and {len(links) - _NAMED} more" if len(links) > _NAMED else ""
        message = f"Nobody has opened {len(links)} of {count} links: {names}{more}."
        hint = "Open each, see that it says what you need, and write the day as checked."
        yield Finding(RULE, message, links[0].place, Severity.WARNING, hint)


def _links(leaflet: Leaflet) -> list[Kept]:
    cited = [Kept(one.ident, one.checked, one.title.place) for one in leaflet.sources]
    listed = [Kept(one.name.plain, one.checked, one.name.place) for one in _resources(leaflet)]
    return [*cited, *listed]


def _resources(leaflet: Leaflet) -> list[Resource]:
    return [
        item
        for block in leaflet.walk_blocks()
        if isinstance(block, Resources)
        for item in block.items
    ]
