"""Soft hyphens where a style asks for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from leaflet.structure import Element, Role
from leaflet.text.hyphens import hyphenated
from leaflet.text.lines import Span, break_lines, words_of

if TYPE_CHECKING:
    from leaflet.text.fonts import FontSet


def span(text: str, fonts: FontSet, *, target: str = "", lang: str = "en-AU") -> Span:
    element = Element(Role.P)
    return Span(text, fonts.regular, 12, "#000000", element, target=target, lang=lang)


def divided(text: str, fonts: FontSet, lang: str = "en-AU") -> str:
    return "".join(one.text for one in hyphenated([span(text, fonts, lang=lang)])).replace(
        "\u00ad", "-"
    )


def test_a_long_word_may_be_divided(fonts: FontSet) -> None:
    assert divided("haematopoietic", fonts) == "haema-topoi-etic"


def test_the_signs_around_a_word_stay_with_it(fonts: FontSet) -> None:
    assert divided("(“treatment”, transplant).", fonts) == "(“treat-ment”, trans-plant)."


def test_two_letters_stand_before_a_hyphen_and_three_after(fonts: FontSet) -> None:
    for word in ("about", "again", "ideally", "treated", "evolution", "carefully", "only"):
        pieces = divided(word, fonts).split("-")
        assert len(pieces) == 1 or (len(pieces[0]) >= 2 and len(pieces[-1]) >= 3)


@pytest.mark.parametrize(
    "text",
    [
        "Transplantation",
        "LF-TRANSPLANT",
        "interleukin17",
        "www.transplantation.example.org/treatment",
        "transplantation@example.org",
        "treatment/transplantation",
        "haemato\u00adpoietic",
        "blood-forming",
        "x" * 200_000,
    ],
)
def test_names_numbers_addresses_and_what_is_divided_already_stay(
    fonts: FontSet, text: str
) -> None:
    (one,) = hyphenated([span(text, fonts)])

    assert one.text == text


def test_links_stay_whole(fonts: FontSet) -> None:
    (one,) = hyphenated([span("transplantation", fonts, target="https://example.org")])

    assert one.text == "transplantation"


def test_a_word_that_crosses_spans_stays_whole(fonts: FontSet) -> None:
    spans = [span("treatment trans", fonts), span("plantation treatment", fonts)]

    assert [one.text for one in hyphenated(spans)] == [
        "treat\u00adment trans",
        "plantation treat\u00adment",
    ]


def test_each_span_is_divided_in_its_own_language(fonts: FontSet) -> None:
    assert divided("\u03b8\u03b5\u03c1\u03b1\u03c0\u03b5\u03af\u03b1", fonts, "el").count("-") == 2
    assert divided("\u6cbb\u7597\u6cbb\u7597\u6cbb\u7597", fonts, "zh-Hans").count("-") == 0


def test_a_place_that_would_change_the_spelling_is_left_out(fonts: FontSet) -> None:
    # Hungarian divides asszonnyal as asszony-nyal.
    assert "nny" in divided("asszonnyal", fonts, "hu")


def test_a_hyphen_is_painted_only_at_a_lines_end_and_reads_back_as_soft(fonts: FontSet) -> None:
    words = words_of(hyphenated([span("a haematopoietic transplant", fonts)]))
    lines = break_lines(words, 70)

    painted = ["".join(word.text + " " * bool(word.space) for word in one.words) for one in lines]
    assert painted == ["a haema\u00ad", "topoietic ", "transplant"]
    assert all(line.width <= 70 for line in lines)
