"""Sentences and words of a passage.

A full stop ends a sentence if a new one can begin after it: not after an abbreviation, an initial or inside a
number, an address or a time. A blank line always ends one.
"""

from __future__ import annotations

import re
from functools import lru_cache


def _set_of(words: str) -> frozenset[str]:
    return frozenset(words.split())


_END = re.compile(
    r"(?<![.!?…।؟])[.!?…।؟]++[\"'\u201d\u2019)\]]*+(?=\s++(?P<next>[\"'\u201c\u2018(\[]*\S+))"
)
_PARAGRAPH = re.compile(r"\n\s*\n")
_ALWAYS_SHORT = _set_of("""
    dr mr mrs ms mx prof st sr jr rev hon e.g eg i.e ie vs cf approx fig figs viz dept tel ca al
""")
_SHORT_BEFORE_A_NUMBER = _set_of("""
    no nos p pp vol ch sec fig art cl approx max min jan feb aug sept oct nov dec
""")
_SHORT_OR_END = _set_of("""
    a.m p.m am pm etc u.s u.k
""")
_DAYS_AND_MONTHS = _set_of("""
    monday tuesday wednesday thursday friday saturday sunday january february march april may
    june july august september october november december aest aedt acst awst gmt bst
""")
_INITIAL = re.compile(r"[A-Z]")
_LETTER = (
    "(?:[^\\W_]|[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963])"
)
"""A letter, or a vowel sign that Python's \\w does not count as one (Hebrew, Arabic, Devanagari)."""
_WORD = re.compile(
    r"(?:https?://|www\.)\S+|\S+@\S+\.\S+|[\w-]+(?:\.[\w-]{2,})+/\S*"  # an address is read as one word
    r"|\d+(?:[.,:]\d+)*[^\W\d_]*(?:[-\u2011'\u2019][^\W_]+)*"  # and so is a figure with its unit
    rf"|{_LETTER}+(?:['\u2019.\-\u2011]{_LETTER}+)*"
)


def words_of(text: str) -> list[str]:
    """Return the words; a hyphenated word, a number or an address is one."""
    return _WORD.findall(text)


def split_sentences(text: str) -> list[str]:
    """Return the sentences that hold a word, without the space around them."""
    return list(_sentences_of(text))


@lru_cache(maxsize=4096)
def _sentences_of(text: str) -> tuple[str, ...]:
    found = (part for paragraph in _PARAGRAPH.split(text) for part in _split(paragraph))
    return tuple(sentence for sentence in found if _WORD.search(sentence))


def _split(text: str) -> list[str]:
    sentences: list[str] = []
    start = 0
    for match in _END.finditer(text):
        if _ends_here(text[start : match.start()], match.group(), match["next"]):
            sentences.append(text[start : match.end()].strip())
            start = match.end()
    return [*sentences, text[start:].strip()]


def _ends_here(before: str, mark: str, following: str) -> bool:
    opening = following.lstrip("\"'\u201c\u2018([")[:1]
    if opening.islower():
        return False
    return (
        not mark.startswith(".")
        or (len(mark) > 1 and mark[1] == ".")
        or not _is_short(before, following)
    )


def _is_short(before: str, following: str) -> bool:
    """Tell whether the full stop belongs to an abbreviation or an initial."""
    last, previous = _last_two(before)
    key = last.lower()
    if key in _ALWAYS_SHORT:
        return last != "MS"
    if _INITIAL.fullmatch(last):
        return not previous or previous[:1].isupper() or previous.lower() in _ALWAYS_SHORT
    if following[:1].isdigit():
        return key in _SHORT_BEFORE_A_NUMBER or key in _SHORT_OR_END
    return key in _SHORT_OR_END and following.rstrip(".,;:!?").lower() in _DAYS_AND_MONTHS


def _last_two(before: str) -> tuple[str, str]:
    words = [word.strip("\"'\u201c\u2018([.,;:") for word in before.split()[-2:]]
    return (words[-1] if words else ""), (words[0] if len(words) > 1 else "")
