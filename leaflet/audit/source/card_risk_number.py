"""NUM-02: the risks on a card are told with a number, not in words alone.

Readers take "rare" or "serious" for far more than is meant.

Threshold: so many numbers in the risks of the card.
Source: PIF guide to communicating risk: a number beside every word for a risk.

Passes: "About 1 in 100 people died.[](source:register-2019)"
Fails: "Some people died."
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.source.pieces import block_pieces
from leaflet.audit.source.stated_numbers import numbers_in
from leaflet.findings import Finding
from leaflet.model.risks import Risks
from leaflet.policy.catalogue import ONLY
from leaflet.policy.rulebook import limit_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from leaflet.model.leaflet import Leaflet, Section
    from leaflet.model.policy import Policy

RULE = "NUM-02"


def judge(leaflet: Leaflet, policies: tuple[Policy, ...], _today: dt.date) -> Iterator[Finding]:
    """Yield a finding if the card's risks hold fewer numbers than a policy asks for."""
    risks = leaflet.card.risks if leaflet.card is not None else None
    if risks is None:  # a card that owes this part and lacks it is told by SEC-03
        return
    owed, count = limit_of(policies, RULE), _count(risks)
    if count < owed:
        message = f"The risks on the card hold {count} numbers; the policy asks for {owed:g}."
        hint = 'Say in "short" how many of 100 people it happened to, with the source.'
        place = next((piece.prose.place for piece in block_pieces(risks.short)), risks.place)
        yield Finding(RULE, message, place, hint=hint)


def measure(leaflet: Leaflet, _today: dt.date) -> dict[str, float]:
    """Return how many numbers the risks of the card hold; none where the card tells no risks."""
    risks = leaflet.card.risks if leaflet.card is not None else None
    return {ONLY: float(_count(risks))} if risks else {}


def _count(risks: Section) -> int:
    typed = sum(len(block.items) for block in risks.short if isinstance(block, Risks))
    return typed + sum(len(numbers_in(piece.plain)) for piece in block_pieces(risks.short))
