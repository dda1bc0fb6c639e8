"""Text made comparable: what was written and what was printed differ in spaces, line ends and ligatures only."""

from __future__ import annotations

import re
import unicodedata

_INVISIBLE = re.compile(
    "\u00ad\n?|[\u200b\u2060\ufeff\u200c\u200d\u200e\u200f\u2066-\u2069\u202a-\u202e]"
)
_HYPHEN_AT_LINE_END = re.compile("(?<=[^\\W\\d_])[-\u2010]\n+(?=\\w)")
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_LINE_END_IN_UNSPACED = re.compile(f"(?<=[{_UNSPACED}])\\s*\n\\s*(?=[{_UNSPACED}])")
_UNSPACED_LETTER = re.compile(f"[{_UNSPACED}]")


def plain(text: str) -> str:
    """Return text in one spelling: NFKC, one space for any white space, no soft hyphens or invisible marks.

    A line that ends in a hyphen is joined to the next one with its hyphen; scripts that put no spaces between
    words are joined without one.
    """
    text = _INVISIBLE.sub("", text)
    text = _HYPHEN_AT_LINE_END.sub("-", text)
    text = _LINE_END_IN_UNSPACED.sub("", text)
    text = unicodedata.normalize("NFKC", text).replace("\u2010", "-")
    return " ".join(text.split())


def same_text(printed: str, written: str) -> bool:
    """Whether a printed text is the written one; a hyphen at a line's end may be the printer's or the writer's."""
    wanted = plain(written)
    return plain(printed) == wanted or plain(_HYPHEN_AT_LINE_END.sub("", printed)) == wanted


def is_unspaced(text: str) -> bool:
    """Whether a text has letters of a script that puts no spaces between words."""
    return _UNSPACED_LETTER.search(text) is not None


def count_words(text: str) -> int:
    """Count words; in scripts without spaces two letters count as a word."""
    unspaced = len(_UNSPACED_LETTER.findall(text))
    rest = _UNSPACED_LETTER.sub(" ", text)
    return unspaced // 2 + sum(any(map(str.isalnum, word)) for word in plain(rest).split())


def shorten(text: str, limit: int = 60) -> str:
    """Return the start of a text for a message, on one line."""
    line = plain(text)
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "\u2026"
