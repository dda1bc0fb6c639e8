"""Scripts that are written without spaces between words: Thai, Lao, Khmer, Burmese and their kin.

UAX #14 gives them the class SA and leaves their breaks to a dictionary. The one that we use is ICU's, as in
browsers, by way of the extra `southeast-asian`. Without it a line breaks only where the author has put
a zero width space (U+200B), and at ordinary spaces; it never breaks at a guess.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

UNSPACED = (
    "\u0e01-\u0e3a\u0e40-\u0e4e"
    "\u0e81\u0e82\u0e84\u0e86-\u0e8a\u0e8c-\u0ea3\u0ea5\u0ea7-\u0ebd\u0ec0-\u0ec4\u0ec6"
    "\u0ec8-\u0ece\u0edc-\u0edf"
    "\u1000-\u103f\u1050-\u108f\u109a-\u109f"
    "\u1780-\u17d3\u17d7\u17dc\u17dd"
    "\u1950-\u196d\u1970-\u1974\u1980-\u19ab\u19b0-\u19c9\u19da\u19de\u19df"
    "\u1a20-\u1a5e\u1a60-\u1a7c\u1aa0-\u1aad"
    "\ua9e0-\ua9ef\ua9fa-\ua9fe\uaa60-\uaac2\uaadb-\uaadf"
)
"""The characters of class SA below U+10000, as ranges of a regular expression (Unicode 15.0, LineBreak.txt).

Those above are all Ahom, a script of old manuscripts.
"""

UNSPACED_MARKS = (
    "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
    "\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece"
    "\u102b-\u103e\u1056-\u1059\u105e-\u1060\u1062-\u1064\u1067-\u106d\u1071-\u1074\u1082-\u108d"
    "\u108f\u109a-\u109d"
    "\u17b4-\u17d3\u17dd"
    "\u1a55-\u1a5e\u1a60-\u1a7c"
    "\ua9e5\uaa7b-\uaa7d\uaab0\uaab2-\uaab4\uaab7\uaab8\uaabe\uaabf\uaac1"
)
"""Those of them that sit on the letter before: general categories Mn and Mc."""

_PAIR = re.compile(f"[{UNSPACED}]{{2}}")
_BEYOND = re.compile("[\ud800-\udfff\U00010000-\U0010ffff]")
"""ICU counts in UTF-16: a place in the text is one of its places while no character takes two units."""
_LEADING_VOWEL = frozenset("\u0e40\u0e41\u0e42\u0e43\u0e44\u0ec0\u0ec1\u0ec2\u0ec3\u0ec4")
"""Thai and Lao vowels that are written before the consonant they follow in speech."""
_TRAILING = frozenset("\u0e2f\u0e30\u0e32\u0e33\u0e45\u0e46\u0eb0\u0eb2\u0eb3\u0ebd\u0ec6\u17d7")
"""Thai, Lao and Khmer letters and signs that end what stands before them."""
_JOINER = frozenset("\u1039\u17d2")
"""Burmese virama and Khmer coeng: the next consonant is stacked below."""
_CLOSING = re.compile("[\u1000-\u1021\u1025\u1027\u1029\u103f]\u1037?[\u1039\u103a]")
"""A Burmese consonant under a virama or asat: it closes the syllable before."""


def needs_dictionary(text: str) -> bool:
    """Tell whether a word or text has letters whose breaks only a dictionary, or the author, knows.

    Where such a word is too wide for its line, the remedy is a zero width space (U+200B) between its words.
    """
    return _PAIR.search(text) is not None


def dictionary() -> str:
    """Name the dictionary that is at hand, with its version; empty where there is none.

    Its version decides where lines break, so it belongs in the key of any cache of finished files.
    """
    try:
        import icu4py  # noqa: PLC0415  (an extra: see the head of this file)
    except ImportError:
        return ""
    return f"ICU {icu4py.icu_version}"


def word_starts(text: str) -> list[int]:
    """Return where words begin inside the stretches of unspaced script, by the dictionary if there is one."""
    cut = _cutter() if needs_dictionary(text) else None
    if cut is None:
        return []
    return [at for at in cut(_BEYOND.sub("x", text)) if _syllables_meet(text, at)]


@lru_cache(maxsize=1)
def _cutter() -> Callable[[str], Iterator[int]] | None:
    try:
        from icu4py.breakers import LineBreaker  # noqa: PLC0415  (an extra)
    except ImportError:
        return None

    def cut(text: str) -> Iterator[int]:
        # The language is left out: ICU picks its dictionary by script.
        return (start for start, _ in LineBreaker(text, "und").segments() if start)

    return cut


def _syllables_meet(text: str, at: int) -> bool:
    """Tell whether one syllable ends here and one begins, both of unspaced script.

    A dictionary that meets a foreign word may cut inside a syllable; no reader would.
    """
    before, after = text[at - 1], text[at]
    return not (
        before in _LEADING_VOWEL
        or before in _JOINER
        or after in _TRAILING
        or unicodedata.category(after).startswith("M")
        or _PAIR.match(text, at - 1) is None
        or _CLOSING.match(text, at)
    )
