"""Whether a sentence is in the passive."""

from __future__ import annotations

import pytest

from leaflet.audit.source.passives import has_passive


@pytest.mark.parametrize(
    "sentence",
    [
        "Blood is taken.",
        "You will be called by the nurse.",
        "The cells are then frozen.",
        "It was not made to test repair.",
        "Sperm may be harmed too.",
        "You are being watched closely.",
        "Old stitches get removed.",
        "These groups aren't compared here.",
        "The dose has been slowly raised.",
    ],
)
def test_a_passive_is_seen(sentence: str) -> None:
    assert has_passive(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The nurse takes blood.",
        "You are tired and worried.",
        "It is called AHSCT.",
        "There is need for rest.",
        "You are a hundred years old.",
        "The rate is indeed low.",
        "You have called us.",
        "It is a red-coloured pill.",
        "We are pleased to help.",
        "Is it open on weekends?",
    ],
)
def test_an_active_sentence_or_an_adjective_is_none(sentence: str) -> None:
    assert not has_passive(sentence)
