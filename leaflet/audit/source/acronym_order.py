"""RDG-04: an acronym is explained where it is first used.

Explained means: "long form (ACR)", "ACR (long form)", or a reference to a glossary term. The card is read alone,
so it is judged alone; its room is small, so there it is a warning. An acronym that stands in three texts or more, and
not in the leaflet's list of words where it has one, is a warning too. A few acronyms that are better known than their
long forms need no explanation (`EVERYDAY` in acronyms.py).

Threshold: none.
Source: CDC Clear Communication Index, item 7.

Passes: "Magnetic resonance imaging (MRI) shows this. An MRI takes an hour."
Fails: "An MRI takes an hour. Magnetic resonance imaging (MRI) shows this."
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from leaflet.audit.source.acronyms import acronyms_in, explanations
from leaflet.audit.source.pieces import card_pieces, pieces_of
from leaflet.findings import Finding, Severity
from leaflet.model.inlines import LineBreak, Plain, TermReference

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    from leaflet.audit.source.pieces import Piece
    from leaflet.model.inlines import Inline, Prose
    from leaflet.model.leaflet import Leaflet
    from leaflet.model.policy import Policy

RULE = "RDG-04"
_OFTEN = 3
"""Texts from which an acronym is looked up rather than remembered."""
_ACRONYM = re.compile(r"[A-Z]{2,6}")


def judge(leaflet: Leaflet, _policies: tuple[Policy, ...], _today: dt.date) -> Iterator[Finding]:
    """Yield a finding for the first use of every acronym that is not explained there."""
    for name, piece in _unexplained(pieces_of(leaflet)):
        yield _finding(name, piece, "", Severity.ERROR)
    if leaflet.card is not None:
        for name, piece in _unexplained(card_pieces(leaflet.card)):
            yield _finding(name, piece, " on the card", Severity.WARNING)
    yield from _unlisted(leaflet)


def _unlisted(leaflet: Leaflet) -> Iterator[Finding]:
    """Yield a warning for every acronym that comes back and is not in the leaflet's list of words."""
    if not leaflet.terms:
        return
    listed = {
        name
        for term in leaflet.terms
        for text in (term.term.plain, term.means.plain)
        for name in _ACRONYM.findall(text)
    }
    uses: dict[str, list[Piece]] = defaultdict(list)
    for piece in pieces_of(leaflet):
        for name in {match.group() for match in acronyms_in(piece.plain)}:
            uses[name].append(piece)
    for name, pieces in uses.items():
        if len(pieces) >= _OFTEN and name not in listed:
            message = f'"{name}" stands in {len(pieces)} texts and is not in the list of words.'
            hint = f'Add it under "glossary:": {{id: {name.lower()}, term: {name}, means: "..."}}.'
            yield Finding(RULE, message, pieces[0].prose.place, Severity.WARNING, hint)


def _finding(name: str, piece: Piece, where: str, severity: Severity) -> Finding:
    message = f'"{name}" is used{where} before it is explained.'
    hint = (
        f'Write its long form at this place, then "({name})", or refer to a glossary term: '
        f"[{name}](term:...). Capitals for emphasis: use **strong** words instead."
    )
    return Finding(RULE, message, piece.prose.place, severity, hint)


def _unexplained(pieces: Iterable[Piece]) -> Iterator[tuple[str, Piece]]:
    known: set[str] = set()
    for piece in pieces:
        text = piece.plain
        explained = set(explanations(text))
        terms = _term_spans(piece.prose)
        for match in acronyms_in(text):
            name, offset = match.group(), match.start()
            is_explained = (offset, name) in explained or any(offset in span for span in terms)
            if name not in known and not is_explained:
                yield name, piece
            known.add(name)
        known.update(name for _, name in explained)


def _term_spans(prose: Prose) -> list[range]:
    """Return where references to glossary terms stand in the plain text."""
    spans: list[range] = []
    offset = 0
    for inline in prose.walk():
        if isinstance(inline, TermReference):
            spans.append(range(offset, offset + _length(inline)))
        offset += _own_length(inline)
    return spans


def _length(term: TermReference) -> int:
    waiting: list[Inline] = list(term.children)
    total = 0
    while waiting:
        inline = waiting.pop()
        total += _own_length(inline)
        waiting.extend(getattr(inline, "children", ()))
    return total


def _own_length(inline: Inline) -> int:
    if isinstance(inline, Plain):
        return len(inline.text)
    return 1 if isinstance(inline, LineBreak) else 0
