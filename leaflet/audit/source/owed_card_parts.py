"""SEC-03: a leaflet whose policies owe a card has one, and the card has every part that they ask for.

Threshold: none. The finished card is judged again, there also for order and for standing on one page.
Source: TGA Consumer Medicine Information, summary page; FDA Patient Medication Information; each pack names its own.

Passes: a policy owes risks; the card says `risks: ahsct-risks`.
Fails: the card has no `risks`, or there is no card.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.findings import Finding

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from leaflet.model.leaflet import Card, Leaflet
    from leaflet.model.policy import Policy

RULE = "SEC-03"
_HOW_TO = {
    "key-points": 'Give the section "key-points" a "short" text, or the card its own "key-points".',
    "risks": 'Write "risks:" with the id of a section that has a "short" text on risk.',
    "questions": 'Write "questions:" with the ids of a few questions of the leaflet.',
    "contacts": 'Write "contacts:" with the ids of a few contacts.',
}


def judge(leaflet: Leaflet, policies: tuple[Policy, ...], _today: dt.date) -> Iterator[Finding]:
    """Yield a finding for every owed part that the card lacks."""
    asking = [policy.name for policy in policies if policy.card]
    if leaflet.card is None:
        if asking:
            message = f"The leaflet has no card, which the policies {', '.join(asking)} ask for."
            hint = 'Add "card:" with what its one page shall show.'
            yield Finding(RULE, message, leaflet.place, hint=hint)
        return
    there = _parts_of(leaflet.card)
    owed = {part.ident: part for policy in policies for part in policy.card}
    for ident, part in owed.items():
        if ident not in there:
            how = _HOW_TO.get(ident, f'Add {ident} to "sections:" of the card.')
            message = f'The card has no part "{ident}".'
            hint = f"{how} {part.why}".strip()
            yield Finding(RULE, message, leaflet.card.place, hint=hint, clause=part.source)


def _parts_of(card: Card) -> set[str]:
    given = {
        "key-points": card.key_points,
        "risks": card.risks,
        "questions": card.questions,
        "contacts": card.contacts,
        "imprint": True,  # printed on every card
    }
    named = {section.ident for section in card.sections}
    return named | {ident for ident, value in given.items() if value}
