"""SEC-03: card parts that a policy asks for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from .samples import FILE, at, card, paragraph, policy, section

if TYPE_CHECKING:
    from collections.abc import Callable

    from leaflet.findings import Finding
    from leaflet.model.leaflet import Leaflet

    Judge = Callable[..., list[Finding]]

RULE = "SEC-03"


def test_a_card_with_every_owed_part_passes(sound: Leaflet, findings: Judge) -> None:
    assert not findings(
        sound, RULE, policy(card=("key-points", "questions", "contacts", "imprint"))
    )


def test_a_card_without_an_owed_part_is_told_how_to_get_it(sound: Leaflet, findings: Judge) -> None:
    (found,) = findings(sound, RULE, policy(card=("key-points", "risks")))
    assert found.place == at(90)
    assert '"risks"' in found.message
    assert "risks:" in found.hint


def test_a_named_section_is_a_part(sound: Leaflet, findings: Judge) -> None:
    red_flags = section("red-flags", short=(paragraph("It costs a lot."),))
    with_flags = replace(sound, card=card(red_flags))
    assert not findings(with_flags, RULE, policy(card=("red-flags",)))
    assert findings(sound, RULE, policy(card=("red-flags",)))


def test_a_leaflet_without_the_owed_card_is_told(sound: Leaflet, findings: Judge) -> None:
    (found,) = findings(replace(sound, card=None), RULE, policy(card=("key-points",)))
    assert found.place == FILE
    assert found.is_error


def test_nobody_owes_a_card_where_no_policy_asks_for_one(sound: Leaflet, findings: Judge) -> None:
    assert not findings(replace(sound, card=None), RULE, policy("key-points"))
