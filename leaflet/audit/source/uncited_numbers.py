"""EVI-01: a number that states a fact has a source beside it.

Judged only where a policy sets `uncited-numbers-max` (the treatment pack: 0). A source counts if it stands in
the same text, or in the line that leads the list in, the bullet above, or the table's row, column or caption.
Not counted: dates, years, times, phone numbers, steps, pages and phases of trials, names such as B12, the
reader's own age, questions, headings.

Threshold: `uncited-numbers-max`, numbers in the whole leaflet.
Source: IPDAS, citations; PIF TICK, evidence.

Passes: "About 1 in 100 people died.[](source:register-2019)"
Fails: "About 1 in 100 people died."
"""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from leaflet.audit.source.pieces import Kind, pieces_of, short_pieces
from leaflet.findings import Finding, Severity
from leaflet.model.inlines import Citation
from leaflet.policy.thresholds import threshold

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from leaflet.audit.source.pieces import Piece
    from leaflet.model.leaflet import Leaflet
    from leaflet.model.policy import Policy

RULE = "EVI-01"
_CLAUSE = "IPDAS, citations; PIF TICK, evidence"
_FACTS = frozenset({Kind.PARAGRAPH, Kind.BULLET, Kind.STEP, Kind.CELL})
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
_NOT_FACTS = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH}(?:\s+\d{{4}})?|\b{_MONTH}\s+\d{{1,4}}(?:,\s*\d{{4}})?"
    r"|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}/\d{1,2}/\d{2,4}\b|\b24/7\b"
    r"|(?<![\d.,$£€])\b(?:19|20)\d{2}\b(?!\s+(?:in|of|people|patients|women|men|adults)\b)(?![.,]\d)"
    r"|\b\d{1,2}(?:[.:]\d{2})?\s*(?:am|pm|a\.m|p\.m)\b|\b\d{1,2}:\d{2}\b"
    r"|\+?\d[\d()]*(?:[ -][\d()]+)+(?<=[\d ()-]{8})|\b(?:call|ring|dial|phone|text)\s+\d+"
    r"|\b(?:steps?|pages?|sections?|parts?|phases?|types?|figures?|tables?|questions?|version|room|bus|floor|box)\s+\d+"
    r"|[^\W\d]+[-\u2011]?\d+"
    r"|\byou are (?:aged |over |under |at least )?\d+",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"[$£€]?\d+(?:[.,]\d+)*\s?%?")


def judge(leaflet: Leaflet, policies: tuple[Policy, ...], _today: dt.date) -> Iterator[Finding]:
    """Yield a warning for every text with numbers and no source, if there are more than the policy bears."""
    limit = threshold(policies, "uncited-numbers-max")
    found = [
        (piece, numbers)
        for piece in chain(pieces_of(leaflet), short_pieces(leaflet))
        if piece.kind in _FACTS and not _is_cited(piece) and (numbers := numbers_in(piece.plain))
    ]
    if sum(len(numbers) for _, numbers in found) <= limit:
        return
    for piece, numbers in found:
        shown = ", ".join(numbers)
        message = f"This {piece.kind.value} gives a number without a source: {shown}."
        hint = "Add [](source:...) in the same text, or say it without a number."
        yield Finding(RULE, message, piece.prose.place, Severity.WARNING, hint, _CLAUSE)


def numbers_in(text: str) -> list[str]:
    """Return the numbers that state facts, as written."""
    return [match.strip() for match in _NUMBER.findall(_NOT_FACTS.sub(" ", text))]


def _is_cited(piece: Piece) -> bool:
    return any(
        isinstance(inline, Citation)
        for prose in (piece.prose, *piece.around)
        for inline in prose.walk()
    )
