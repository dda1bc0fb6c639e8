"""RDG-05: short lists."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from leaflet.model.blocks import Bullet, Bullets, Steps

from .samples import at, bullets, policy, prose, section

if TYPE_CHECKING:
    from collections.abc import Callable

    from leaflet.findings import Finding
    from leaflet.model.blocks import Block
    from leaflet.model.leaflet import Leaflet

    Judge = Callable[..., list[Finding]]

RULE = "RDG-05"


def with_text(sound: Leaflet, *blocks: Block) -> Leaflet:
    """Return the leaflet with one more section."""
    return replace(sound, sections=(*sound.sections, section("more", *blocks, line=50)))


def test_seven_bullets_pass_and_eight_are_told(sound: Leaflet, findings: Judge) -> None:
    assert not findings(with_text(sound, bullets(*["Go."] * 7)), RULE)
    (found,) = findings(with_text(sound, bullets(*["Go."] * 8, line=51)), RULE)
    assert found.place == at(51)
    assert "8 items" in found.message


def test_steps_are_a_list(sound: Leaflet, findings: Judge) -> None:
    assert findings(with_text(sound, Steps((prose("Go."),) * 8)), RULE)


def test_levels_are_counted_apart(sound: Leaflet, findings: Judge) -> None:
    inner = bullets(*["In."] * 5).items
    nested = Bullets((Bullet(prose("Out."), inner), *bullets(*["Go."] * 5).items))
    assert not findings(with_text(sound, nested), RULE)
    assert len(findings(with_text(sound, nested), RULE, policy(RDG_05=4))) == 2
