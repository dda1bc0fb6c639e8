"""Risks in words, in every language."""

from __future__ import annotations

import pytest

from leaflet.findings import Place
from leaflet.model.inlines import Plain, Prose, said
from leaflet.model.risks import Risk
from leaflet.text.words import BY_LANGUAGE
from leaflet.text.words.risk_telling import tell_risk

PLACE = Place("leaflet.yaml", 1, 1)


def risk(low: int, high: int, *, likely: int | None = None, otherwise: str = "") -> Risk:
    text = said("fell", PLACE)
    others = said(otherwise, PLACE) if otherwise else None
    published = Prose((Plain("3.1%"),), PLACE)
    return Risk(low, high, likely, 100, text, others, None, None, published, PLACE)


def english(made: Risk) -> str:
    told = tell_risk(made, BY_LANGUAGE["en"].risk)
    return f"{told.figure}{told.happened.plain} {told.spared.plain}"


@pytest.mark.parametrize(
    ("made", "words"),
    [
        (risk(3, 3), "3 in 100 people fell. 97 in 100 did not."),
        (risk(1, 2), "1 to 2 in 100 people fell. 98 to 99 in 100 did not."),
        (risk(0, 1), "Fewer than 1 in 100 people fell. More than 99 in 100 did not."),
        (risk(99, 100), "More than 99 in 100 people fell. Fewer than 1 in 100 did not."),
        (risk(3, 3, otherwise="stood"), "3 in 100 people fell. 97 in 100 stood."),
        (
            risk(66, 81, likely=73),
            ("73 in 100 people fell. 27 in 100 did not. Likely range: 66 to 81 in 100."),
        ),
    ],
)
def test_a_risk_is_told_both_ways_round(made: Risk, words: str) -> None:
    assert english(made) == words


@pytest.mark.parametrize("lang", BY_LANGUAGE)
def test_every_language_says_both_numbers_and_the_authors_words(lang: str) -> None:
    told = tell_risk(risk(3, 3), BY_LANGUAGE[lang].risk)
    assert "3" in told.figure
    assert "100" in told.figure
    assert "fell" in told.happened.plain
    assert "97" in told.spared.plain
    assert "3.1%" in told.published.plain
    assert "{" not in f"{told.figure}{told.happened.plain}{told.spared.plain}"


def test_in_whom_and_when_stand_in_one_line() -> None:
    made = Risk(
        3, 3, None, 100, said("fell", PLACE), None, said("Adults", PLACE), said("in 2021", PLACE),
        said("3%", PLACE), PLACE,
    )  # fmt: skip
    where = tell_risk(made, BY_LANGUAGE["en"].risk).where
    assert where is not None
    assert where.plain == "Adults, in 2021"
