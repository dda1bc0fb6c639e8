"""RDG-03: paragraphs, bullets and steps are short.

Threshold: so many words.
Source: CDC Clear Communication Index, item 9; plain language practice.

Passes: a paragraph of 45 words.
Fails: a paragraph of 80 words.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from leaflet.audit.sentences import words_of
from leaflet.audit.source.passages import prose_of
from leaflet.audit.source.pieces import pieces_of, short_pieces
from leaflet.findings import Finding
from leaflet.policy.catalogue import ONLY
from leaflet.policy.rulebook import limit_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from leaflet.audit.source.pieces import Piece
    from leaflet.model.leaflet import Leaflet
    from leaflet.model.policy import Policy

RULE = "RDG-03"


def judge(leaflet: Leaflet, policies: tuple[Policy, ...], _today: dt.date) -> Iterator[Finding]:
    """Yield a warning for every text that is too long."""
    limit = limit_of(policies, RULE)
    for piece, count in _lengths(leaflet):
        if count > limit:
            message = f"This {piece.kind.value} has {count} words; the limit is {limit:g}."
            hint = "Split it where the next idea begins, or make a list of it."
            yield Finding(RULE, message, piece.prose.place, hint=hint)


def measure(leaflet: Leaflet, _today: dt.date) -> dict[str, float]:
    """Return how many words the longest text has."""
    return {ONLY: float(max((count for _, count in _lengths(leaflet)), default=0))}


def _lengths(leaflet: Leaflet) -> Iterator[tuple[Piece, int]]:
    for piece in prose_of(chain(pieces_of(leaflet), short_pieces(leaflet))):
        yield piece, len(words_of(piece.plain))
