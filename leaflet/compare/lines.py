"""The lines of one part of a text, old and new: which became which."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final

from leaflet.compare.words import Fate, Piece, compare_words, words_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_ALIKE: Final = 0.5
"""Share of words that two lines have in common from which one counts as the other, changed."""
_MOST_PAIRS: Final = 250_000
"""Pairs of lines that are looked at; beyond, lines are told as removed and added."""


@dataclass(frozen=True, slots=True)
class ComparedLine:
    """One line of a part, and what became of it."""

    fate: Fate
    """Kept, added, removed or changed."""
    pieces: tuple[Piece, ...]


def compare_lines(old: Sequence[str], new: Sequence[str], lang: str) -> tuple[ComparedLine, ...]:
    """Return the lines of a part in the order in which they are read now, removed ones where they stood."""
    found: list[ComparedLine] = []
    matcher = SequenceMatcher(None, list(old), list(new), autojunk=False)
    for tag, first, last, start, end in matcher.get_opcodes():
        if tag == "equal":
            found += [_whole(Fate.KEPT, line) for line in new[start:end]]
        else:
            found += _replaced(old[first:last], new[start:end], lang)
    return tuple(found)


def _whole(fate: Fate, line: str) -> ComparedLine:
    return ComparedLine(fate, (Piece(fate, line),))


def _replaced(old: Sequence[str], new: Sequence[str], lang: str) -> Iterator[ComparedLine]:
    """Yield lines where others stood, each with the one that it came from."""
    first = start = 0
    for was, now in (*_pairs(old, new, lang), (len(old), len(new))):
        yield from (_whole(Fate.REMOVED, line) for line in old[first:was])
        yield from (_whole(Fate.ADDED, line) for line in new[start:now])
        if was < len(old):
            yield ComparedLine(Fate.CHANGED, compare_words(old[was], new[now], lang))
        first, start = was + 1, now + 1


def _pairs(old: Sequence[str], new: Sequence[str], lang: str) -> list[tuple[int, int]]:
    """Return which lines came from which, in order, so that as many words as possible agree."""
    if not old or not new or len(old) * len(new) > _MOST_PAIRS:
        return []
    before = [Counter(words_in(line, lang)) for line in old]
    after = [Counter(words_in(line, lang)) for line in new]
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for was in reversed(range(len(old))):
        for now in reversed(range(len(new))):
            alike = _likeness(before[was], after[now])
            paired = alike + best[was + 1][now + 1] if alike >= _ALIKE else 0.0
            best[was][now] = max(paired, best[was + 1][now], best[was][now + 1])
    return _path(best, len(old), len(new))


def _path(best: list[list[float]], rows: int, columns: int) -> list[tuple[int, int]]:
    """Read the pairs off a table of sums, from its upper left corner."""
    pairs: list[tuple[int, int]] = []
    was = now = 0
    while was < rows and now < columns:
        if best[was][now] == best[was + 1][now]:
            was += 1
        elif best[was][now] == best[was][now + 1]:
            now += 1
        else:
            pairs.append((was, now))
            was, now = was + 1, now + 1
    return pairs


def _likeness(words: Counter[str], others: Counter[str]) -> float:
    """Return the share of words that two lines have in common, spaces aside: 0 to 1."""
    common = sum(count for word, count in (words & others).items() if word.strip())
    total = sum(count for word, count in (words + others).items() if word.strip())
    return 2 * common / total if total else 0.0
