"""Which numbers state facts."""

from __future__ import annotations

import pytest

from leaflet.audit.source.stated_numbers import numbers_in


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("About 1 in 100 people died.", ["1", "100"]),
        ("It costs $1,500 or 5%.", ["$1,500", "5%"]),
        ("It takes 1.3 hours.", ["1.3"]),
        ("The trial had 2000 people.", ["2000"]),
        ("It took 30 minutes to 4 hours.", ["30", "4"]),
    ],
)
def test_these_numbers_state_facts(text: str, numbers: list[str]) -> None:
    assert numbers_in(text) == numbers


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("One in three got better.", ["One in three"]),
        ("One out of every ten fell ill.", ["One out of every ten"]),
        ("Half of all people got better.", ["Half of"]),
        ("Two thirds of them did well.", ["Two thirds of"]),
        ("Thirty per cent had a fever.", ["Thirty per cent"]),
        ("It is three times as common.", ["three times as"]),
        ("The trial had forty-eight people.", ["forty-eight"]),
        ("A hundred people joined.", ["A hundred"]),
    ],
)
def test_numbers_in_words_state_facts_too(text: str, numbers: list[str]) -> None:
    assert numbers_in(text) == numbers


@pytest.mark.parametrize(
    "text",
    [
        "It began in 2019, on 3 May 2020 and in June 2021.",
        "We looked on 2026-11-22.",
        "Come at 9 am, 5.30 pm or 14:15.",
        "Call 000, +61 2 5550 0142 or 1800 022 222.",
        "Hãy gọi 000 ngay.",
        "See step 3 on page 12 of part 2.",
        "A phase 2 trial is under way.",
        "Take vitamin B12 after COVID-19.",
        "You can ask if you are under 18.",
        "The line is open 24/7.",
    ],
)
def test_these_numbers_state_none(text: str) -> None:
    assert numbers_in(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "There are two kinds, and one trial of each.",
        "Take one tablet in the first half of the day.",
        "Only one treatment is in use.",
        "Hundreds of people ask us.",
        "It took half an hour.",
    ],
)
def test_small_words_that_count_things_state_none(text: str) -> None:
    assert numbers_in(text) == []
