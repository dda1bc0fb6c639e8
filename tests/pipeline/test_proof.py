"""What comes out of findings, figures and sign-offs."""

from __future__ import annotations

from leaflet.findings import Finding, Place, Severity
from leaflet.model.policy import Policy, SetRule
from leaflet.pipeline.proof import RuleProof, Verdict, prove_rules

PACK = Policy(
    "pack",
    "Pack",
    rules=(
        SetRule("RDG-01", Severity.ERROR, (("smog", 9.0),), "ACSQHC", "Year 7"),
        SetRule("RDG-03", Severity.WARNING, (("limit", 60.0),)),
        SetRule("TYP-01", Severity.ERROR, (("limit", 2.0),)),
        SetRule("USR-01", Severity.WARNING),
        SetRule("SEC-04", Severity.ERROR),
    ),
)
JUDGING = frozenset({"RDG-01", "RDG-03", "TYP-01", "SEC-04"})


def proven(
    *findings: Finding,
    figures: tuple[dict[str, dict[str, float]], ...] = (),
    judging: frozenset[str] = JUDGING,
    waiting: tuple[str, ...] = (),
) -> dict[str, RuleProof]:
    """Return each rule of the pack, proven."""
    named = dict.fromkeys(waiting, "Nobody has tested it")
    rules = prove_rules((PACK,), findings, figures, judging=judging, waiting=named)
    return {rule.ident: rule for rule in rules}


def told(rule: str, level: Severity = Severity.ERROR) -> Finding:
    return Finding(rule, "Wrong.", Place("a.yaml", 1), level)


def test_every_rule_in_force_is_there_once_in_the_order_of_the_catalogue() -> None:
    assert list(proven()) == ["SEC-04", "RDG-01", "RDG-03", "USR-01", "TYP-01"]


def test_the_worst_that_was_told_is_the_verdict() -> None:
    rules = proven(
        told("RDG-01"),
        told("RDG-01", Severity.WARNING),
        told("RDG-03", Severity.WARNING),
        told("XXX-01"),
    )
    assert (rules["RDG-01"].verdict, rules["RDG-01"].errors) == (Verdict.BROKEN, 1)
    assert (rules["RDG-03"].verdict, rules["RDG-03"].warnings) == (Verdict.WARNED, 1)
    assert rules["SEC-04"].verdict is Verdict.KEPT


def test_what_waits_for_a_person_is_open_and_says_for_what() -> None:
    rule = proven(waiting=("USR-01",))["USR-01"]
    assert (rule.verdict, rule.what) == (Verdict.OPEN, "Nobody has tested it")
    assert proven()["USR-01"].verdict is Verdict.SIGNED


def test_a_rule_that_judged_nothing_is_not_called_kept() -> None:
    assert proven(judging=frozenset())["RDG-01"].verdict is Verdict.NOT_JUDGED


def test_of_several_files_the_figure_nearest_to_its_limit_counts() -> None:
    rules = proven(
        figures=(
            {"TYP-01": {"limit": 2.31}},
            {"TYP-01": {"limit": 2.02}, "RDG-03": {"limit": 12}},
            {"RDG-03": {"limit": 61}},
        )
    )
    (height,) = rules["TYP-01"].figures
    assert (height.value, height.limit, height.said, height.is_kept) == (
        2.02,
        2,
        "at least 2",
        True,
    )
    (longest,) = rules["RDG-03"].figures
    assert (longest.value, longest.said, longest.is_kept) == (61, "at most 60", False)


def test_a_figure_without_a_limit_is_told_and_judged_by_nobody() -> None:
    (figure,) = proven(figures=({"RDG-01": {"flesch-kincaid": 5.0}},))["RDG-01"].figures
    assert (figure.limit, figure.said, figure.is_kept) == (None, "", True)


def test_a_figure_is_compared_as_it_is_printed() -> None:
    (figure,) = proven(figures=({"TYP-01": {"limit": 1.9962}},))["TYP-01"].figures
    assert figure.is_kept
