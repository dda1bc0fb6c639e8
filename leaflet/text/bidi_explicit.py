"""Which embedding each character stands in, from the text's own controls alone (rules P2, P3 and X1 to X8).

One pass finds the first strong letter of the paragraph and of every isolate; one pass keeps the stack of open
embeddings, overrides and isolates. Neither starts over, so that controls nested a thousand deep are read once.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from leaflet.text.bidi_classes import INITIATORS

_DEEPEST = 125
"""BD2: controls that would nest deeper are counted and otherwise ignored."""

_FIRST_STRONG = re.compile(rb"[LRA][^ijkqP]*|[ijkqP]")
_CONTROL = re.compile(rb"[efghpijkq]")
_RIGHT_TO_LEFT = b"fhj"
_OVERRIDES = {ord("g"): b"L", ord("h"): b"R"}
_PARAGRAPH = -1


def first_levels(classes: bytes) -> dict[int, int]:
    """Return 0 or 1 by the first strong letter of each isolate, keyed by where it opens; the paragraph by -1.

    An isolate without a strong letter has no entry. What stands in an isolate does not count outside it,
    whether it is closed or not.

    Source: UAX #9 P2, P3, X5c.
    """
    found: dict[int, int] = {}
    opened = [_PARAGRAPH]
    for match in _FIRST_STRONG.finditer(classes):
        letter = match[0][:1]
        if letter in b"LRA":
            found.setdefault(opened[-1], int(letter != b"L"))
        elif letter == b"q":
            if len(opened) > 1:
                opened.pop()
        elif letter == b"P":
            del opened[1:]
        else:
            opened.append(match.start())
    return found


class _Status(NamedTuple):
    """One entry of the directional status stack (X1)."""

    level: int
    override: bytes
    isolate: bool


class Embeddings:
    """The state of X1 while a stretch is read; `levels` and `classes` hold the outcome."""

    def __init__(self, classes: bytes, level: int) -> None:
        self.levels = bytearray([level]) * len(classes)
        self.classes = bytearray(classes)
        """As given, but for the letters under an override."""
        self._stack = [_Status(level, b"", isolate=False)]
        self._isolates = 0
        self._isolates_ignored = 0
        self._embeddings_ignored = 0

    def set(self, start: int, end: int) -> None:
        """Give characters the level, and under an override the class, of where they stand (X5a to X6a)."""
        status = self._stack[-1]
        self.levels[start:end] = bytes([status.level]) * (end - start)
        if status.override:
            self.classes[start:end] = status.override * (end - start)

    def open(self, right_to_left: int, override: bytes, *, isolate: bool) -> None:
        """Enter an embedding, override or isolate, unless it is too deep (X2 to X5c)."""
        level = self._stack[-1].level
        level += 1 + (level & 1 == right_to_left)
        if level <= _DEEPEST and not self._isolates_ignored and not self._embeddings_ignored:
            self._stack.append(_Status(level, override, isolate))
            self._isolates += isolate
        elif isolate:
            self._isolates_ignored += 1
        elif not self._isolates_ignored:
            self._embeddings_ignored += 1

    def close_isolate(self) -> None:
        """Leave the innermost isolate and every embedding that was left open in it (X6a)."""
        if self._isolates_ignored:
            self._isolates_ignored -= 1
        elif self._isolates:
            self._embeddings_ignored = 0
            while not self._stack.pop().isolate:
                pass
            self._isolates -= 1

    def close_embedding(self) -> None:
        """Leave the innermost embedding or override, but no isolate (X7)."""
        if self._isolates_ignored:
            return
        if self._embeddings_ignored:
            self._embeddings_ignored -= 1
        elif len(self._stack) > 1 and not self._stack[-1].isolate:
            self._stack.pop()


def explicit_levels(
    classes: bytes, level: int, isolate_levels: dict[int, int], offset: int
) -> tuple[bytearray, bytearray]:
    """Return the embedding level of each character of a stretch, and its class after overrides.

    Args:
        classes: The stretch's classes, without a paragraph separator.
        level: The paragraph's level.
        isolate_levels: What `first_levels` found.
        offset: Where the stretch starts in what `first_levels` read.
    """
    state = Embeddings(classes, level)
    done = 0
    for match in _CONTROL.finditer(classes):
        at, letter = match.start(), match[0]
        if done < at:
            state.set(done, at)
        done = at + 1
        if letter == b"p":
            state.close_embedding()
        elif letter == b"q":
            state.close_isolate()
            state.set(at, done)
        elif letter in INITIATORS:
            state.set(at, done)
            first = isolate_levels.get(offset + at, 0) if letter == b"k" else letter == b"j"
            state.open(int(first), b"", isolate=True)
        else:
            override = _OVERRIDES.get(letter[0], b"")
            state.open(int(letter in _RIGHT_TO_LEFT), override, isolate=False)
    state.set(done, len(classes))
    return state.levels, state.classes
