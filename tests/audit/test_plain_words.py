"""Hard words and what to say in their place."""

from __future__ import annotations

import pytest

from leaflet.audit.plain_words import LIST, jargon_in, word_list
from leaflet.audit.readability import Passage


def found(text: str, *explained: str) -> list[tuple[str, str]]:
    return list(jargon_in(Passage(text, frozenset(explained))))


def test_a_hard_word_comes_with_plain_ones() -> None:
    assert found("The renal unit calls you.") == [("renal", "of the kidneys")]


@pytest.mark.parametrize("word", ["commence", "Commences", "commenced", "COMMENCING"])
def test_a_word_is_found_with_its_endings_and_in_capitals(word: str) -> None:
    assert [hard for hard, _ in found(f"We {word} now.")] == [word]


def test_a_word_that_ends_in_y_changes_its_ending() -> None:
    assert [hard for hard, _ in found("It was notified. He notifies.")] == ["notified", "notifies"]


def test_the_longest_phrase_is_told_once() -> None:
    assert found("Call us subsequent to the scan.") == [("subsequent to", "after")]
    assert found("In the event that you fall, call us.") == [("In the event that", "if")]


def test_a_phrase_may_be_broken_over_a_line() -> None:
    assert [hard for hard, _ in found("Do it prior\nto lunch.")] == ["prior to"]


def test_what_is_explained_is_left_alone() -> None:
    assert found("Oedema is common. Renal pain too.", "oedema") == [("Renal", "of the kidneys")]


def test_part_of_a_longer_word_is_another_word() -> None:
    assert found("Adrenal glands. A non-renal cause.") == []


def test_every_line_of_the_list_has_two_parts_and_stands_once() -> None:
    lines = [line for line in LIST.read_text("utf-8").splitlines() if not line.startswith("#")]
    assert len(lines) >= 400
    assert all(len(line.split("\t")) == 2 and line == line.strip() for line in lines)
    assert len(word_list()) == len(lines)
    assert all(hard == hard.lower() for hard in word_list())


def test_no_plain_word_is_itself_hard() -> None:
    assert {plain: hard for plain in word_list().values() if (hard := found(plain))} == {}
