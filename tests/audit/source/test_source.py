"""All rules on the source together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from leaflet.audit.source import RULES, judge_leaflet

from .samples import TODAY, policy

if TYPE_CHECKING:
    from types import ModuleType

    from leaflet.model.leaflet import Leaflet

MODULES = RULES


def test_a_sound_leaflet_has_no_finding(sound: Leaflet) -> None:
    owed = policy(
        "key-points",
        "questions-to-ask",
        "when-to-get-help",
        "about-this-leaflet",
        card=("key-points", "questions", "contacts", "imprint"),
        EVI_01=0,
    )
    assert judge_leaflet(sound, (owed,), TODAY) == []


def test_judging_twice_finds_the_same_in_the_same_order(sound: Leaflet) -> None:
    packs = (policy("risks", "benefits", RDG_01={"smog": 1}, RDG_02={"mean": 1}, card=("risks",)),)
    first = judge_leaflet(sound, packs, TODAY)
    assert len(first) > 3
    assert first == judge_leaflet(sound, packs, TODAY)
    assert len(set(first)) == len(first)


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_every_rule_says_what_it_asks_by_whom_and_gives_examples(module: ModuleType) -> None:
    text = module.__doc__ or ""
    for part in ("Threshold:", "Source:", "Passes:", "Fails:"):
        assert f"\n{part}" in text


def test_every_rule_stands_once() -> None:
    assert len(set(RULES)) == len(RULES)
