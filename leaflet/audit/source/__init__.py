"""Rules on a leaflet before layout, one to a file; each file says what, how much, why and by whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.source import (
    absolute_promises,
    acronym_order,
    active_voice,
    both_framings,
    card_risk_number,
    consultation,
    dangling_pointers,
    equal_detail,
    feedback_contact,
    grade,
    imprint_facts,
    in_use,
    jargon,
    key_message,
    known_and_unknown,
    link_checks,
    list_length,
    one_denominator,
    other_choices,
    other_formats,
    owed_card_parts,
    owed_sections,
    paragraph_length,
    promotion,
    questions_to_ask,
    recorded_version,
    relative_risk,
    required_sign_offs,
    review_interval,
    review_past,
    review_soon,
    risk_words,
    sentence_length,
    source_age,
    spelling_variants,
    statements,
    translated_sections,
    uncited_numbers,
    urgent_contact,
)
from leaflet.audit.source.passages import is_english
from leaflet.policy.rulebook import in_force, settle

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator
    from types import ModuleType

    from leaflet.findings import Finding
    from leaflet.model.leaflet import Leaflet
    from leaflet.model.policy import Policy

__all__ = ["RULES", "judge_leaflet"]

RULES = (
    owed_sections,
    owed_card_parts,
    key_message,
    known_and_unknown,
    equal_detail,
    other_choices,
    questions_to_ask,
    urgent_contact,
    other_formats,
    imprint_facts,
    review_interval,
    review_past,
    review_soon,
    in_use,
    required_sign_offs,
    statements,
    recorded_version,
    feedback_contact,
    translated_sections,
    grade,
    sentence_length,
    paragraph_length,
    acronym_order,
    list_length,
    active_voice,
    spelling_variants,
    jargon,
    uncited_numbers,
    source_age,
    one_denominator,
    card_risk_number,
    risk_words,
    relative_risk,
    both_framings,
    dangling_pointers,
    link_checks,
    promotion,
    absolute_promises,
    consultation,
)
"""Every rule on the source, in the order of a report: what is owed, life, reading, evidence, tone."""


ON_WORDS = (
    grade,
    sentence_length,
    paragraph_length,
    acronym_order,
    list_length,
    active_voice,
    spelling_variants,
    jargon,
    uncited_numbers,
    risk_words,
    relative_risk,
    dangling_pointers,
    promotion,
    absolute_promises,
)
"""Rules that look at the words alone, whatever the imprint says."""
ENGLISH_ONLY = (
    grade,
    active_voice,
    spelling_variants,
    jargon,
    risk_words,
    relative_risk,
    promotion,
    absolute_promises,
)
"""Rules that go by English words, or by formulae that were made for English."""


def measure_rules(leaflet: Leaflet, today: dt.date) -> dict[str, dict[str, float]]:
    """Return the figures of all rules that have one: rule to measure to value."""
    found: dict[str, dict[str, float]] = {}
    for rule in _rules_for(leaflet):
        figures: Callable[[Leaflet, dt.date], dict[str, float]] = getattr(rule, "measure", _none)
        found.setdefault(rule.RULE, {}).update(figures(leaflet, today))
    return {rule: figures for rule, figures in found.items() if figures}


def judging_rules(leaflet: Leaflet) -> set[str]:
    """Return the rules that say something of a text in this language."""
    return {rule.RULE for rule in _rules_for(leaflet)}


def judge_leaflet(leaflet: Leaflet, policies: tuple[Policy, ...], today: dt.date) -> list[Finding]:
    """Return what is wrong with a leaflet by the rules that its packs put in force, each finding once."""
    found = (
        finding
        for rule in _rules_for(leaflet)
        if in_force(policies, rule.RULE)
        for finding in rule.judge(leaflet, policies, today)
    )
    return list(dict.fromkeys(settle(found, policies)))


def judge_words(leaflet: Leaflet, policies: tuple[Policy, ...]) -> list[Finding]:
    """Return what is wrong with the words of a leaflet whose imprint cannot be read."""
    today = leaflet.imprint.updated  # no rule on words asks for the day
    rules = [rule for rule in _rules_for(leaflet) if rule in ON_WORDS]
    judging = (rule for rule in rules if in_force(policies, rule.RULE))
    found = (finding for rule in judging for finding in rule.judge(leaflet, policies, today))
    return list(dict.fromkeys(settle(found, policies)))


def _rules_for(leaflet: Leaflet) -> Iterator[ModuleType]:
    """Yield the rules that judge a text in its language."""
    english = is_english(leaflet)
    return (rule for rule in RULES if english or rule not in ENGLISH_ONLY)


def _none(_leaflet: Leaflet, _today: dt.date) -> dict[str, float]:
    return {}
