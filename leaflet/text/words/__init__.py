"""Words that the program itself prints, and dates, by language; one language to a file.

A language that is not here is a fault of the build, never an English word in a page of another language.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from leaflet.text.words.arabic import ARABIC
from leaflet.text.words.chinese import CHINESE
from leaflet.text.words.english import ENGLISH
from leaflet.text.words.hindi import HINDI
from leaflet.text.words.vietnamese import VIETNAMESE
from leaflet.text.words.wording import Words

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["BY_LANGUAGE", "Words", "words_for"]

BY_LANGUAGE: Final[Mapping[str, Words]] = {
    "ar": ARABIC,
    "en": ENGLISH,
    "hi": HINDI,
    "vi": VIETNAMESE,
    "zh": CHINESE,
}
"""Every language that has words."""

_SCRIPT_LENGTH: Final = 4
_TRADITIONAL: Final = frozenset({"hk", "mo", "tw"})
"""Regions where Chinese is written in traditional characters unless the tag names a script."""


def words_for(lang: str) -> Words | None:
    """Return the words of a BCP 47 tag's language in its script, or None where there are none."""
    language, *rest = lang.lower().split("-")
    words = BY_LANGUAGE.get(language)
    if words is None or _script(language, rest) in {"", words.script.lower()}:
        return words
    return None


def _script(language: str, subtags: list[str]) -> str:
    """Return the script that a tag names or implies, in small letters, or nothing."""
    named = [tag for tag in subtags if len(tag) == _SCRIPT_LENGTH and tag.isalpha()]
    if named:
        return named[0]
    return "hant" if language == "zh" and _TRADITIONAL & set(subtags) else ""
