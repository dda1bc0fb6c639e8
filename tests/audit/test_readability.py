"""The formulae, against worked examples."""

from __future__ import annotations

import pytest

from leaflet.audit.readability import Passage, long_words, measure, smog_grade

CAT = "The cat sat on the mat."

GRADES = [
    (0, 2, 4),
    (3, 6, 5),
    (7, 12, 6),
    (13, 20, 7),
    (21, 30, 8),
    (31, 42, 9),
    (43, 56, 10),
]
"""McLaughlin's conversion table: long words in 30 sentences, from and to, and the grade."""


def test_the_cat_on_the_mat_has_its_published_grade() -> None:
    figures = measure([CAT])
    assert (figures.words, figures.sentences, figures.syllables) == (6, 1, 6)
    assert figures.flesch_kincaid == pytest.approx(-1.45)
    assert figures.reading_ease == pytest.approx(116.145)


def test_kincaid_and_flesch_follow_from_the_counts() -> None:
    figures = measure(["The doctor saw the patient. They talked about medicine together."])
    assert (figures.words, figures.sentences, figures.syllables) == (10, 2, 17)
    assert figures.flesch_kincaid == pytest.approx(0.39 * 5 + 11.8 * 1.7 - 15.59)
    assert figures.reading_ease == pytest.approx(206.835 - 1.015 * 5 - 84.6 * 1.7)


@pytest.mark.parametrize(("low", "high", "grade"), GRADES)
def test_smog_stays_within_one_grade_of_the_conversion_table(
    low: int, high: int, grade: int
) -> None:
    assert abs(smog_grade(low, 30) - grade) < 1
    assert abs(smog_grade(high, 30) - grade) < 1


def test_smog_of_thirty_long_words_in_thirty_sentences() -> None:
    assert smog_grade(30, 30) == pytest.approx(1.0430 * 30**0.5 + 3.1291)


def test_smog_scales_to_thirty_sentences() -> None:
    assert smog_grade(5, 10) == smog_grade(15, 30)


def test_a_text_without_long_words_has_the_lowest_smog() -> None:
    assert measure([CAT]).smog == pytest.approx(3.1291)


def test_an_empty_text_has_no_grade() -> None:
    figures = measure([])
    assert (figures.smog, figures.flesch_kincaid, figures.reading_ease) == (0, 0, 0)
    assert figures.mean_sentence == 0
    assert figures.longest_sentence.text == ""


def test_every_passage_ends_a_sentence() -> None:
    figures = measure(["You can have:", "rest", "tea and cake"])
    assert figures.sentences == 3
    assert figures.mean_sentence == pytest.approx(7 / 3)


def test_the_longest_sentence_is_told_in_full() -> None:
    figures = measure(["Go home. Take your medicine there."])
    assert figures.longest_sentence.text == "Take your medicine there."
    assert figures.longest_sentence.words == 4


def test_explained_words_are_left_out_of_smog_and_said_to_be() -> None:
    text = "Your neurologist knows. Neurologists use chemotherapy. AHSCT is hard."
    plain = measure([text])
    figures = measure([Passage(text, frozenset({"neurologist", "AHSCT"}))])
    assert (plain.polysyllables, plain.explained) == (4, 0)
    assert (figures.polysyllables, figures.explained) == (1, 3)
    assert figures.smog_with_explained == plain.smog
    assert figures.flesch_kincaid == plain.flesch_kincaid


def test_an_explained_phrase_exempts_no_other_use_of_its_words() -> None:
    explained = frozenset({"autoimmune disease"})
    passage = Passage("An autoimmune disease is one. Autoimmune cells attack.", explained)
    assert list(long_words(passage)) == ["Autoimmune"]


def test_a_longer_word_is_not_explained_by_a_shorter_one() -> None:
    passage = Passage("Mobility matters.", frozenset({"mobil"}))
    assert measure([passage]).explained == 0
