"""RDG-03: short paragraphs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from .samples import at, bullets, paragraph, policy, section

if TYPE_CHECKING:
    from collections.abc import Callable

    from leaflet.findings import Finding
    from leaflet.model.blocks import Block
    from leaflet.model.leaflet import Leaflet

    Judge = Callable[..., list[Finding]]

RULE = "RDG-03"


def with_text(sound: Leaflet, *blocks: Block) -> Leaflet:
    """Return the leaflet with one more section."""
    return replace(sound, sections=(*sound.sections, section("more", *blocks, line=50)))


def test_sixty_words_pass_and_sixty_one_are_told(sound: Leaflet, findings: Judge) -> None:
    assert not findings(with_text(sound, paragraph("Go on. " * 30)), RULE)
    (found,) = findings(with_text(sound, paragraph("Go on. " * 30 + "Go.", line=51)), RULE)
    assert found.place == at(51)
    assert "61 words" in found.message


def test_a_bullet_may_be_too_long_as_well(sound: Leaflet, findings: Judge) -> None:
    (found,) = findings(with_text(sound, bullets("Go on. " * 40)), RULE)
    assert "This bullet" in found.message


def test_a_policy_may_ask_for_less(sound: Leaflet, findings: Judge) -> None:
    text = with_text(sound, paragraph("Go on. " * 20))
    assert findings(text, RULE, policy(RDG_03=30))
