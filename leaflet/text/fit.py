"""Which breaks are taken: lines of a ragged paragraph that are even, none oddly short.

All ways to set a paragraph are weighed against each other: total fit after Knuth and Plass (1981), with the squares
of the lines' slack as demerits, one for each further line, and one for a last line of a single short word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from leaflet.text.lines import Word

_ROUNDING = 0.01
"""Points by which sums of widths may be off."""
_RUNT = 0.2
"""Share of the measure below which a last line of one word looks lost."""
_LOOSEST = 0.45
"""Slack beyond which a line is taken only if there is no other way."""
_LINE = 0.12
"""Demerits of each further line: paper is short, and so is patience."""
_LOST = 0.2
"""Demerits of a lost last word."""
_OVERFULL = 100.0


def choose_breaks(words: Sequence[Word], measure: float) -> list[int]:
    """Return the index after the last word of each line."""
    ends: list[int] = []
    start = 0
    for at, word in enumerate(words, 1):
        if word.ends_line or at == len(words):
            ends += [start + end for end in _total_fit(words[start:at], measure)]
            start = at
    return ends


def _total_fit(words: Sequence[Word], measure: float) -> list[int]:
    """Return the breaks with the fewest demerits."""
    count = len(words)
    starts = _starts(words)
    best = [0.0] + [float("inf")] * count
    origin = [0] * (count + 1)
    first = 0
    for end in range(1, count + 1):
        edge = starts[end] - words[end - 1].space
        hyphen = words[end - 1].hyphen
        if hyphen is not None and end < count:
            edge += hyphen.width
        while first < end - 1 and edge - starts[first] > measure + _ROUNDING:
            first += 1
        for start in range(first, end):
            demerits = best[start] + _demerits(
                edge - starts[start], measure, last=end == count, count=end - start
            )
            if demerits < best[end]:
                best[end], origin[end] = demerits, start
            elif measure - (edge - starts[start]) > measure * _LOOSEST and end < count:
                break  # later starts make the line shorter still
    ends = []
    end = count
    while end:
        ends.append(end)
        end = origin[end]
    return ends[::-1]


def _starts(words: Sequence[Word]) -> list[float]:
    """Return how far from the first word each word starts if all stood on one line."""
    starts = [0.0]
    for word in words:
        starts.append(starts[-1] + word.width + word.space)
    return starts


def _demerits(width: float, measure: float, *, last: bool, count: int) -> float:
    slack = (measure - width) / measure
    if slack < -_ROUNDING / measure:
        return _OVERFULL
    if last:
        return _LINE + (_LOST if count == 1 and width < measure * _RUNT else 0.0)
    return _LINE + slack * slack
