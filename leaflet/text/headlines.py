"""Where a heading breaks: by sense, into as few lines as it needs, and those of like length.

"Stem cell treatments / for multiple sclerosis", never "… for multiple / sclerosis": a small word stays with what it
leads to, no word is left alone, and a colon or comma is a good place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.text.fit import choose_breaks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from leaflet.text.vocabulary import Word

_MOST_LINES = 6
"""A heading of more lines is set as a text."""
_SMALL = 3
"""Letters of a word that leads to the next one in languages of Latin script: of, for, de."""
_LEADING = frozenset(
    {"from", "into", "that", "their", "this", "what", "when", "which", "with", "your"}
)
_WEAK = 0.3
"""Demerits of a line that ends with a small word; a slack of half the measure has as many."""
_ALONE = 0.4
"""Demerits of a line of one word."""
_PAUSE = -0.35
"""Merits of a line that ends with a pause."""


def choose_headline_breaks(words: Sequence[Word], measure: float) -> list[int]:
    """Return the index after the last word of each line."""
    ends = choose_breaks(words, measure)
    if not 1 < len(ends) <= _MOST_LINES or any(word.ends_line for word in words[:-1]):
        return ends
    best = _split(words, measure, len(ends))
    return best or ends


def _split(words: Sequence[Word], measure: float, lines: int) -> list[int]:
    """Return the best way to set the words in so many lines; nothing if they do not fit."""
    count = len(words)
    # For each number of lines: end of the last of them to demerits and ends.
    ways: dict[int, tuple[float, list[int]]] = {0: (0.0, [])}
    for line in range(1, lines + 1):
        further: dict[int, tuple[float, list[int]]] = {}
        for start, (before, ends) in ways.items():
            for end in range(start + 1, count + 1) if line < lines else (count,):
                width = _width(words[start:end])
                if end <= start or width > measure:
                    continue
                demerits = before + _demerits(
                    words[start:end], width / measure, is_last=end == count
                )
                if demerits < further.get(end, (float("inf"), []))[0]:
                    further[end] = (demerits, [*ends, end])
        ways = further
    return ways.get(count, (0.0, []))[1]


def _width(line: Sequence[Word]) -> float:
    return sum(word.width + word.space for word in line) - line[-1].space


def _demerits(line: Sequence[Word], fill: float, *, is_last: bool) -> float:
    demerits = (1 - fill) ** 2 + (_ALONE if len(line) == 1 else 0.0)
    if is_last:
        return demerits
    last = line[-1].text
    if last.endswith((":", ",", ";", ".", "?", "!", "\u2013")):
        return demerits + _PAUSE
    is_small = last.isalpha() and last.islower() and (len(last) <= _SMALL or last in _LEADING)
    return demerits + (_WEAK if is_small else 0.0)
