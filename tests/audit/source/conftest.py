"""A sound leaflet to damage, and a judge that tells one rule's findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from leaflet.audit.source import judge_leaflet

from .samples import TODAY, policy, sound_leaflet

if TYPE_CHECKING:
    from collections.abc import Callable

    from leaflet.findings import Finding
    from leaflet.model.leaflet import Leaflet
    from leaflet.model.policy import Policy

HOUSE_RULES = policy()


@pytest.fixture
def sound() -> Leaflet:
    """Return a leaflet without a fault."""
    return sound_leaflet()


@pytest.fixture
def findings() -> Callable[..., list[Finding]]:
    """Return a judge: what a rule finds in a leaflet."""

    def told(leaflet: Leaflet, rule: str, *policies: Policy) -> list[Finding]:
        return [
            found
            for found in judge_leaflet(leaflet, policies or (HOUSE_RULES,), TODAY)
            if found.rule == rule
        ]

    return told
