"""EVI-01: a number that states a fact has a source beside it, and every source says when it appeared.

A source counts if it stands in
the same sentence or the next one, or in the line that leads the list in, the bullet above, or the table's row,
column or caption. Numbers in words count where they say how often; stated_numbers tells what counts as a number.
Questions and headings state no facts.

A source whose publisher shows no date says just that: `no date shown`.

Threshold: so many numbers without a source in the whole leaflet.
Source: IPDAS, citations; PIF TICK, evidence.

Passes: "About 1 in 100 people died.[](source:register-2019)"
Fails: "About 1 in 100 people died." and "Half of all people got better."; a source of the date "recent".
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from leaflet.audit.sentences import split_sentences
from leaflet.audit.source.pieces import Kind, pieces_of, short_pieces
from leaflet.audit.source.source_age import year_of
from leaflet.audit.source.stated_numbers import numbers_in
from leaflet.findings import Finding
from leaflet.model.inlines import Citation, LineBreak, Plain
from leaflet.policy.catalogue import ONLY
from leaflet.policy.rulebook import limit_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from leaflet.audit.source.pieces import Piece
    from leaflet.model.inlines import Prose
    from leaflet.model.leaflet import Leaflet
    from leaflet.model.policy import Policy

RULE = "EVI-01"
NO_DATE = "no date shown"
_FACTS = frozenset({Kind.PARAGRAPH, Kind.BULLET, Kind.STEP, Kind.CELL})


def judge(leaflet: Leaflet, policies: tuple[Policy, ...], _today: dt.date) -> Iterator[Finding]:
    """Yield a finding for every text with numbers and no source, if there are more than the policy bears."""
    yield from _undated(leaflet)
    found = _all_uncited(leaflet)
    if sum(len(numbers) for _, numbers in found) <= limit_of(policies, RULE):
        return
    for piece, numbers in found:
        shown = ", ".join(numbers)
        message = f"This {piece.kind.value} gives a number without a source: {shown}."
        hint = "Add [](source:...) in the same sentence or the next, or say it without a number."
        yield Finding(RULE, message, piece.prose.place, hint=hint)


def measure(leaflet: Leaflet, _today: dt.date) -> dict[str, float]:
    """Return how many numbers have no source."""
    return {ONLY: float(sum(len(numbers) for _, numbers in _all_uncited(leaflet)))}


def _undated(leaflet: Leaflet) -> Iterator[Finding]:
    for source in leaflet.sources:
        if year_of(source.date) is None and NO_DATE not in source.date.lower():
            message = f'The source "{source.ident}" does not say when it appeared: "{source.date}".'
            hint = f'Write the year that its publisher shows, or "{NO_DATE}".'
            yield Finding(RULE, message, source.title.place, hint=hint)


def _all_uncited(leaflet: Leaflet) -> list[tuple[Piece, list[str]]]:
    return [
        (piece, numbers)
        for piece in chain(pieces_of(leaflet), short_pieces(leaflet))
        if piece.kind in _FACTS and (numbers := _uncited(piece))
    ]


def _uncited(piece: Piece) -> list[str]:
    """Return the numbers of those sentences that neither cite nor stand right before one that does."""
    if any(_citations(prose) for prose in piece.around):
        return []
    cited = _citations(piece.prose)
    spans = _sentence_spans(piece.plain)
    has_source = [any(offset in span for offset in cited) for span in spans]
    return [
        number
        for index, span in enumerate(spans)
        if not any(has_source[index : index + 2])
        for number in numbers_in(piece.plain[span.start : span.stop])
    ]


def _sentence_spans(text: str) -> list[range]:
    """Return where sentences stand, each up to the next: a citation after the full stop is still inside."""
    starts: list[int] = []
    end = 0
    for sentence in split_sentences(text):
        start = text.index(sentence, end)
        starts.append(start)
        end = start + len(sentence)
    return [
        range(start, stop) for start, stop in zip(starts, [*starts[1:], len(text) + 1], strict=True)
    ]


def _citations(prose: Prose) -> list[int]:
    """Return where sources are cited, as offsets in the plain text."""
    offsets: list[int] = []
    offset = 0
    for inline in prose.walk():
        if isinstance(inline, Citation):
            offsets.append(offset)
        elif isinstance(inline, Plain):
            offset += len(inline.text)
        elif isinstance(inline, LineBreak):
            offset += 1
    return offsets
