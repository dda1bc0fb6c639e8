"""NUM-02: the card tells its risks with a number."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from leaflet.findings import Severity
from leaflet.model.policy import Policy, SetRule
from leaflet.policy.catalogue import ONLY

from .samples import at, card, paragraph, risks, section

if TYPE_CHECKING:
    from collections.abc import Callable

    from leaflet.findings import Finding
    from leaflet.model.leaflet import Leaflet

    Judge = Callable[..., list[Finding]]

RULE = "NUM-02"
ASKED = Policy("asked", "Asked", rules=(SetRule(RULE, Severity.ERROR, ((ONLY, 1),)),))


def with_risks(sound: Leaflet, *texts: str) -> Leaflet:
    """Return the leaflet with a card that tells these risks."""
    shown = tuple(paragraph(text, line=60) for text in texts)
    told = section("risks", paragraph("It can harm."), line=59, short=shown)
    return replace(sound, card=replace(card(), risks=told))


def test_risks_in_words_alone_are_told(sound: Leaflet, findings: Judge) -> None:
    (found,) = findings(with_risks(sound, "Some people died."), RULE, ASKED)
    assert found.place == at(60)
    assert found.is_error


def test_a_number_passes_in_digits_and_in_words(sound: Leaflet, findings: Judge) -> None:
    assert not findings(with_risks(sound, "It can harm.", "1 in 100 died."), RULE, ASKED)
    assert not findings(with_risks(sound, "One in ten fell ill."), RULE, ASKED)


def test_a_risk_told_as_data_passes(sound: Leaflet, findings: Judge) -> None:
    told = section("risks", paragraph("It can harm."), line=59, short=(risks(60, (3, 100)),))
    assert not findings(replace(sound, card=replace(card(), risks=told)), RULE, ASKED)


def test_a_date_is_no_risk_in_numbers(sound: Leaflet, findings: Judge) -> None:
    assert findings(with_risks(sound, "Some died in 2019."), RULE, ASKED)


def test_only_a_policy_asks_for_it(sound: Leaflet, findings: Judge) -> None:
    assert not findings(with_risks(sound, "Some people died."), RULE)


def test_a_card_without_risks_and_a_leaflet_without_card_are_left_to_others(
    sound: Leaflet, findings: Judge
) -> None:
    assert not findings(sound, RULE, ASKED)
    assert not findings(replace(sound, card=None), RULE, ASKED)
