"""The fallback chain."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from leaflet.text.fonts import FontSet


def test_a_word_takes_each_letter_from_the_first_face_that_has_it(fonts: FontSet) -> None:
    pieces = fonts.regular.shape("5µg")

    assert [piece.shaped.text for piece in pieces] == ["5", "µ", "g"]
    assert pieces[0].face is next(fonts.regular.faces())
    assert pieces[1].face is list(fonts.regular.faces())[1]


def test_a_letter_and_its_marks_share_a_face(fonts: FontSet) -> None:
    pieces = fonts.regular.shape("x\u0331y")

    marked = next(piece for piece in pieces if "\u0331" in piece.shaped.text)

    assert marked.shaped.text.startswith("x")


def test_a_character_that_no_face_has_is_named(fonts: FontSet) -> None:
    assert fonts.regular.missing("5 µg of \u4e2d and \u4e2d, \u0645") == ["\u4e2d", "\u0645"]


def test_spaces_and_break_signs_are_never_missing(fonts: FontSet) -> None:
    assert fonts.regular.missing("a\u00a0b\u200bc\u00add\n") == []


def test_a_family_without_a_bold_face_lends_its_regular_one(fonts: FontSet) -> None:
    assert list(fonts.bold.faces())[2] is list(fonts.regular.faces())[2]
