"""Phrases that a leaflet states as its own: not denied, asked, reported or backed by a source."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from leaflet.audit.sentences import split_sentences
from leaflet.audit.source.pieces import Kind, pieces_of, short_pieces
from leaflet.model.inlines import Citation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.source.pieces import Piece
    from leaflet.model.leaflet import Leaflet

_DENIED = re.compile(
    r"\b(?:no|not|none|nobody|never|neither|nor|without|cannot|against)\b|n['\u2019]t\b",
    re.IGNORECASE,
)
_REPORTED = re.compile(
    r"\b(?:say|says|said|claim|claims|claimed|promise|promises|promised|beware|ask|asks|adverts?)\b",
    re.IGNORECASE,
)


def claims_in(leaflet: Leaflet, pattern: re.Pattern[str]) -> Iterator[tuple[Piece, str]]:
    """Yield every text that states a phrase as the leaflet's own, with the phrase."""
    for piece in chain(pieces_of(leaflet), short_pieces(leaflet)):
        if piece.kind is Kind.QUESTION or _is_cited(piece):
            continue
        for sentence in split_sentences(piece.plain):
            for match in pattern.finditer(sentence):
                if _is_stated(sentence, match.start()):
                    yield piece, match.group()


def _is_stated(sentence: str, offset: int) -> bool:
    before = sentence[:offset]
    is_question = sentence.rstrip("\"'\u2019\u201d)").endswith("?")
    return not (is_question or _DENIED.search(before) or _REPORTED.search(before))


def _is_cited(piece: Piece) -> bool:
    return any(isinstance(inline, Citation) for inline in piece.prose.walk())
