"""NUM-02: a word for how often something happens has a number beside it.

"Rare" means one thing to a doctor and another to each reader: words alone make harm seem far more frequent than it
is. A word that compares (more common, less often) is not judged, nor what is known to be asked or named (common
questions). English only.

Threshold: none here; the card's own is judged by `card_risk_number`.
Source: PIF guide to communicating risk: always a number beside "rare" or "common".

Passes: "Infection is common: 20 in 100 people get one."
Fails: "Infection is common." and "Death is very rare."
"""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from leaflet.audit.source.pieces import PROSE, pieces_of, short_pieces
from leaflet.audit.source.stated_numbers import numbers_in
from leaflet.findings import Finding, Severity

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from leaflet.model.leaflet import Leaflet
    from leaflet.model.policy import Policy

RULE = "NUM-02"
_WORD = re.compile(
    r"(?<!\bno more )(?<!\bmore )(?<!\bless )(?<!\bas )(?<!\bin )"
    r"\b(?:(?:very|quite|fairly|extremely) )?"
    r"(?:rare|rarely|uncommon|common|commonly|infrequent|frequent|frequently|seldom"
    r"|(?:a )?(?:low|small|slight|high) (?:risks?|chances?))\b"
    r"(?! (?:questions?|words?|names?|sense|ground|kinds?|forms?|types?|diseases?|disorders?)\b)",
    re.IGNORECASE,
)


def judge(leaflet: Leaflet, _policies: tuple[Policy, ...], _today: dt.date) -> Iterator[Finding]:
    """Yield a warning for every text that says how often in words alone."""
    for piece in chain(pieces_of(leaflet), short_pieces(leaflet)):
        match = _WORD.search(piece.plain) if piece.kind in PROSE else None
        if match is None or piece.plain.rstrip().endswith("?"):
            continue
        texts = (piece.plain, *(one.plain for one in piece.around))
        if not any(numbers_in(text) for text in texts):
            message = f'"{match.group()}" says how often in a word alone.'
            hint = "Say how many of 100 people, with the source, or leave the word out."
            yield Finding(RULE, message, piece.prose.place, Severity.WARNING, hint)
