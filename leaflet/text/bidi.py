"""Which way each character runs, and in which order a line's runs stand from left to right (UAX #9).

The whole of the Unicode Bidirectional Algorithm, isolates and paired brackets included. `levels_of` gives a
paragraph's levels, once; for each line, `line_levels` resets its white space and `visual_runs` puts its runs
in order. Most text needs none of it: `is_plain_ltr` says so in a moment.

Why our own: the wheel of python-bidi 0.6 gives a string in display order and the paragraph's level, and
nothing else. Shaping and the order of a PDF's text need the level of each character.

Nothing here recurses or starts over, so that the time grows with the length of a text and not faster, however
hostile it is. Lone surrogates and unassigned code points have a class like all the rest.

Source: UAX #9 revision 46 (Unicode 15). L3 and L4 (marks and mirrored glyphs) are HarfBuzz's part, which does
both in a right-to-left buffer.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from leaflet.text.bidi_classes import REMOVED, classes_of
from leaflet.text.bidi_explicit import explicit_levels, first_levels
from leaflet.text.bidi_implicit import is_uniform
from leaflet.text.bidi_sequences import LEVEL_RUN, resolve

if TYPE_CHECKING:
    from collections.abc import Sequence


class Direction(StrEnum):
    """The base direction of a paragraph."""

    LTR = "ltr"
    RTL = "rtl"


class Run(NamedTuple):
    """A stretch of one level; an odd level runs from right to left."""

    start: int
    end: int
    level: int


_NOT_PLAIN = re.compile(
    "[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""Right-to-left blocks and the controls that open, close or mark a direction."""
_STRETCH = re.compile(rb"[^P]+")
_TRAILING = re.compile(rb"(?<![wbefghpijkqSP])[wbefghpijkqSP]*(?:[SP]|\Z)")


def is_plain_ltr(text: str) -> bool:
    """Tell whether every level is 0 unless the base direction is right-to-left.

    False may stand for a text that has no right-to-left letter after all, only a sign of an Arabic block:
    the answer is then found the long way.
    """
    return text.isascii() or _NOT_PLAIN.search(text) is None


def is_removed(character: str) -> bool:
    """Tell whether X9 removes a character: embeddings, overrides, their end, and boundary neutrals.

    Its level is that of the character before it, so that it never splits a run; nothing of it is drawn.
    Isolates' controls are not removed.
    """
    return classes_of(character) in REMOVED


def levels_of(text: str, base: Direction | None) -> tuple[int, bytes]:
    """Return the paragraph's level (0 or 1) and one embedding level per character, at most 126.

    The text is one paragraph. Its forced line breaks (line feeds and other separators of class B) end what is
    embedded or isolated, as X8 has it, and have the paragraph's level; the direction is found once for all.

    Args:
        text: The paragraph, in logical order.
        base: Its direction; None finds it by the first strong letter (P2, P3), left-to-right if there is none.
    """
    if base is not Direction.RTL and is_plain_ltr(text):
        return 0, bytes(len(text))
    classes = classes_of(text)
    firsts = first_levels(classes)
    level = firsts.get(-1, 0) if base is None else int(base is Direction.RTL)
    levels = bytearray([level]) * len(classes)
    for match in _STRETCH.finditer(classes):
        if not is_uniform(match[0], level):
            start, end = match.span()
            embedded, classes_then = explicit_levels(match[0], level, firsts, start)
            levels[start:end] = resolve(text[start:end], match[0], embedded, classes_then, level)
    return level, bytes(levels)


def line_levels(text: str, levels: bytes, start: int, end: int, paragraph_level: int) -> bytes:
    """Return the levels of one line, with tabs, line ends and the white space before them reset (L1).

    Args:
        text: The paragraph.
        levels: What `levels_of` gave for it.
        start: Where the line starts in the paragraph.
        end: Where it ends.
        paragraph_level: The paragraph's level.
    """
    line = bytearray(levels[start:end])
    for match in _TRAILING.finditer(classes_of(text[start:end])):
        line[match.start() : match.end()] = bytes([paragraph_level]) * len(match[0])
    return bytes(line)


def visual_runs(levels: Sequence[int]) -> list[Run]:
    """Return a line's runs from left to right (L2); characters within an odd run stand in reverse.

    Source: UAX #9 L2, on runs in place of characters: from the highest level down to the lowest odd one,
    whatever stands together at that level or a higher one is reversed.
    """
    runs = [Run(*match.span(), match[0][0]) for match in LEVEL_RUN.finditer(bytes(levels))]
    order = bytes(run.level for run in runs)
    lowest_odd = min((level for level in order if level & 1), default=0)
    if lowest_odd:
        for least in range(max(order), lowest_odd - 1, -1):
            for match in _at_least(least).finditer(order):
                start, end = match.span()
                runs[start:end] = runs[start:end][::-1]
    return runs


@lru_cache(maxsize=128)
def _at_least(level: int) -> re.Pattern[bytes]:
    """Return the pattern of runs that stand together at a level or above it.

    A reversal never moves a run out of its group, so that places found in the first order hold for all.
    """
    return re.compile(b"[" + re.escape(bytes([level])) + rb"-\xff]+")
