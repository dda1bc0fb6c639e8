"""NUM-03: no relative risk without the absolute ones."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from leaflet.findings import Severity

from .samples import at, paragraph, section

if TYPE_CHECKING:
    from collections.abc import Callable

    from leaflet.findings import Finding
    from leaflet.model.blocks import Block
    from leaflet.model.leaflet import Leaflet

    Judge = Callable[..., list[Finding]]

RULE = "NUM-03"


def with_text(sound: Leaflet, *blocks: Block) -> Leaflet:
    """Return the leaflet with one more section."""
    return replace(sound, sections=(*sound.sections, section("more", *blocks, line=50)))


@pytest.mark.parametrize(
    "text",
    [
        "It halves the risk.",
        "Clots were twice as likely.",
        "It lowers your risk by half.",
        "Relapses were 50% less common.",
        "The hazard ratio was 0.07.",
        "It cut the rate of relapses by 70 per cent: 3 in 100 people had one.",
        "They had three times the risk.",
    ],
)
def test_a_comparison_alone_is_told(text: str, sound: Leaflet, findings: Judge) -> None:
    (found,) = findings(with_text(sound, paragraph(text, line=51)), RULE)
    assert found.place == at(51)
    assert found.severity is Severity.ERROR


@pytest.mark.parametrize(
    "text",
    [
        "Clots were twice as likely: 2 in 100 people got one, and 1 in 100 without it.",
        "It halves the risk, from 4 of 100 to 2 of 100.",
        "Take it twice a day.",
        "Cut the tablet in half.",
    ],
)
def test_a_comparison_with_its_numbers_is_fine(text: str, sound: Leaflet, findings: Judge) -> None:
    assert not findings(with_text(sound, paragraph(text)), RULE)
