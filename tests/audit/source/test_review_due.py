"""LIF-03 and LIF-04: the review date."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from leaflet.findings import Severity

from .samples import TODAY, policy

if TYPE_CHECKING:
    from collections.abc import Callable

    from leaflet.findings import Finding
    from leaflet.model.leaflet import Leaflet

    Judge = Callable[..., list[Finding]]


def due_in(sound: Leaflet, days: int) -> Leaflet:
    """Return the leaflet with its review some days from today."""
    date = TODAY + dt.timedelta(days=days)
    return replace(sound, imprint=replace(sound.imprint, review_by=date))


@pytest.mark.parametrize(
    ("days", "rules"),
    [(-1, ["LIF-03"]), (0, ["LIF-04"]), (90, ["LIF-04"]), (91, [])],
)
def test_the_review_is_past_due_soon_or_far(
    days: int, rules: list[str], sound: Leaflet, findings: Judge
) -> None:
    leaflet = due_in(sound, days)
    told = [*findings(leaflet, "LIF-03"), *findings(leaflet, "LIF-04")]
    assert [found.rule for found in told] == rules
    assert all(found.severity is Severity.WARNING for found in told)


def test_the_policy_with_the_longest_notice_is_the_strictest(
    sound: Leaflet, findings: Judge
) -> None:
    packs = policy(LIF_04=30), policy(name="long", LIF_04=120)
    assert findings(due_in(sound, 100), "LIF-04", *packs)
