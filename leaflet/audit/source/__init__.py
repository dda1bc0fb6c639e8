"""Rules on a leaflet before layout, one to a file; each file says what, how much, why and by whom."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from leaflet.audit.source import (
    absolute_promises,
    acronym_order,
    card_risk_number,
    dangling_pointers,
    grade,
    imprint_dates,
    list_length,
    owed_card_parts,
    owed_sections,
    paragraph_length,
    promotion,
    review_due,
    sentence_length,
    uncited_numbers,
    urgent_contact,
)

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator

    from leaflet.findings import Finding
    from leaflet.model.leaflet import Leaflet
    from leaflet.model.policy import Policy

    Rule: TypeAlias = Callable[[Leaflet, tuple[Policy, ...], dt.date], Iterator[Finding]]

__all__ = ["RULES", "judge_leaflet"]

RULES: tuple[Rule, ...] = (
    owed_sections.judge,
    owed_card_parts.judge,
    urgent_contact.judge,
    imprint_dates.judge,
    review_due.judge,
    grade.judge,
    sentence_length.judge,
    paragraph_length.judge,
    acronym_order.judge,
    list_length.judge,
    uncited_numbers.judge,
    card_risk_number.judge,
    dangling_pointers.judge,
    promotion.judge,
    absolute_promises.judge,
)
"""Every rule on the source, in the order of a report: what is owed, dates, reading, evidence, tone."""


def judge_leaflet(leaflet: Leaflet, policies: tuple[Policy, ...], today: dt.date) -> list[Finding]:
    """Return what is wrong with a leaflet, each finding once, in the order of the rules."""
    findings = (finding for rule in RULES for finding in rule(leaflet, policies, today))
    return list(dict.fromkeys(findings))
