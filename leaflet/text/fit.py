"""Which breaks are taken: lines that are even, none oddly short, few of them hyphenated.

All ways to set a paragraph are weighed against each other: total fit after Knuth and Plass (1981). A ragged line has
the square of its slack as demerits, a justified one those of its stretched or shrunk spaces; there are more for each
further line, for each hyphen, and for a last line of a single short word.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from leaflet.text.vocabulary import Word

WIDEST = 3.0
"""Times its own width that a space grows at most: a line that needs more stays ragged."""
_ROUNDING = 0.01
"""Points by which sums of widths may be off."""
_OVERFULL = 100.0
_NEVER = float("inf")

# Ragged lines; a slack is a share of the measure.

_LOOSEST = 0.45
"""Slack beyond which a line is taken only if there is no other way."""
_LINE = 0.12
"""Demerits of each further line: paper is short, and so is patience."""
_RUNT = 0.2
"""Share of the measure below which a last line of one word looks lost."""
_LOST = 0.2
"""Demerits of a lost last word."""
_HYPHEN = 0.1
"""Demerits of a hyphenated line: as many as those of a slack of a third."""
_LADDER = 0.3
"""Further demerits of the second of two hyphenated lines in a row."""

# Justified lines; a badness is that of Knuth and Plass, in hundreds.

_STRETCH = 0.5
"""Share by which a space may grow before its line looks loose."""
_SHRINK = 0.2
"""Share by which a space may shrink; never more."""
_EACH = 0.1
"""Added to the badness of each line before it is squared."""
_STIFF = ((WIDEST - 1) / _STRETCH) ** 3
"""Badness, without its slack, of a line that stays ragged for lack of spaces: that of the widest spaces."""
_STRICT_HYPHEN = 0.25
_STRICT_LADDER = 1.0


def choose_breaks(words: Sequence[Word], measure: float, *, justified: bool = False) -> list[int]:
    """Return the index after the last word of each line."""
    fit = _Justified(measure) if justified else _Ragged(measure)
    ends: list[int] = []
    start = 0
    for at, word in enumerate(words, 1):
        if word.ends_line or at == len(words):
            ends += [start + end for end in fit.ends(words[start:at])]
            start = at
    return ends


class _Ragged:
    """Weighs lines whose spaces are as wide as the font has them."""

    shrink = 0.0
    """Share of a space that a line may lose."""
    hyphen = _HYPHEN
    ladder = _LADDER

    def __init__(self, measure: float) -> None:
        self._measure = measure

    def ends(self, words: Sequence[Word]) -> list[int]:
        """Return the index after the last word of each line, with the fewest demerits."""
        count = len(words)
        starts = [0.0, *accumulate([word.width + word.space for word in words])]
        if count == 1 or starts[-1] - words[-1].space <= self._measure:
            return [count]  # one line has fewer demerits than two can have
        if self.shrink or any([word.hyphen for word in words]):  # noqa: C419 - a third faster
            origins = self._weigh(words, starts)
        else:
            origins = self._weigh_plain(starts, [word.space for word in words])
        ends = []
        end = count
        while end:
            ends.append(end)
            end = origins[end]
        return ends[::-1]

    def _weigh(self, words: Sequence[Word], starts: list[float]) -> list[int]:
        """Return for each word where the line starts that it ends, if the lines up to it are at their best.

        Args:
            words: of the paragraph.
            starts: where each word starts, and the last ends, if all stood on one line.
        """
        count, measure = len(words), self._measure
        gaps = [0.0, *accumulate([word.space for word in words])]
        tight = self._shrunk(starts, gaps)
        best, origins, soft = [0.0], [0], [False]
        for end, word in enumerate(words, 1):
            hyphen = word.hyphen if end < count else None
            room = measure - starts[end] + word.space - (hyphen.width if hyphen else 0.0)
            # A line that starts before this is too wide.
            narrowest = -room - gaps[end - 1] * self.shrink - _ROUNDING
            first = min(bisect_left(tight, narrowest), end - 1)
            before = best[first:]
            if hyphen:
                before = [
                    demerits + self.ladder * again
                    for demerits, again in zip(before, soft[first:], strict=True)
                ]
            weigh = self._least if end < count else self._least_at_end
            least, origin = weigh(before, first, room, starts, gaps)
            best.append(least + (self.hyphen if hyphen else 0.0))
            origins.append(origin)
            soft.append(hyphen is not None)
        return origins

    def _weigh_plain(self, starts: list[float], spaces: list[float]) -> list[int]:
        """Return what `_weigh` does, for lines that are ragged and not hyphenated: nearly all that there are."""
        measure, loose = self._measure, self._measure * _LOOSEST
        best, origins = [0.0], [0]
        for end in range(1, len(spaces)):
            room = measure - starts[end] + spaces[end - 1]
            first = origin = min(bisect_left(starts, -room - _ROUNDING), end - 1)
            least = _NEVER
            for start in range(first, end):
                already = best[start]
                if already >= least:
                    continue
                lack = room + starts[start]
                slack = lack / measure
                demerits = already + (_LINE + slack * slack if lack >= -_ROUNDING else _OVERFULL)
                if demerits < least:
                    least, origin = demerits, start
                elif lack > loose:
                    break  # later starts make the line shorter still
            best.append(least)
            origins.append(origin)
        room = measure - starts[-1] + spaces[-1]
        first = min(bisect_left(starts, -room - _ROUNDING), len(spaces) - 1)
        origins.append(self._least_at_end(best[first:], first, room, starts, [])[1])
        return origins

    def _shrunk(self, starts: list[float], gaps: list[float]) -> list[float]:
        """Return where each word starts if all spaces were as narrow as they may be."""
        if not self.shrink:
            return starts
        return [x - gap * self.shrink for x, gap in zip(starts, gaps, strict=True)]

    def _least(
        self, before: list[float], first: int, room: float, starts: list[float], gaps: list[float]
    ) -> tuple[float, int]:
        """Return the least demerits of all lines that end with one word, and where that line starts.

        Args:
            before: demerits of what stands before each line, from the widest line on.
            first: where the widest line starts.
            room: points that a line lacks which starts at 0.
            starts: where each word starts.
            gaps: sums of the spaces before each word.
        """
        del gaps
        least, origin = _NEVER, first
        measure, loose = self._measure, self._measure * _LOOSEST
        for start, already in enumerate(before, first):
            if already >= least:
                continue
            lack = room + starts[start]
            slack = lack / measure
            demerits = already + (_LINE + slack * slack if lack >= -_ROUNDING else _OVERFULL)
            if demerits < least:
                least, origin = demerits, start
            elif lack > loose:
                break  # later starts make the line shorter still
        return least, origin

    def _least_at_end(
        self, before: list[float], first: int, room: float, starts: list[float], gaps: list[float]
    ) -> tuple[float, int]:
        """Return the same of a last line: nobody minds that it is short, unless a word is lost on it."""
        del gaps
        least, origin = _NEVER, first
        alone = first + len(before) - 1
        for start, already in enumerate(before, first):
            lack = room + starts[start]
            demerits = already + _LINE
            if start == alone:
                if lack < -_ROUNDING:
                    demerits = already + _OVERFULL
                elif lack > (1 - _RUNT) * self._measure:
                    demerits += _LOST
            if demerits < least:
                least, origin = demerits, start
        return least, origin


class _Justified(_Ragged):
    """Weighs lines whose spaces grow and shrink until all lines are as wide as the measure."""

    shrink = _SHRINK
    hyphen = _STRICT_HYPHEN
    ladder = _STRICT_LADDER

    def _least(
        self, before: list[float], first: int, room: float, starts: list[float], gaps: list[float]
    ) -> tuple[float, int]:
        least, origin = _NEVER, first
        loose = self._measure * _LOOSEST
        gap = gaps[first + len(before) - 1]
        for start, already in enumerate(before, first):
            if already >= least:
                continue
            lack = room + starts[start]
            demerits = already + self._demerits(lack, gap - gaps[start])
            if demerits < least:
                least, origin = demerits, start
            elif lack > loose:
                break  # later starts make the line shorter still
        return least, origin

    def _demerits(self, lack: float, gap: float) -> float:
        """Weigh a line by how much its spaces, of so many points together, change."""
        if gap * (WIDEST - 1) < lack:
            badness = _STIFF * (1 + lack / self._measure)
        elif lack < -gap * _SHRINK - _ROUNDING:
            return _OVERFULL
        else:
            badness = abs(lack / gap / (_STRETCH if lack > 0 else _SHRINK)) ** 3 if gap else 0.0
        return (_EACH + badness) ** 2
