"""Whatever is damaged in a good file is seen, by the rule whose business it is."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from tests.audit.damage import claims, letters, looks, navigation, sections, tags
from tests.audit.damage.good import good, judge, shipped, short
from tests.audit.damage.listed import DAMAGE, Damage
from tests.audit.damage.on_the_way import MISHAPS, Mishap
from tests.audit.damage.wreck import Wreck

if TYPE_CHECKING:
    from leaflet.findings import Finding

LISTS = (tags, sections, navigation, letters, looks, claims)


@cache
def rewritten(edition: str) -> list[Finding]:
    """Judge a good file that was opened and written again without damage."""
    return judge(Wreck(good(edition)).save(), short())


def test_there_are_a_hundred_kinds_of_damage() -> None:
    assert LISTS
    assert len(DAMAGE) >= 100


@pytest.mark.parametrize("edition", ["a4", "card"])
def test_the_good_files_have_no_fault(edition: str) -> None:
    assert judge(good(edition), short()) == []
    assert rewritten(edition) == []


@pytest.mark.parametrize("one", DAMAGE, ids=lambda one: one.sentence)
def test_damage_is_seen_by_its_rule(one: Damage) -> None:
    wreck = Wreck(good(one.edition))
    one.do(wreck)
    found = judge(wreck.save(), short())
    assert one.rule in {finding.rule for finding in found}, found


@pytest.mark.parametrize("one", MISHAPS, ids=lambda one: one.sentence)
def test_a_mishap_on_the_way_to_paper_is_seen_by_its_rule(one: Mishap) -> None:
    found = judge(one.print(), shipped())
    told = [finding for finding in found if finding.rule == one.rule and finding.is_error]
    assert any(one.ident in finding.message for finding in told), found
