"""Several packs together: the strictest limit, the highest severity."""

from __future__ import annotations

from leaflet.findings import Finding, Place, Severity
from leaflet.model.policy import Policy, SetRule
from leaflet.policy.rulebook import cited, in_force, limit_of, settle, severity

ERROR, WARNING = Severity.ERROR, Severity.WARNING


def pack(rule: str, level: Severity = ERROR, source: str = "", **limits: float) -> Policy:
    """Return a pack of one rule."""
    named = tuple((name.replace("_", "-"), limit) for name, limit in limits.items())
    return Policy("pack", "Pack", rules=(SetRule(rule, level, named, source),))


def found(rule: str, level: Severity = ERROR, clause: str = "") -> Finding:
    """Return something that a rule tells."""
    return Finding(rule, "Wrong.", Place("a.yaml", 1), level, clause=clause)


def test_a_rule_is_in_force_where_a_pack_names_it() -> None:
    assert in_force([pack("RDG-03"), pack("SEC-05")], "SEC-05")
    assert not in_force([pack("RDG-03")], "SEC-05")
    assert not in_force([], "SEC-05")


def test_the_lowest_of_several_most_is_the_strictest() -> None:
    packs = pack("RDG-01", smog=12), pack("RDG-01", flesch_kincaid=5), pack("RDG-01", smog=7)
    assert limit_of(packs, "RDG-01", "smog") == 7
    assert limit_of(packs, "RDG-01", "flesch-kincaid") == 5


def test_the_highest_of_several_least_is_the_strictest() -> None:
    assert limit_of([pack("SEC-08", limit=3), pack("SEC-08", limit=5)], "SEC-08") == 5
    assert limit_of([pack("LIF-04", limit=30), pack("LIF-04", limit=120)], "LIF-04") == 120


def test_nothing_passes_a_limit_that_no_pack_sets() -> None:
    assert limit_of([], "RDG-03") == float("inf")
    assert limit_of([], "SEC-08") == float("-inf")


def test_the_highest_severity_holds() -> None:
    assert severity([pack("RDG-03", WARNING), pack("RDG-03", ERROR)], "RDG-03") is ERROR
    assert severity([pack("RDG-03", WARNING)], "RDG-03") is WARNING


def test_a_breach_is_as_bad_as_the_packs_have_it() -> None:
    told = [found("RDG-03"), found("RDG-03", WARNING)]
    as_errors = settle(told, (pack("RDG-03", ERROR),))
    assert [one.severity for one in as_errors] == [ERROR, WARNING]
    as_warnings = settle(told, (pack("RDG-03", WARNING),))
    assert [one.severity for one in as_warnings] == [WARNING, WARNING]


def test_what_no_pack_asks_is_not_told_but_a_broken_file_is() -> None:
    told = [found("SEC-05"), found("PDF-broken")]
    assert [one.rule for one in settle(told, (pack("RDG-03"),))] == ["PDF-broken"]


def test_a_breach_carries_the_standards_of_all_packs_unless_it_names_a_clause_itself() -> None:
    packs = (
        pack("RDG-03", source="RNIB"),
        pack("RDG-03", source="CDC"),
        pack("RDG-03", source="CDC"),
    )
    (ours,) = settle([found("RDG-03")], packs)
    (its_own,) = settle([found("RDG-03", clause="ISO 1")], packs)
    assert (ours.clause, its_own.clause) == ("RNIB; CDC", "ISO 1")
    assert cited((), "RDG-03") == ""
