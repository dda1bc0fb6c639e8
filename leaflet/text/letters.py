"""How much a text says, and a print of its letters, that a finished file can be held to."""

from __future__ import annotations

import unicodedata
from collections import Counter
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
    letters = Counter(filter(str.isalnum, unicodedata.normalize("NFKC", text)))
    return sum(crc32(one.encode("utf-8")) * count for one, count in letters.items()) % _WHOLE


def add_prints(one: int, other: int) -> int:
    """Add two prints."""
    return (one + other) % _WHOLE
