"""Text made comparable."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies

from leaflet.audit.file.plain import count_words, plain, same_text, shorten


@pytest.mark.parametrize(
    ("printed", "wanted"),
    [
        ("stem\u00a0cell", "stem cell"),
        ("haemato\u00ad\npoietic", "haematopoietic"),
        ("stem-\ncell", "stem-cell"),
        ("a \n\n b", "a b"),
        ("\ufb01ve", "five"),
        ("\u8fd9\n\u662f", "\u8fd9\u662f"),
        ("5 -\n3", "5 - 3"),
    ],
)
def test_text_is_brought_to_one_spelling(printed: str, wanted: str) -> None:
    assert plain(printed) == wanted


@given(strategies.text())
def test_one_spelling_stays_what_it_is(text: str) -> None:
    assert plain(plain(text)) == plain(text)


def test_a_hyphen_at_a_lines_end_may_be_the_printers() -> None:
    assert same_text("haemato-\npoietic", "haematopoietic")
    assert not same_text("haemato poietic", "haematopoietic")


def test_scripts_without_spaces_have_words_too() -> None:
    assert count_words("one, two - three") == 3
    assert count_words("\u6211\u4eec\u8fd9\u91cc\u8bf4\u8bdd") == 3


def test_long_text_is_shortened_on_one_line() -> None:
    assert shorten("a\nb") == "a b"
    assert len(shorten("word " * 50)) <= 60
