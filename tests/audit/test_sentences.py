"""Where sentences end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflet.audit.sentences import split_sentences, words_of


@pytest.mark.parametrize(
    "text",
    [
        "Dr. Smith and Prof. Lee saw him.",
        "About 1.3 people in 100 died.",
        "Bring fruit, e.g. Apples or pears.",
        "The ward is at St. Vincent's in Sydney.",
        "J. K. Jones wrote this.",
        "See No. 5 for more.",
        "We open at 9 a.m. Monday to Friday.",
        "Come at 5.30 pm on 3 May.",
        "It may be hot (up to 38.5 °C).",
        "Is it safe? we do not know",
        "Wait... then call.",
        "Go to msaustralia.org.au/ahsct for more.",
        "No full stop at the end of a bullet",
    ],
)
def test_this_is_one_sentence(text: str) -> None:
    assert split_sentences(text) == [text]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Your temperature is 38 °C. Call us.", 2),
        ("Take vitamin C. Rest well.", 2),
        ("You have MS. What now?", 2),
        ("We close at 5 p.m. Call before then.", 2),
        ("Fruit, nuts, etc. Do not eat meat.", 2),
        ("The answer is no. You can wait.", 2),
        ('He said "Stop." Then he left.', 2),
        ("Wait... Then call.", 2),
        ("It cost 5. 10 people paid.", 2),
        ("Really?! Yes! Good.", 3),
        ("One paragraph\n\nanother paragraph", 2),
    ],
)
def test_these_are_several_sentences(text: str, count: int) -> None:
    assert len(split_sentences(text)) == count


@pytest.mark.parametrize("text", ["", "   ", "...", "—", "!? ."])
def test_what_holds_no_word_is_no_sentence(text: str) -> None:
    assert split_sentences(text) == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("long-term follow-up", 2),
        ("1.3 or 1,000", 3),
        ("10–14 days", 3),  # noqa: RUF001
        ("isn't the nurse’s", 3),  # noqa: RUF001
        ("https://example.org/a.b?c=d", 1),
        ("msaustralia.org.au/ahsct", 1),
        ("nurse@clinic.example", 1),
        ("5% of 20mg", 3),
    ],
)
def test_words_are_counted_as_a_reader_would(text: str, count: int) -> None:
    assert len(words_of(text)) == count


@given(st.text(max_size=300))
def test_splitting_loses_no_word(text: str) -> None:
    found = [word for sentence in split_sentences(text) for word in words_of(sentence)]
    assert found == words_of(text)


@given(st.lists(st.sampled_from(["We came.", "You left!", "Who knows?"]), max_size=8))
def test_plain_sentences_come_back_one_by_one(sentences: list[str]) -> None:
    assert split_sentences(" ".join(sentences)) == sentences
