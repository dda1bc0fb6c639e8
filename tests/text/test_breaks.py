"""Line breaks: the leaflet's own rules, hostile text, and the conformance file of UAX #14."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflet.text import breaks
from leaflet.text.breaks import Break, cut, opportunities

if TYPE_CHECKING:
    from collections.abc import Iterator


def lines(text: str, lang: str = "en") -> str:
    """Show where a text may break, with a bar."""
    starts = [one.at for one in opportunities(text, lang)]
    ends = [*starts, len(text)]
    return "|".join(text[start:end] for start, end in zip([0, *starts], ends, strict=True))


def test_a_line_ends_after_spaces_and_between_the_parts_of_a_word_with_a_hyphen() -> None:
    assert lines("a well-known risk") == "a |well-|known |risk"


def test_an_empty_text_and_the_end_of_a_text_are_no_breaks() -> None:
    assert opportunities("", "en") == []
    assert opportunities("word ", "en") == []
    assert opportunities("word\n", "en") == []


@given(st.text(alphabet="ab A1.-/@:\u2019\u00e9\u0416\u0627\u0915\u1ea1\n ", max_size=40))
def test_plain_paragraphs_are_cut_as_all_others_are(text: str) -> None:
    plainly = cut(text, "en")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(breaks, "_ODD", re.compile(""))
        by_all_rules = cut(text, "en")

    assert plainly == by_all_rules
    assert "".join(plainly) == text


def test_a_line_feed_must_end_a_line_even_inside_an_address() -> None:
    assert opportunities("a\r\nb c", "en") == [Break(3, must=True), Break(5, must=False)]
    assert opportunities("x.org/\na@b.org", "en") == [Break(7, must=True)]


@pytest.mark.parametrize(
    "whole",
    ["LF-7F3K2", "LF-KX", "COVID-19", "10\u201320", "10-day", "e-mail", "T-cell", "-fold", "mg/kg"],
)
def test_identifiers_ranges_and_short_compounds_stay_whole(whole: str) -> None:
    assert lines(f"see {whole} now") == f"see |{whole} |now"


def test_a_number_stays_with_its_unit_across_a_no_break_space() -> None:
    assert lines("5\u00a0mg or 1.5\u202fg") == "5\u00a0mg |or |1.5\u202fg"


def test_a_dash_between_words_ends_a_line_and_never_begins_one() -> None:
    assert lines("one\u2014two") == "one\u2014|two"


def test_soft_hyphens_and_zero_width_spaces_of_the_author_are_honoured() -> None:
    assert lines("trans\u00adplant with\u200bout") == "trans\u00ad|plant |with\u200b|out"


def test_a_word_joiner_and_a_hard_hyphen_hold() -> None:
    assert lines("non\u2011MS a/\u2060bcde") == "non\u2011MS |a/\u2060bcde"


def test_a_web_address_breaks_after_slashes_and_before_its_query_only() -> None:
    assert (
        lines("(see https://my-health.example.org/a-b/c?d=e-f&g=h.)")
        == "(see |https://my-health.example.org/|a-b/|c|?d|=e-f|&g|=h.)"
    )


def test_an_address_without_a_scheme_and_one_of_mail_are_known_as_such() -> None:
    assert lines("at www.my-site.org/ab or a-b@my-site.org,") == (
        "at |www.my-site.org/|ab |or |a-b@my-site.org,"
    )


def test_words_that_only_look_like_addresses_break_as_words() -> None:
    assert lines("See patient/carer. At 10:30, e.g. well-known") == (
        "See |patient/|carer. |At |10:30, |e.g. |well-|known"
    )


def test_chinese_breaks_between_characters_but_no_line_starts_with_closing_punctuation() -> None:
    assert (
        lines("\u7533\u8bf7\u3002\u300c\u597d\u300d\u3001\u5417", "zh")
        == "\u7533|\u8bf7\u3002|\u300c\u597d\u300d\u3001|\u5417"
    )


def test_curly_quotes_in_chinese_open_and_close_and_apostrophes_beside_it_hold() -> None:
    assert lines("\u8bf4\u201c\u597d\u201d\u5427", "zh") == "\u8bf4|\u201c\u597d\u201d|\u5427"
    assert lines("\u8bf4don\u2019t", "zh") == "\u8bf4|don\u2019t"


def test_a_wide_bracket_after_a_latin_word_may_begin_a_line() -> None:
    assert lines("MRI\uff08\u78c1\uff09", "zh") == "MRI|\uff08\u78c1\uff09"


def test_a_french_quotation_keeps_its_marks_across_plain_spaces() -> None:
    assert lines("il dit \u00ab oui \u00bb alors", "fr") == "il |dit |\u00ab oui \u00bb |alors"


def test_korean_breaks_between_words_in_korean_only() -> None:
    assert lines("\ub2e4\ubc1c(MS)\uc740 \ubb34", "ko-KR") == "\ub2e4\ubc1c(MS)\uc740 |\ubb34"
    assert lines("\ub2e4\ubc1c", "en") == "\ub2e4|\ubc1c"


def test_lone_surrogates_break_as_letters_do() -> None:
    assert lines("a\ud800b \udfff\u7533") == "a\ud800b |\udfff|\u7533"


def test_a_mark_that_spans_two_letters_stays_on_the_first() -> None:
    assert lines("a\u2012\u0361b a\u0360") == "a\u2012\u0361b |a\u0360"


_ALPHABET = st.one_of(
    st.characters(),
    st.sampled_from(
        " \n-/.@?&=:(\u00a0\u00ad\u200b\u200d\u2060\u0301\u0360\u4e2d\u3002\uff08\u201c\u201d"
        "\u0e40\u0e01\u0e31\u0e32\u1000\u1039\u103a\u1780\u17d2\ud800\udc00\U0001f1e6"
    ),
)


@given(st.text(_ALPHABET), st.sampled_from(["en", "ko", "zh-Hans", "", "x"]))
def test_any_text_gives_breaks_in_order_and_none_before_a_combining_mark(
    text: str, lang: str
) -> None:
    found = [one.at for one in opportunities(text, lang)]
    assert found == sorted(set(found))
    assert all(0 < at < len(text) for at in found)
    for at in found:
        # After a space or a control there is no base that the mark could be torn from (LB4 to LB8, LB10).
        base = text[at - 1].isspace() or text[at - 1] == "\u200b"
        assert base or not unicodedata.category(text[at]).startswith("M")


@pytest.mark.parametrize(
    ("text", "breaks"),
    [("a" * 200_000, 0), ("as-" * 66_666, 66_665), ("\u4e2d" * 200_000, 199_999)],
)
def test_a_word_of_two_hundred_thousand_letters_is_no_trouble(text: str, breaks: int) -> None:
    assert len(opportunities(text, "en")) == breaks


_FILE = Path("/usr/share/unicode/auxiliary/LineBreakTest.txt")
_EXCEPTIONS = {
    "LB25 by its pairs, as the annex states it; the file follows its regular expression for numbers": (
        r"[})]\u0308?[%$]|[%$]\u0308?\(|[,/]\u0308?0|equals \.35 cents|code\\[({]s\\[)}]|.*[aA]\.\d.*",
        30,
    ),
    "LB30: the library takes a wide bracket for a narrow one; ours mends it after words, not after signs": (
        r"(?s:.*)[#$\x01\xa7\u0308\U00050005]\u2329",
        17,
    ),
    "LB30b: a pictograph that is reserved, with a skin tone": ("\U0001f02c\U0001f3ff", 1),
    "LB20a of Unicode 15.1: a hyphen that begins a word stays with it": (
        "-[\u05d0\u0e01\u1100\u1160\u11a8\uac00\uac01]",
        7,
    ),
    "LB15a and LB15b of Unicode 15.1: a quotation keeps its marks": (".*\xab \u0308 \xbb.*", 1),
    "an address breaks after slashes only": (r".*http://.*", 2),
}
"""Reason: the texts that break otherwise, and how many of them there are."""


def conformance_cases(content: str) -> Iterator[tuple[str, list[int]]]:
    """Yield each text of the file with its breaks, the end of the text among them."""
    for line in content.splitlines():
        signs = line.partition("#")[0].split()
        if signs:
            text = "".join(chr(int(sign, 16)) for sign in signs[1::2])
            yield text, [at for at, sign in enumerate(signs[::2]) if sign == "\u00f7"]


@pytest.mark.skipif(not _FILE.exists(), reason="needs the Debian package unicode-data")
def test_every_case_of_the_conformance_file_passes_or_is_a_listed_exception() -> None:
    content = _FILE.read_text("utf-8")
    if "-15.0.0" not in content[:80]:
        pytest.skip(
            "the library follows Unicode 15.0; this machine has the file of another version"
        )
    differing = [
        text
        for text, wanted in conformance_cases(content)
        if [*(one.at for one in opportunities(text, "en")), len(text)] != wanted
    ]
    counts = {
        reason: sum(re.fullmatch(pattern, text) is not None for text in differing)
        for reason, (pattern, _) in _EXCEPTIONS.items()
    }
    assert counts == {reason: count for reason, (_, count) in _EXCEPTIONS.items()}
    assert len(differing) == sum(counts.values())
