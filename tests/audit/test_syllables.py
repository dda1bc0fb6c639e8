"""Syllables, against a list of words."""

from __future__ import annotations

from pathlib import Path

import pytest

from leaflet.audit.syllables import count_syllables, is_acronym

LIST = Path(__file__).with_name("syllables.tsv")
SAMPLE = Path(__file__).with_name("syllables_sample.tsv")
LONG = 3


def words() -> list[tuple[str, int]]:
    rows = [line.split("\t") for line in LIST.read_text(encoding="utf-8").splitlines()]
    return [(row[0], int(row[1])) for row in rows if not row[0].startswith("#")]


def share_right(rows: list[tuple[str, int]]) -> float:
    return sum((count_syllables(word) >= LONG) == (number >= LONG) for word, number in rows) / len(
        rows
    )


def test_the_list_is_long_enough_to_mean_something() -> None:
    assert len([word for word, number in words() if number >= LONG]) >= 300
    assert len([word for word, number in words() if number < LONG]) >= 300


def test_long_words_are_known_as_long() -> None:
    assert share_right([row for row in words() if row[1] >= LONG]) >= 0.95


def test_short_words_are_known_as_short() -> None:
    assert share_right([row for row in words() if row[1] < LONG]) >= 0.95


def sampled() -> list[tuple[str, set[int]]]:
    """Return words of three or more syllables that nobody chose for this test, with each count of a dictionary."""
    rows = [line.split("\t") for line in SAMPLE.read_text(encoding="utf-8").splitlines()]
    return [(row[0], set(map(int, row[1].split()))) for row in rows if not row[0].startswith("#")]


def test_95_of_100_long_words_of_a_dictionary_are_counted_right() -> None:
    words_ = sampled()
    assert len(words_) >= 2000
    assert sum(count_syllables(word) in counts for word, counts in words_) / len(words_) >= 0.95
    known = sum(count_syllables(word) >= LONG or min(counts) < LONG for word, counts in words_)
    assert known / len(words_) >= 0.98


def test_nearly_every_count_is_exact() -> None:
    assert sum(count_syllables(word) == number for word, number in words()) / len(words()) >= 0.95


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("neurologist", 4),
        ("disease", 2),
        ("medicine", 3),
        ("multiple", 3),
        ("sclerosis", 3),
        ("haematopoietic", 6),
        ("mesenchymal", 4),
        ("autologous", 4),
    ],
)
def test_the_words_of_the_first_leaflet_are_exact(word: str, number: int) -> None:
    assert count_syllables(word) == number


@pytest.mark.parametrize(("word", "number"), [("MS", 2), ("AHSCT", 5), ("MSCs", 3), ("WHO", 5)])
def test_acronyms_are_read_letter_by_letter(word: str, number: int) -> None:
    assert is_acronym(word)
    assert count_syllables(word) == number


@pytest.mark.parametrize("word", ["5", "1.3", "2,026", "1800", "3rd"])
def test_a_number_is_one_syllable(word: str) -> None:
    assert count_syllables(word) == 1


@pytest.mark.parametrize("word", ["msaustralia.org.au", "a@b.example", "https://example.org/a"])
def test_an_address_is_one_syllable(word: str) -> None:
    assert count_syllables(word) == 1


def test_the_parts_of_a_joined_word_are_added_up() -> None:
    assert count_syllables("relapsing-remitting") == 6


@pytest.mark.parametrize(
    ("word", "number"),
    [("nurse's", 2), ("doctor’s", 2), ("isn't", 2), ("don't", 1), ("you’ll", 1)],  # noqa: RUF001
)
def test_shortened_words_are_read_as_they_are_said(word: str, number: int) -> None:
    assert count_syllables(word) == number


def test_accents_do_not_hide_vowels() -> None:
    assert count_syllables("café") == 2


@pytest.mark.parametrize("word", ["", "-", "日本", "пример"])
def test_whatever_is_no_english_word_still_has_a_count(word: str) -> None:
    assert count_syllables(word) == 1
