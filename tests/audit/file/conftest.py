"""Good files to damage, and a judge that tells one rule's findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from leaflet.audit.file import judge_file

from .drafts import POLICY, Draft, card_draft, leaflet_draft

if TYPE_CHECKING:
    from collections.abc import Callable

    from leaflet.findings import Finding


@pytest.fixture
def draft() -> Draft:
    """Return a good leaflet."""
    return leaflet_draft()


@pytest.fixture
def card() -> Draft:
    """Return a good card."""
    return card_draft()


@pytest.fixture
def messages() -> Callable[[Draft, str], list[str]]:
    """Return a judge: what a rule says of a draft."""

    def told(draft: Draft, rule: str) -> list[str]:
        findings: list[Finding] = judge_file(draft.pdf(), "sample.pdf", (POLICY,))
        return [finding.message for finding in findings if finding.rule == rule]

    return told
