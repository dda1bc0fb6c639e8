"""What several packs ask together: the strictest limit, the highest severity."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from leaflet.findings import Severity
from leaflet.policy.catalogue import ONLY, RULES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from leaflet.findings import Finding
    from leaflet.model.policy import Policy, SetRule


def in_force(policies: Iterable[Policy], rule: str) -> bool:
    """Tell whether any of the packs names a rule."""
    return any(True for _ in settings(policies, rule))


def limit_of(policies: Iterable[Policy], rule: str, measure: str = ONLY) -> float:
    """Return the strictest limit of several packs; where none sets one, a limit that nothing passes."""
    is_most = RULES[rule].measures[measure].is_most
    given = [
        value
        for setting in settings(policies, rule)
        for name, value in setting.limits
        if name == measure
    ]
    if is_most:
        return min(given, default=float("inf"))
    return max(given, default=float("-inf"))


def severity(policies: Iterable[Policy], rule: str) -> Severity:
    """Return the highest severity that any of the packs gives a rule."""
    levels = {setting.severity for setting in settings(policies, rule)}
    return Severity.ERROR if Severity.ERROR in levels else Severity.WARNING


def settle(findings: Iterable[Finding], policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Yield findings as bad as the packs have them, each with the standard behind it.

    A rule tells its breaches as errors, and slighter ones as warnings; where the packs hold the rule for a warning,
    all are. Findings of rules that no pack names are left out; a fault that is no rule's (a broken file) stays.
    """
    for finding in findings:
        if finding.rule not in RULES:
            yield finding
        elif in_force(policies, finding.rule):
            is_error = finding.is_error and severity(policies, finding.rule) is Severity.ERROR
            level = Severity.ERROR if is_error else Severity.WARNING
            clause = finding.clause or cited(policies, finding.rule)
            yield replace(finding, severity=level, clause=clause)


def cited(policies: Iterable[Policy], rule: str) -> str:
    """Return the standards and clauses by which the packs ask for a rule, each once."""
    return "; ".join(dict.fromkeys(filter(None, (one.cited for one in settings(policies, rule)))))


def settings(policies: Iterable[Policy], rule: str) -> Iterator[SetRule]:
    """Yield what each pack says of a rule."""
    return (setting for policy in policies for setting in policy.rules if setting.ident == rule)
