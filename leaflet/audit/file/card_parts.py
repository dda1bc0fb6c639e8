"""SEC-03: a card is one leaf, and holds every part that a policy asks of it.

Why: a card is what a person takes away and looks at; a second leaf gets lost. So it has one
page, or both sides of one leaf where its form says so. Its parts are proven as sections are:
by section elements with their ids, and by the words that each has on paper.

Passes: one page; Sects `key-points`, `risks` and `questions` in the policy's order, each with text.
Fails: two pages of a form that has one; `risks` is missing, stands twice, comes first, or has no words.

Source: ISO 32000-1 14.7.2; the policy's own sources for each part.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.file.parts import (
    WALLET,
    card_of,
    is_card,
    judge_presence,
    parts_in_order,
    says_something,
)
from leaflet.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import Policy

RULE = "SEC-03"
_SIDES = 2
"""Of a leaf."""


def judge(file: PrintedFile, policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge a card; other editions pass."""
    if not is_card(file):
        return
    sides = min(max(file.facts.panels, 1), _SIDES)
    if len(file.pages) != sides and file.facts.holds != WALLET:
        has = "one page" if sides == 1 else "two sides of one leaf"
        message = f"The card has {len(file.pages)} pages; a card is {has}."
        yield Finding(RULE, message, file.place(), hint="Shorten the `short` texts that it shows.")
    for policy in policies:
        yield from judge_presence(RULE, "card part", file, policy, card_of(file, policy))
    owed = {part.ident for policy in policies for part in card_of(file, policy)}
    parts = [tag for tag in parts_in_order(file) if tag.ident in owed]
    for part in parts:
        if not says_something(file, part, frozenset(parts)):
            message = f"The card part “{part.ident}” has nothing to read."
            yield Finding(RULE, message, file.place(1))
