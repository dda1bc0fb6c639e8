"""The program's own words: every language has all of them, and none of another's."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from dataclasses import fields
from typing import TYPE_CHECKING

import pytest

from leaflet.model.leaflet import Status
from leaflet.text.words import BY_LANGUAGE, Words, words_for
from leaflet.text.words.wording import RiskWords

if TYPE_CHECKING:
    from collections.abc import Iterator

OTHERS = [tag for tag in BY_LANGUAGE if tag != "en"]
LETTERS = {"Arab": "ARABIC ", "Deva": "DEVANAGARI ", "Hans": "CJK UNIFIED ", "Latn": "LATIN "}
"""How the names of a script's letters begin."""
PLACE = re.compile(r"\{[^}]*\}")
"""Where a value goes."""
OF_THE_PAGE = ("direction", "script", "date_form", "month_form")
"""What a language tells of itself; the program does not print these."""


def printed(words: Words) -> Iterator[tuple[str, str]]:
    """Yield every text that may be printed, with its name."""
    for field in fields(words):
        value = getattr(words, field.name)
        if field.name in OF_THE_PAGE:
            continue
        if isinstance(value, tuple):
            yield from ((f"{field.name}[{at}]", text) for at, text in enumerate(value))
        elif isinstance(value, RiskWords):
            yield from ((f"risk.{part.name}", getattr(value, part.name)) for part in fields(value))
        else:
            yield field.name, value


def in_order(text: str) -> list[str]:
    """Return the places for values; those with names may change places."""
    places = PLACE.findall(text)
    return places if "{}" in places else sorted(places)


def words_in(text: str) -> set[str]:
    """Return the words of more than three letters, in small letters."""
    return {word for word in re.findall(r"\w+", PLACE.sub("", text).casefold()) if len(word) > 3}


@pytest.mark.parametrize("lang", BY_LANGUAGE)
def test_every_language_has_every_word(lang: str) -> None:
    empty = [name for name, text in printed(BY_LANGUAGE[lang]) if text != text.strip() or not text]
    assert not empty
    assert len(BY_LANGUAGE[lang].months) == len(set(BY_LANGUAGE[lang].months)) == 12
    assert len(BY_LANGUAGE[lang].status_names) == len(set(BY_LANGUAGE[lang].status_names))
    assert len(BY_LANGUAGE[lang].status_names) == len(Status)


@pytest.mark.parametrize("lang", OTHERS)
def test_values_go_where_they_go_in_english(lang: str) -> None:
    wanted = dict(printed(BY_LANGUAGE["en"]))
    differing = [
        name
        for name, text in printed(BY_LANGUAGE[lang])
        if in_order(text) != in_order(wanted[name])
    ]
    assert not differing


@pytest.mark.parametrize("lang", BY_LANGUAGE)
def test_every_letter_is_of_the_language_s_script(lang: str) -> None:
    words = BY_LANGUAGE[lang]
    strangers = [
        f"{name}: {letter}"
        for name, text in printed(words)
        for letter in PLACE.sub("", text)
        if letter.isalpha() and not unicodedata.name(letter).startswith(LETTERS[words.script])
    ]
    assert not strangers


@pytest.mark.parametrize("lang", OTHERS)
def test_no_english_is_left(lang: str) -> None:
    """Words of up to three letters may be the same by chance: `an` and `do` are Vietnamese too."""
    english = {word for _, text in printed(BY_LANGUAGE["en"]) for word in words_in(text)}
    left = [name for name, text in printed(BY_LANGUAGE[lang]) if english & words_in(text)]
    assert not left


@pytest.mark.parametrize("lang", BY_LANGUAGE)
def test_words_are_in_composed_form_and_hide_nothing(lang: str) -> None:
    """A direction mark or a joiner that nobody sees would make a page read otherwise than its source."""
    odd = [
        name
        for name, text in printed(BY_LANGUAGE[lang])
        if not unicodedata.is_normalized("NFC", text)
        or any(unicodedata.category(letter) in {"Cf", "Cc", "Co"} for letter in text)
    ]
    assert not odd


@pytest.mark.parametrize(
    ("lang", "date", "month"),
    [
        ("ar", "22 نوفمبر 2027", "نوفمبر 2027"),
        ("en-AU", "22 November 2027", "November 2027"),
        ("hi", "22 नवंबर 2027", "नवंबर 2027"),
        ("vi", "22 tháng 11 năm 2027", "tháng 11 năm 2027"),
        ("zh-Hans", "2027年11月22日", "2027年11月"),
    ],
)
def test_a_date_is_written_as_the_language_writes_it(lang: str, date: str, month: str) -> None:
    words = words_for(lang)
    assert words is not None
    assert words.date(dt.date(2027, 11, 22)) == date
    assert words.month(dt.date(2027, 11, 22)) == month


def test_arabic_alone_reads_from_the_right() -> None:
    assert [tag for tag, words in BY_LANGUAGE.items() if words.direction == "rtl"] == ["ar"]


@pytest.mark.parametrize("tag", ["ar", "ar-LB", "ar-Arab", "zh", "zh-CN", "zh-Hans-AU", "ZH-hans"])
def test_a_tag_with_a_region_or_its_usual_script_has_words(tag: str) -> None:
    assert words_for(tag) is BY_LANGUAGE[tag[:2].lower()]


@pytest.mark.parametrize(
    "tag", ["fr", "fa", "zh-Hant", "zh-TW", "zh-Hant-AU", "ar-Latn", "hi-Latn", ""]
)
def test_another_language_or_script_has_none(tag: str) -> None:
    assert words_for(tag) is None


def test_a_script_that_is_named_counts_for_more_than_the_region() -> None:
    assert words_for("zh-Hans-HK") is BY_LANGUAGE["zh"]
