"""Acronyms in a text, and the two ways to explain one on the spot."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_EVERYDAY = """
    AM PM ID OK TV DVD USB PDF QR SMS UK US USA EU UN GP DNA HIV AIDS COVID PIN
    ACT NSW NT QLD SA TAS VIC WA II III IV VI VII VIII IX
"""
EVERYDAY = frozenset(_EVERYDAY.split())
"""Better known than their long forms; states in addresses; Roman numerals."""

_ACRONYM = re.compile(r"(?<![\w@/.&])[A-Z]{2,6}(?=s?(?![\w@/]|\.\w))")
_NAME_OF_STUDY = re.compile(
    r"s?(?:[-\u2011][A-Z\d]+)* (?:trials?|stud(?:y|ies)|registry|register)\b"
)
_LONG_THEN_SHORT = re.compile(
    r"\w[\w'\u2019-]*\s*\((?:also |or |called |known as |short: )*(?P<name>[A-Z]{2,6})s?(?=[),;: ])"
)
_SHORT_THEN_LONG = re.compile(r"(?<![\w-])(?P<name>[A-Z]{2,6})s?\s*\((?P<long>[^()]{3,200})\)")


def acronyms_in(text: str) -> Iterator[re.Match[str]]:
    """Yield every acronym of a text that has to be explained somewhere.

    The name of a study ("the MIST trial") is a name: its letters stand for nothing that a reader needs.
    """
    for match in _ACRONYM.finditer(text):
        is_name = _NAME_OF_STUDY.match(text, match.end()) or _in_joined_capitals(text, match)
        if match.group() not in EVERYDAY and not is_name:
            yield match


def explained_in(text: str) -> Iterator[str]:
    """Yield the acronyms that a text explains: "long form (ACR)" or "ACR (long form)"."""
    for _, name in explanations(text):
        yield name


def explanations(text: str) -> Iterator[tuple[int, str]]:
    """Yield the offset and name of every acronym that is explained where it stands."""
    for match in _LONG_THEN_SHORT.finditer(text):
        yield match.start("name"), match["name"]
    for match in _SHORT_THEN_LONG.finditer(text):
        words = re.split(r"[\s-]+", match["long"])
        if len(words) > 1 and match["name"][0].lower() in {word[:1].lower() for word in words}:
            yield match.start("name"), match["name"]


def _in_joined_capitals(text: str, match: re.Match[str]) -> bool:
    """Tell whether the letters are part of a joined name such as BEAT-MS or COVID-19."""
    before = text[max(0, match.start() - 2) : match.start()]
    after = text[match.end() : match.end() + 2]
    return bool(re.fullmatch(r"[A-Z\d][-\u2011]", before) or re.match(r"[-\u2011][A-Z\d]", after))
