"""RDG-06: the text is active, and speaks to its reader.

A form of "to be" or "to get" with a past participle is a passive; participles that are used as adjectives ("you are
tired") are not. "Patients should …" is told wherever the reader is meant. English only.

Threshold: so many sentences of 100 in the passive.
Source: AHRQ PEMAT-P, active voice; speaks to the reader.

Passes: "The nurse takes blood. You can eat before."
Fails: "Blood is taken. Patients are asked to fast."
"""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from leaflet.audit.sentences import split_sentences
from leaflet.audit.source.passages import prose_of
from leaflet.audit.source.passives import has_passive
from leaflet.audit.source.pieces import pieces_of, short_pieces
from leaflet.findings import Finding
from leaflet.policy.rulebook import limit_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from leaflet.audit.source.pieces import Piece
    from leaflet.model.leaflet import Leaflet
    from leaflet.model.policy import Policy

RULE = "RDG-06"
_NAMED = 5
"""Passive sentences that a hint names."""
_WORDS = 5
"""Words to quote from each."""
_AS_READER = re.compile(
    r"\b(?:the patient|patients)(?:['\u2019]s?)? (?:should|must|may|might|can|cannot|could|will|would|need(?:s)?"
    r"|(?:is|are) (?:asked|advised|told|given|seen|required|expected|encouraged|able|to))\b",
    re.IGNORECASE,
)


def judge(leaflet: Leaflet, policies: tuple[Policy, ...], _today: dt.date) -> Iterator[Finding]:
    """Yield a finding if too many sentences are passive, and one for every reader who is called a patient."""
    limit, share = limit_of(policies, RULE, "passive"), _share(leaflet)
    if share > limit:
        message = f"{share:.0f} of 100 sentences are in the passive; the limit is {limit:g}."
        named = [_named(*each) for each in _passives(leaflet)][:_NAMED]
        hint = f"Say who does it. Begin with these: {'; '.join(named)}."
        yield Finding(RULE, message, leaflet.place, hint=hint)
    for piece in prose_of(chain(pieces_of(leaflet), short_pieces(leaflet))):
        for match in _AS_READER.finditer(piece.plain):
            message = f'"{match.group()}" speaks about the reader, not to them.'
            hint = 'Write "you"; where others are meant, "people".'
            yield Finding(RULE, message, piece.prose.place, hint=hint)


def measure(leaflet: Leaflet, _today: dt.date) -> dict[str, float]:
    """Return how many sentences of 100 are in the passive."""
    return {"passive": _share(leaflet)}


def _share(leaflet: Leaflet) -> float:
    pieces = prose_of(pieces_of(leaflet))
    count = sum(len(split_sentences(piece.plain)) for piece in pieces)
    return 100 * len(list(_passives(leaflet))) / max(1, count)


def _passives(leaflet: Leaflet) -> Iterator[tuple[Piece, str]]:
    for piece in prose_of(pieces_of(leaflet)):
        for sentence in split_sentences(piece.plain):
            if has_passive(sentence):
                yield piece, sentence


def _named(piece: Piece, sentence: str) -> str:
    begins = " ".join(sentence.split()[:_WORDS])
    line = piece.prose.place.line
    return f'line {line} ("{begins} …")' if line else f'"{begins} …"'
