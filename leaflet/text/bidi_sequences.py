"""Isolating run sequences: a text's stretches that are resolved together, around what is isolated in them (X9, X10).

What X9 removes is taken out before and put back after, so that no rule in between has to think of it.
"""

from __future__ import annotations

import re
from itertools import compress
from typing import TYPE_CHECKING

from leaflet.text.bidi_classes import END_OF_ISOLATE, INITIATORS, REMOVED
from leaflet.text.bidi_implicit import implicit_levels

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LEVEL_RUN = re.compile(rb"(.)\1*", re.DOTALL)
"""One level as far as it goes, in bytes of levels."""
_KEPT = bytes(code not in REMOVED for code in range(256))


def resolve(
    text: str, given: bytes, embedded: bytearray, classes: bytearray, paragraph: int
) -> bytes:
    """Resolve one stretch between separators, after X1 to X8."""
    kept = given.translate(_KEPT)
    if 0 not in kept:
        return _sequences(text, given, bytes(embedded), bytes(classes), paragraph)
    levels = _sequences(
        "".join(compress(text, kept)),
        bytes(compress(given, kept)),
        bytes(compress(embedded, kept)),
        bytes(compress(classes, kept)),
        paragraph,
    )
    return bytes(_with_removed(levels, kept, paragraph))


def _with_removed(levels: Iterable[int], kept: bytes, level: int) -> Iterator[int]:
    """Put back what X9 removed, each at the level of the character before it."""
    rest = iter(levels)
    for is_kept in kept:
        if is_kept:
            level = next(rest)
        yield level


def _sequences(text: str, given: bytes, embedded: bytes, classes: bytes, paragraph: int) -> bytes:
    """Resolve each isolating run sequence (X10)."""
    around = bytes([paragraph])
    levels = bytearray(embedded)
    for spans in _isolating(given, embedded):
        start, end = spans[0][0], spans[-1][1]
        level = embedded[start]
        sos = max(level, (embedded[start - 1 : start] or around)[0])
        is_open = given[end - 1] in INITIATORS
        eos = max(level, paragraph if is_open else (embedded[end : end + 1] or around)[0])
        resolved = implicit_levels(
            "".join(text[start:end] for start, end in spans),
            b"".join(classes[start:end] for start, end in spans),
            level, sos, eos,
        )  # fmt: skip
        done = 0
        for start, end in spans:
            levels[start:end] = resolved[done : done + end - start]
            done += end - start
    return bytes(levels)


def _isolating(given: bytes, embedded: bytes) -> list[list[tuple[int, int]]]:
    """Join the level runs before and after each isolate (BD13)."""
    sequences: list[list[tuple[int, int]]] = []
    waiting: list[list[tuple[int, int]]] = []
    for match in LEVEL_RUN.finditer(embedded):
        start, end = match.span()
        if given[start] == END_OF_ISOLATE and waiting:
            sequence = waiting.pop()
        else:
            sequence = []
            sequences.append(sequence)
        sequence.append((start, end))
        if given[end - 1] in INITIATORS:
            waiting.append(sequence)
    return sequences
