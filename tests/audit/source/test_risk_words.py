"""NUM-02: a word for how often has a number beside it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from leaflet.findings import Severity
from leaflet.model.blocks import Bullet, Bullets

from .samples import at, paragraph, prose, section

if TYPE_CHECKING:
    from collections.abc import Callable

    from leaflet.findings import Finding
    from leaflet.model.blocks import Block
    from leaflet.model.leaflet import Leaflet

    Judge = Callable[..., list[Finding]]

RULE = "NUM-02"


def with_text(sound: Leaflet, *blocks: Block) -> Leaflet:
    """Return the leaflet with one more section."""
    return replace(sound, sections=(*sound.sections, section("more", *blocks, line=50)))


@pytest.mark.parametrize(
    "text",
    [
        "Infection is common.",
        "Death is very rare.",
        "There is a small chance of a clot.",
        "Bleeding rarely happens.",
    ],
)
def test_a_word_alone_is_told(text: str, sound: Leaflet, findings: Judge) -> None:
    (found,) = findings(with_text(sound, paragraph(text, line=51)), RULE)
    assert found.place == at(51)
    assert found.severity is Severity.WARNING


@pytest.mark.parametrize(
    "text",
    [
        "Infection is common: 20 in 100 people get one.",
        "Harms were no more common than with a placebo.",
        "These are common questions.",
        "Is it common?",
    ],
)
def test_a_number_a_comparison_and_a_name_are_fine(
    text: str, sound: Leaflet, findings: Judge
) -> None:
    assert not findings(with_text(sound, paragraph(text)), RULE)


def test_the_number_may_stand_in_the_line_above_a_list(sound: Leaflet, findings: Judge) -> None:
    lead = paragraph("In 20 of 100 people, these happened:")
    listed = Bullets((Bullet(prose("Infection is common.")),))
    assert not findings(with_text(sound, lead, listed), RULE)


def test_other_languages_are_not_judged(sound: Leaflet, findings: Judge) -> None:
    foreign = replace(with_text(sound, paragraph("Infection is common.")), lang="vi")
    assert not findings(foreign, RULE)
