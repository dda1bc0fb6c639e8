"""How much a text says: a count that a finished file can be held to."""

from __future__ import annotations

import unicodedata


def count_letters(text: str) -> int:
    """Count letters and figures, after ligatures and shapes of one letter are undone (NFKC).

    Spaces, punctuation, bullets, hyphens and signs that join to a letter are left out, so the count does not depend
    on where words are cut and lines end.
    """
    if text.isascii():
        return sum(map(str.isalnum, text))
    return sum(map(str.isalnum, unicodedata.normalize("NFKC", text)))
