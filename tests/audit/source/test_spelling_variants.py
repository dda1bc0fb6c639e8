"""RDG-07: a word is spelled one way throughout."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from .samples import at, paragraph, section

if TYPE_CHECKING:
    from collections.abc import Callable

    from leaflet.findings import Finding
    from leaflet.model.leaflet import Leaflet

    Judge = Callable[..., list[Finding]]

RULE = "RDG-07"


def told(sound: Leaflet, findings: Judge, *texts: str) -> list[Finding]:
    """Return what the rule finds in some paragraphs, which stand from line 51 on."""
    blocks = (paragraph(text, line=51 + index) for index, text in enumerate(texts))
    more = section("more", *blocks, line=50)
    return findings(replace(sound, sections=(*sound.sections, more)), RULE)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("organise", "organize"),
        ("organisation", "organization"),
        ("colour", "color"),
        ("tumours", "tumors"),
        ("haemoglobin", "hemoglobin"),
        ("diarrhoea", "diarrhea"),
        ("centre", "center"),
        ("litres", "liters"),
        ("travelling", "traveling"),
        ("catalogue", "catalog"),
        ("judgement", "judgment"),
        ("programme", "program"),
        ("e-mail", "email"),
        ("well-being", "wellbeing"),
        ("defence", "defense"),
        ("learnt", "learned"),
        ("analyse", "analyze"),
        ("haematopoietic", "haematopoeitic"),
        ("occurrence", "occurence"),
        ("accommodate", "accomodate"),
    ],
)
def test_two_spellings_of_a_word_are_told_where_the_rarer_stands(
    one: str, other: str, sound: Leaflet, findings: Judge
) -> None:
    texts = (f"we say {one} here.", f"we say {other} there.", f"we say {one} again.")
    (found,) = told(sound, findings, *texts)
    assert found.place == at(52)
    assert found.message == f'"{other}" is spelled "{one}" elsewhere (line 51).'


@pytest.mark.parametrize(
    "text",
    [
        "the trial left a trail. he cannot say if it is casual or causal.",
        "you relapse, it relapses, they relapsed. treatment and treatments.",
        "infection after an injection. planned and planed.",
        "it does, she goes, four for you, our hour or so. the shoe is wise.",
        "an exercise. the rise in size, and a prize for the wise.",
        "the tumour is small. The Tumor Center told us.",
        "a patient's rights, patients' rights.",
    ],
)
def test_different_words_and_names_are_left_alone(
    text: str, sound: Leaflet, findings: Judge
) -> None:
    assert told(sound, findings, text) == []


def test_another_language_is_not_judged(sound: Leaflet, findings: Judge) -> None:
    french = replace(sound, lang="fr")
    assert told(french, findings, "organise", "organize") == []
