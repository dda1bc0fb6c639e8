"""What is proven of a built leaflet: each rule of its packs with its figures and its verdict.

Nothing is built here. The text is judged as it stands, and so is every file of it that is current.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from leaflet.findings import errors_in
from leaflet.policy.catalogue import RULES, Judge
from leaflet.policy.rulebook import cited, in_force, limit_of, severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from leaflet.findings import Finding, Severity
    from leaflet.model.policy import Policy


class Verdict(StrEnum):
    """How a rule came out."""

    KEPT = "kept"
    WARNED = "warned"
    BROKEN = "broken"
    OPEN = "open"
    """Nobody has signed yet that it is kept."""
    SIGNED = "signed"
    """A person has signed that it is kept."""
    NOT_JUDGED = "not-judged"
    """It says nothing of this text: of its language, or of a standard that no file claims."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of a rule."""

    measure: str
    what: str
    """What was measured, with its unit."""
    value: float
    """Of several files the one that is nearest to the limit, or farthest past it."""
    limit: float | None
    """None: no pack sets one."""
    said: str
    """The limit in words; empty without one."""
    is_kept: bool


@dataclass(frozen=True, slots=True)
class RuleProof:
    """A rule and how it came out."""

    ident: str
    what: str
    """What it asks, or what it waits for."""
    severity: Severity
    cited: str
    verdict: Verdict
    figures: tuple[Figure, ...]
    errors: int
    warnings: int


def prove_rules(
    policies: tuple[Policy, ...],
    findings: Iterable[Finding],
    figures: Iterable[dict[str, dict[str, float]]],
    *,
    judging: frozenset[str],
    waiting: dict[str, str],
) -> tuple[RuleProof, ...]:
    """Return every rule in force, in the order of the catalogue.

    Args:
        policies: The packs.
        findings: All that was told of the text and of its files.
        figures: Of the text and of each file: rule to measure to value.
        judging: Ids of rules that say something of this text or of these files.
        waiting: Rules that wait for a person, and for what.
    """
    told: dict[str, list[Finding]] = {}
    for finding in findings:
        told.setdefault(finding.rule, []).append(finding)
    measured = list(figures)
    return tuple(
        _prove(ident, policies, told.get(ident, []), measured, judging, waiting)
        for ident in RULES
        if in_force(policies, ident)
    )


def _prove(
    ident: str,
    policies: tuple[Policy, ...],
    found: list[Finding],
    measured: list[dict[str, dict[str, float]]],
    judging: frozenset[str],
    waiting: dict[str, str],
) -> RuleProof:
    errors = len(errors_in(found))
    return RuleProof(
        ident,
        waiting.get(ident, RULES[ident].what),
        severity(policies, ident),
        cited(policies, ident),
        _verdict(ident, found, is_judged=ident in judging, is_signed=ident not in waiting),
        tuple(_figures(ident, policies, measured)),
        errors,
        len(found) - errors,
    )


def _verdict(ident: str, found: list[Finding], *, is_judged: bool, is_signed: bool) -> Verdict:
    if errors_in(found):
        return Verdict.BROKEN
    if Judge.PERSON in RULES[ident].judge:
        return Verdict.SIGNED if is_signed else Verdict.OPEN
    if found:
        return Verdict.WARNED
    return Verdict.KEPT if is_judged else Verdict.NOT_JUDGED


def _figures(
    ident: str, policies: tuple[Policy, ...], measured: list[dict[str, dict[str, float]]]
) -> Iterable[Figure]:
    for name, measure in RULES[ident].measures.items():
        values = [found[ident][name] for found in measured if name in found.get(ident, {})]
        if values:
            value = max(values) if measure.is_most else min(values)
            limit = limit_of(policies, ident, name)
            is_set = abs(limit) != float("inf")
            yield Figure(
                name,
                measure.what,
                value,
                limit if is_set else None,
                measure.said(limit) if is_set else "",
                # Printed figures are rounded, and so is what they are compared with.
                not is_set or measure.keeps(round(value, 2), limit),
            )
