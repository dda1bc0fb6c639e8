"""Words and lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leaflet.structure import Element, Role
from leaflet.text.lines import Span, break_lines, words_of
from leaflet.text.places import place_items

if TYPE_CHECKING:
    from leaflet.text.fonts import FontSet
    from leaflet.text.lines import Line


def span(text: str, fonts: FontSet, *, bold: bool = False) -> Span:
    return Span(text, fonts.chain(bold=bold), 12, "#000000", Element(Role.P))


def texts(lines: tuple[Line, ...]) -> list[str]:
    return [" ".join(word.text for word in line.words) for line in lines]


def test_lines_break_at_spaces_and_never_inside_a_word(fonts: FontSet) -> None:
    words = words_of([span("Autologous haematopoietic stem cell transplant", fonts)])

    lines = break_lines(words, 100)

    assert texts(lines) == ["Autologous", "haematopoietic", "stem cell", "transplant"]


def test_a_no_break_space_holds_words_together(fonts: FontSet) -> None:
    words = words_of([span("about 38\u00a0°C or more", fonts)])

    assert [word.text for word in words.words] == ["about", "38\u00a0°C", "or", "more"]


def test_a_line_may_end_after_a_hyphen_between_small_letters(fonts: FontSet) -> None:
    words = words_of([span("well-known blood-forming LF-7F3K2 1-2", fonts)])

    assert [word.text for word in words.words] == [
        "well-",
        "known",
        "blood-",
        "forming",
        "LF-7F3K2",
        "1-2",
    ]


def test_a_word_may_cross_from_bold_to_regular(fonts: FontSet) -> None:
    words = words_of([span("bold", fonts, bold=True), span("ly done", fonts)])

    assert [word.text for word in words.words] == ["boldly", "done"]
    assert len(words.words[0].parts) == 2


def test_a_word_wider_than_the_measure_has_a_line_of_its_own(fonts: FontSet) -> None:
    lines = break_lines(words_of([span("a haematopoietic b", fonts)]), 40)

    assert texts(lines) == ["a", "haematopoietic", "b"]
    assert lines[1].width > 40


def test_an_author_break_ends_the_line(fonts: FontSet) -> None:
    lines = break_lines(words_of([span("one \ntwo\nthree", fonts)]), 400)

    assert texts(lines) == ["one", "two", "three"]


def test_a_hard_break_parts_words_when_read_back(fonts: FontSet) -> None:
    one, two = words_of([span("one\ntwo", fonts)]).words

    assert one.space > 0
    assert two.space == 0


def test_words_of_one_style_are_shaped_once(fonts: FontSet) -> None:
    first, second = (words_of([span("once again once", fonts)]) for _ in range(2))

    assert first.words[0] is second.words[0]
    assert first.words[0] is not first.words[2]  # no space follows the last one
    assert first.spans[0] is not second.spans[0]


def test_a_zero_width_space_lets_a_word_break_without_a_space(fonts: FontSet) -> None:
    words = words_of([span("haemato\u200bpoietic", fonts)])

    assert [(word.text, word.space) for word in words.words] == [("haemato", 0.0), ("poietic", 0.0)]


PROSE = "People with multiple sclerosis ask what is known, and what is not yet known. " * 5


def test_justified_lines_are_as_wide_as_the_measure_but_for_the_last(fonts: FontSet) -> None:
    words = words_of([span(PROSE, fonts)])
    *lines, last = break_lines(words, 240, justified=True)

    assert len(lines) > 5
    assert all(abs(line.width - 240) < 0.001 for line in lines)
    assert last.width < 240
    assert last.words[0].space == words.words[0].space


def test_spaces_of_justified_prose_change_by_little(fonts: FontSet) -> None:
    words = words_of([span(PROSE, fonts)])
    lines = break_lines(words, 440, justified=True)

    spaces = [word.space / words.words[0].space for line in lines for word in line.words[:-1]]
    assert all(0.79 < space < 2 for space in spaces)
    assert sum(spaces) / len(spaces) < 1.3


def test_a_line_before_a_break_of_the_author_stays_ragged(fonts: FontSet) -> None:
    lines = break_lines(words_of([span("one two\nthree", fonts)]), 400, justified=True)

    assert lines[0].width < 100


def test_two_words_are_not_torn_apart_to_fill_a_line(fonts: FontSet) -> None:
    words = words_of([span("to be haematopoieticautologousmultiplesclerosis or not", fonts)])
    lines = break_lines(words, words.words[2].width + 5, justified=True)

    assert texts(lines)[0] == "to be"
    assert lines[0].width < 50


def test_items_of_a_justified_line_stand_where_their_words_do(fonts: FontSet) -> None:
    line, *_ = break_lines(words_of([span(PROSE, fonts)]), 240, justified=True)
    items = [(item.word, item.x) for item in place_items(line) if item.part is not None]

    assert items[-1][1] + items[-1][0].width == pytest.approx(240)


@settings(max_examples=60, deadline=None)
@given(text=st.text(alphabet="abc de-f/g.,\u00a0 ", max_size=200), measure=st.floats(20, 400))
def test_no_letter_is_lost_and_no_line_is_too_wide(
    fonts: FontSet, text: str, measure: float
) -> None:
    words = words_of([span(text, fonts)])
    lines = break_lines(words, measure)

    painted = "".join(word.text for line in lines for word in line.words)
    assert painted.replace(" ", "") == text.replace(" ", "")
    assert all(line.width <= measure + 0.01 or len(line.words) == 1 for line in lines)
