"""NUM-01: one denominator throughout."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from leaflet.findings import Severity

from .samples import at, policy, risks, section

if TYPE_CHECKING:
    from collections.abc import Callable

    from leaflet.findings import Finding
    from leaflet.model.leaflet import Leaflet
    from leaflet.model.risks import Risks

    Judge = Callable[..., list[Finding]]

RULE = "NUM-01"
ONE = policy(NUM_01=1)


def with_blocks(sound: Leaflet, *blocks: Risks) -> Leaflet:
    """Return the leaflet with these risks, the last in a `short` text."""
    more = section("risks", *blocks[:-1], line=50, short=blocks[-1:])
    return replace(sound, sections=(*sound.sections, more))


def test_a_risk_out_of_another_number_is_told_at_its_line(sound: Leaflet, findings: Judge) -> None:
    odd = with_blocks(sound, risks(51, (3, 100), (4, 100)), risks(60, (5, 1000)))
    (found,) = findings(odd, RULE, ONE)
    assert found.place == at(60)
    assert found.severity is Severity.ERROR
    assert "1,000" in found.message


def test_one_number_throughout_is_fine(sound: Leaflet, findings: Judge) -> None:
    even = with_blocks(sound, risks(51, (3, 100)), risks(60, (5, 100)))
    assert not findings(even, RULE, ONE)
