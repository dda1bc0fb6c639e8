"""Phrases that a leaflet states as its own."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from leaflet.audit.source.claims import claims_in

from .samples import paragraph, section

if TYPE_CHECKING:
    from leaflet.model.leaflet import Leaflet

GREAT = re.compile(r"\bgreat\b", re.IGNORECASE)


def phrases(sound: Leaflet, text: str) -> list[str]:
    """Return the phrases that one more paragraph states."""
    more = section("more", paragraph(text))
    leaflet = replace(sound, sections=(*sound.sections, more))
    return [phrase for _, phrase in claims_in(leaflet, GREAT)]


def test_each_statement_is_yielded_as_written(sound: Leaflet) -> None:
    assert phrases(sound, "Great care. It is great.") == ["Great", "great"]


@pytest.mark.parametrize(
    "text", ["It isn't great.", "They say it is great.", "Is it great?", "Nobody is great."]
)
def test_denied_reported_and_asked_phrases_are_left_out(text: str, sound: Leaflet) -> None:
    assert phrases(sound, text) == []


def test_a_denial_after_the_phrase_changes_nothing(sound: Leaflet) -> None:
    assert phrases(sound, "It is great and not dear.") == ["great"]


def test_a_denial_in_the_sentence_before_changes_nothing(sound: Leaflet) -> None:
    assert phrases(sound, "It is not dear. It is great.") == ["great"]
