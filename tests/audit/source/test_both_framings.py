"""NUM-04: a risk is told both ways round, or drawn."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from leaflet.findings import Severity

from .samples import at, paragraph, risks, section

if TYPE_CHECKING:
    from collections.abc import Callable

    from leaflet.findings import Finding
    from leaflet.model.blocks import Block
    from leaflet.model.leaflet import Leaflet

    Judge = Callable[..., list[Finding]]

RULE = "NUM-04"


def with_text(sound: Leaflet, *blocks: Block) -> Leaflet:
    """Return the leaflet with one more section."""
    return replace(sound, sections=(*sound.sections, section("more", *blocks, line=50)))


ONE_SIDED = "3 in 100 people got a rash."


def test_one_side_alone_is_told(sound: Leaflet, findings: Judge) -> None:
    (found,) = findings(with_text(sound, paragraph(ONE_SIDED, line=51)), RULE)
    assert found.place == at(51)
    assert found.severity is Severity.WARNING


@pytest.mark.parametrize(
    "text",
    [
        "3 in 100 people got a rash, 97 in 100 did not.",
        "54 in 100 got better, 37 in 100 stayed the same and 9 in 100 got worse.",
        "1 of 507 people died.",
        "3 in 100 got it and 97 in 100 did not; with salt water, 4 in 100 did and 96 in 100 did not.",
    ],
)
def test_both_sides_and_counts_of_a_study_are_fine(
    text: str, sound: Leaflet, findings: Judge
) -> None:
    assert not findings(with_text(sound, paragraph(text)), RULE)


def test_a_drawn_risk_beside_it_is_enough(sound: Leaflet, findings: Judge) -> None:
    assert not findings(with_text(sound, paragraph(ONE_SIDED), risks(52, (3, 100))), RULE)
