"""LIF-01: dates in order."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from leaflet.findings import Severity

from .samples import TODAY

if TYPE_CHECKING:
    from collections.abc import Callable

    from leaflet.findings import Finding
    from leaflet.model.leaflet import Leaflet

    Judge = Callable[..., list[Finding]]

RULE = "LIF-01"
DAY = dt.timedelta(days=1)


def test_dates_in_order_pass(sound: Leaflet, findings: Judge) -> None:
    assert not findings(sound, RULE)


@pytest.mark.parametrize("name", ["updated", "published", "reviewed"])
def test_a_review_date_on_the_same_day_is_told(name: str, sound: Leaflet, findings: Judge) -> None:
    dates: dict[str, Any] = {"updated": TODAY - DAY, name: TODAY, "review_by": TODAY}
    (found,) = findings(replace(sound, imprint=replace(sound.imprint, **dates)), RULE)
    assert found.is_error
    assert name in found.message


def test_a_date_in_the_future_is_a_warning(sound: Leaflet, findings: Judge) -> None:
    ahead = replace(sound, imprint=replace(sound.imprint, updated=TODAY + DAY))
    (found,) = findings(ahead, RULE)
    assert found.severity is Severity.WARNING
