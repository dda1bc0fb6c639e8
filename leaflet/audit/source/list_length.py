"""RDG-05: lists are short.

Threshold: 7 items on one level (`list-max`). Resources, contacts, glossary, sources and questions are not counted:
they are looked up, or written on, one by one.
Source: CDC Clear Communication Index, item 8.

Passes: seven bullets.
Fails: eight bullets, or eight steps.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.findings import Finding
from leaflet.model.blocks import Bullets, Steps, walk_blocks
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
    for section in leaflet.sections:
        shorts = [part.short for part in (section, *section.subsections)]
        for block in (
            *section.walk_blocks(),
            *(one for short in shorts for one in walk_blocks(short)),
        ):
            for count, place in _lists_in(block):
                if count > limit:
                    message = f"This list has {count} items; the limit is {limit:g}."
                    hint = "Group the items under two or three lead-in lines, or leave some out."
                    yield Finding(RULE, message, place, hint=hint)


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
