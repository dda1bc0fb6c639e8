"""RDG-05: lists are short.

Threshold: so many items on one level. Resources, contacts, glossary, sources and questions are not counted:
they are looked up, or written on, one by one.
Source: CDC Clear Communication Index, item 8.

Passes: seven bullets.
Fails: eight bullets, or eight steps.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from leaflet.findings import Finding
from leaflet.model.blocks import Bullets, Steps, walk_blocks
from leaflet.policy.catalogue import ONLY
from leaflet.policy.rulebook import limit_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from leaflet.findings import Place
    from leaflet.model.blocks import Block, Bullet
    from leaflet.model.leaflet import Leaflet
    from leaflet.model.policy import Policy

RULE = "RDG-05"


def judge(leaflet: Leaflet, policies: tuple[Policy, ...], _today: dt.date) -> Iterator[Finding]:
    """Yield a warning for every list that is too long."""
    limit = limit_of(policies, RULE)
    for count, place in _lists(leaflet):
        if count > limit:
            message = f"This list has {count} items; the limit is {limit:g}."
            hint = "Group the items under two or three lead-in lines, or leave some out."
            yield Finding(RULE, message, place, hint=hint)


def measure(leaflet: Leaflet, _today: dt.date) -> dict[str, float]:
    """Return how many items the longest list has."""
    return {ONLY: float(max((count for count, _ in _lists(leaflet)), default=0))}


def _lists(leaflet: Leaflet) -> Iterator[tuple[int, Place]]:
    for section in leaflet.sections:
        shorts = [part.short for part in (section, *section.subsections)]
        told = chain(section.walk_blocks(), *(walk_blocks(short) for short in shorts))
        for block in told:
            yield from _lists_in(block)


def _lists_in(block: Block) -> Iterator[tuple[int, Place]]:
    """Yield the length of each level and the place of its first item."""
    if isinstance(block, Steps) and block.items:
        yield len(block.items), block.items[0].place
    if isinstance(block, Bullets):
        yield from _levels(block.items)


def _levels(items: tuple[Bullet, ...]) -> Iterator[tuple[int, Place]]:
    if items:
        yield len(items), items[0].text.place
    for item in items:
        yield from _levels(item.bullets)
