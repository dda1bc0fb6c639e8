"""How much a text says, and a print of its letters, that a finished file can be held to."""

from __future__ import annotations

import unicodedata
from zlib import crc32

_WHOLE = 1 << 32


def count_letters(text: str) -> int:
    """Count letters and figures, after ligatures and shapes of one letter are undone (NFKC).

    Spaces, punctuation, bullets, hyphens and signs that join to a letter are left out, so the count does not depend
    on where words are cut and lines end.
    """
    if text.isascii():
        return sum(map(str.isalnum, text))
    return sum(map(str.isalnum, unicodedata.normalize("NFKC", text)))


def print_of(text: str) -> int:
    """Return a number that tells which letters and figures a text has, and how often each, but not their order.

    Prints add up (modulo 2**32): that of a section is the sum of those of its parts, however they are cut.
    """
    return sum(map(_marks.__getitem__, unicodedata.normalize("NFKC", text))) % _WHOLE


class _Marks(dict[str, int]):
    """What each letter or figure adds to a print; other characters add nothing."""

    def __missing__(self, character: str) -> int:
        mark = self[character] = crc32(character.encode("utf-8")) if character.isalnum() else 0
        return mark


_marks = _Marks()


def add_prints(one: int, other: int) -> int:
    """Add two prints."""
    return (one + other) % _WHOLE
