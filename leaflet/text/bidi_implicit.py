"""From classes to levels within one isolating run sequence: rules W1 to W7, N1, N2, I1 and I2.

A sequence is bytes, one letter per character, with one letter more at either end for what stands around it
(sos and eos of X10). Each rule is then a pattern, and none looks further than the match it is in, so that
the time grows with the length of the text and nothing else.
"""

from __future__ import annotations

import re
from functools import cache

from leaflet.text.bidi_brackets import pair_brackets

_UNIFORM = (re.compile(rb"[L1stcmbSwo]*"), re.compile(rb"[RAmbstcSwo]*"))
_MARKED = re.compile(rb"([^m])(m+)")
_AFTER_ARABIC = re.compile(rb"A[^LR]*")
_BETWEEN_EUROPEAN = re.compile(rb"(?<=1)[sc](?=1)")
_BETWEEN_ARABIC = re.compile(rb"(?<=2)c(?=2)")
_TERMINATORS = re.compile(rb"((?<=1)t+|t+1)|t+")
_AFTER_LATIN = re.compile(rb"L[^R]*")
_CLOSED_IN = {
    b"L": re.compile(rb"(?<=[R12])o+(?=[R12])"),
    b"R": re.compile(rb"(?<=L)o+(?=L)"),
}
"""Neutrals between letters that run against the sequence's own direction."""

_ARABIC_AS_RIGHT = bytes.maketrans(b"A", b"R")
_NEUTRALS = bytes.maketrans(b"stcwSijkq", b"o" * 9)


def is_uniform(classes: bytes, level: int) -> bool:
    """Tell whether a stretch between two sides of its own direction has one level throughout.

    True for nearly every stretch of one script, and a tenth of the work; brackets cannot change it.
    """
    return _UNIFORM[level & 1].fullmatch(classes) is not None


def _mark(match: re.Match[bytes]) -> bytes:
    """W1: a mark takes the class of what it stands on; on an isolate's control it is neutral."""
    base, marks = match.groups()
    return bytes(base + (b"o" if base in b"ijkq" else base) * len(marks))


def _terminator(match: re.Match[bytes]) -> bytes:
    """W5, W6: signs beside a number are part of it (5%, $5); others are neutral."""
    return (b"1" if match[1] else b"o") * len(match[0])


def _weak(classes: bytes) -> bytes:
    """Resolve marks, numbers and their signs (W1 to W7); neutrals come out as one letter."""
    classes = _MARKED.sub(_mark, classes)
    if b"1" in classes or b"2" in classes:
        classes = _AFTER_ARABIC.sub(lambda match: match[0].replace(b"1", b"2"), classes)  # W2
        classes = _BETWEEN_ARABIC.sub(b"2", _BETWEEN_EUROPEAN.sub(b"1", classes))  # W4
        classes = _TERMINATORS.sub(_terminator, classes)
    classes = classes.translate(_ARABIC_AS_RIGHT).translate(_NEUTRALS)  # W3, W6
    if b"1" in classes:
        classes = _AFTER_LATIN.sub(lambda match: match[0].replace(b"1", b"L"), classes)  # W7
    return classes


@cache
def _levels(level: int) -> bytes:
    """Return the table from class to level: I1 for even levels, I2 for odd ones."""
    left, right, number = (1, 0, 1) if level & 1 else (0, 1, 2)
    table = bytearray([level]) * 256
    for letters, more in ((b"L", left), (b"R", right), (b"12", number)):
        for letter in letters:
            table[letter] += more
    return bytes(table)


def implicit_levels(text: str, classes: bytes, level: int, sos: int, eos: int) -> bytes:
    """Return the level of each character of an isolating run sequence.

    Args:
        text: Its characters, for the sake of brackets.
        classes: Their classes after overrides, without what X9 removes.
        level: The sequence's embedding level.
        sos: The level whose direction stands before the sequence.
        eos: The level whose direction stands after it.
    """
    if sos == eos == level and is_uniform(classes, level):
        return bytes([level]) * len(classes)
    before, after, own = (b"R" if side & 1 else b"L" for side in (sos, eos, level))
    resolved = _weak(before + classes + after)
    if b"o" in resolved:
        inner = pair_brackets(text, resolved[1:-1], classes, before, own)
        resolved = _CLOSED_IN[own].sub(  # N1; what it leaves takes the level itself (N2)
            lambda match: (b"R" if own == b"L" else b"L") * len(match[0]), before + inner + after
        )
    return resolved[1:-1].translate(_levels(level))
