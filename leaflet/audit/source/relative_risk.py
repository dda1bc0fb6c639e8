"""NUM-03: a risk that is compared stands beside the numbers that it compares.

"Twice the risk" may be 2 in 100 or 2 in 100,000. Readers take a relative risk for a large one. English only.

Threshold: none.
Source: PIF guide to communicating risk: absolute, not relative; IPDAS minimum standards, event rates.

Passes: "Clots were twice as likely: 2 in 100 people got one, and 1 in 100 without it."
Fails: "It halves the risk." and "Clots were 50% more likely."
"""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from leaflet.audit.source.pieces import PROSE, Kind, pieces_of, short_pieces
from leaflet.audit.source.typed_risks import OF_PEOPLE
from leaflet.findings import Finding

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from leaflet.audit.source.pieces import Piece
    from leaflet.model.leaflet import Leaflet
    from leaflet.model.policy import Policy

RULE = "NUM-03"
_RISK = r"(?:risks?|chances?|odds|rates?|deaths?|relapses?|attacks?|harms?)"
_TIMES = r"(?:\d+(?:[.,]\d+)?|two|three|four|five|six|seven|eight|nine|ten|a hundred|many)"
_COMPARED = re.compile(
    rf"\b(?:twice|{_TIMES} times) (?:as |more |less )(?:likely|common|many|often|high)\b"
    rf"|\b(?:twice|double|half|{_TIMES} times) the {_RISK}\b"
    rf"|\b{_TIMES}-fold\b"
    rf"|\b(?:doubles?|doubled|trebles?|trebled|halves|halved|cuts?|lowers?|lowered|raises?|raised|reduces?|reduced)"
    rf" (?:the |your |their )?{_RISK}[\w ]*? (?:by|to) (?:\d|half|a third|a quarter)"
    rf"|\b(?:doubles?|doubled|trebles?|trebled|halves|halved) (?:the |your |their )?{_RISK}\b"
    r"|\b\d+(?:[.,]\d+)? ?(?:%|per ?cent) (?:more|less|fewer|lower|higher|greater|smaller)\b"
    r"|\b(?:hazard|odds|risk) ratio\b|\brelative risks?\b",
    re.IGNORECASE,
)
_JUDGED = PROSE | {Kind.CELL}


def judge(leaflet: Leaflet, _policies: tuple[Policy, ...], _today: dt.date) -> Iterator[Finding]:
    """Yield a finding for every text that compares risks without telling them."""
    for piece in chain(pieces_of(leaflet), short_pieces(leaflet)):
        match = _COMPARED.search(piece.plain) if piece.kind in _JUDGED else None
        if match and not _tells_numbers(piece):
            message = f'"{match.group()}" compares risks without saying how large they are.'
            hint = "Say both as absolute numbers: 2 in 100 people, and 1 in 100 without it."
            yield Finding(RULE, message, piece.prose.place, hint=hint)


def _tells_numbers(piece: Piece) -> bool:
    """Whether two absolute numbers stand here, or in the text that leads in."""
    texts = (piece.plain, *(prose.plain for prose in piece.around))
    return sum(len(OF_PEOPLE.findall(text)) for text in texts) > 1
