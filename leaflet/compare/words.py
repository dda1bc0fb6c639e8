"""Two lines of text, word by word: what stayed, what was added, what was removed.

Words are what UAX #14 keeps together, so that scripts without spaces are compared by words too, with the punctuation
around a word apart from it.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from leaflet.text.breaks import cut

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_WHOLE: Final = re.compile(r"(\[\]\(source:[^)\s]*\)|\]\([^)\s]*\)|\(picture [0-9a-f]+\)|\*\*|\n)")
"""Marks of authors, each compared as one word."""


class Fate(StrEnum):
    """What became of something between two texts."""

    KEPT = "kept"
    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words in a row that share a fate: kept, added or removed."""

    fate: Fate
    text: str


def compare_words(old: str, new: str, lang: str) -> tuple[Piece, ...]:
    """Return a line as pieces, what was removed before what took its place.

    Args:
        old: the line as it was.
        new: the line as it is.
        lang: BCP 47 tag of both.
    """
    before, after = words_in(old, lang), words_in(new, lang)
    pieces: list[Piece] = []
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for tag, first, last, start, end in matcher.get_opcodes():
        if tag == "equal":
            pieces.append(Piece(Fate.KEPT, "".join(after[start:end])))
        else:
            pieces.append(Piece(Fate.REMOVED, "".join(before[first:last])))
            pieces.append(Piece(Fate.ADDED, "".join(after[start:end])))
    return tuple(_gathered([piece for piece in pieces if piece.text]))


def words_in(text: str, lang: str) -> list[str]:
    """Return words, marks, punctuation and spaces in order; joined they are the text."""
    words: list[str] = []
    for part in _WHOLE.split(text):
        if _WHOLE.fullmatch(part):
            words.append(part)
        elif part:
            words += [word for chunk in cut(part, lang) for word in _apart(chunk)]
    return words


def _apart(chunk: str) -> Iterator[str]:
    """Yield a word without the punctuation and the space around it, and these by themselves."""
    start, end = 0, len(chunk.rstrip())
    stop = end
    while start < stop and _is_punctuation(chunk[start]):
        start += 1
    while stop > start and _is_punctuation(chunk[stop - 1]):
        stop -= 1
    pieces = (*chunk[:start], chunk[start:stop], *chunk[stop:end], chunk[end:])
    yield from (piece for piece in pieces if piece)


def _is_punctuation(letter: str) -> bool:
    return unicodedata.category(letter).startswith("P")


def _gathered(pieces: list[Piece]) -> Iterator[Piece]:
    """Yield pieces with each stretch of changes as one removed and one added piece.

    A space that stayed between two changed words changes with them: it reads better, and tells no less.
    """
    removed, added = "", ""
    for at, piece in enumerate(pieces):
        is_between = 0 < at < len(pieces) - 1 and not piece.text.strip()
        if piece.fate is Fate.KEPT and not is_between:
            yield from _changed(removed, added)
            removed, added = "", ""
            yield piece
        else:
            removed += piece.text if piece.fate is not Fate.ADDED else ""
            added += piece.text if piece.fate is not Fate.REMOVED else ""
    yield from _changed(removed, added)


def _changed(removed: str, added: str) -> Iterable[Piece]:
    if removed == added:
        return [Piece(Fate.KEPT, added)] if added else []
    both = (Piece(Fate.REMOVED, removed), Piece(Fate.ADDED, added))
    return [piece for piece in both if piece.text]
