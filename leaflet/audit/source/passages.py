"""Prose as passages to measure, with the words that the leaflet explains."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.readability import Passage
from leaflet.audit.source.acronyms import explained_in
from leaflet.audit.source.pieces import PROSE, pieces_of
from leaflet.model.inlines import Foreign, Prose, TermReference

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from leaflet.audit.source.pieces import Piece
    from leaflet.model.leaflet import Leaflet


def is_english(leaflet: Leaflet) -> bool:
    """Tell whether the formulae apply: they were made for English."""
    return leaflet.lang.lower().split("-")[0] == "en"


def passages_of(leaflet: Leaflet) -> list[Passage]:
    """Return the whole leaflet's prose, to be measured together."""
    known = explained_by(leaflet)
    return [passage_of(piece, known) for piece in prose_of(pieces_of(leaflet))]


def prose_of(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Yield what is read in sentences."""
    return (piece for piece in pieces if piece.kind in PROSE)


def passage_of(piece: Piece, explained: frozenset[str]) -> Passage:
    """Return a text with what is explained in it: references to terms and words in another language too."""
    marked = (
        Prose(inline.children, piece.prose.place).plain
        for inline in piece.prose.walk()
        if isinstance(inline, TermReference | Foreign)
    )
    more = {text.lower() for text in marked if text.strip()} - explained
    # The set itself is passed on where it suffices: one compiled pattern then serves most passages.
    return Passage(piece.plain, explained | more if more else explained)


def explained_by(leaflet: Leaflet) -> frozenset[str]:
    """Return the glossary's words, and the acronyms that the text explains, in small letters."""
    terms = {term.term.plain for term in leaflet.terms}
    acronyms = {name for piece in pieces_of(leaflet) for name in explained_in(piece.plain)}
    return frozenset(name.lower() for name in terms | acronyms)
