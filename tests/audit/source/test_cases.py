"""Annotated leaflets: for each rule on the source one that passes and one that fails.

In `RULE-fails.yaml` each expected finding of the rule stands as a comment on its line: `# expect: RULE words`; the
words stand in the finding's message or hint. Findings of other rules are not looked at.
"""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from leaflet.audit.source import RULES
from leaflet.pipeline.sources import Faults, read_text
from leaflet.policy.rulebook import in_force

if TYPE_CHECKING:
    from leaflet.findings import Finding

CASES = Path(__file__).parents[2] / "cases" / "rules"
ANNOTATION = re.compile(r"# expect: (\S+) (.*?)(?=\s+# expect|$)")
TODAY = dt.date(2026, 11, 22)
IDENTS = sorted({rule.RULE for rule in RULES})
ELSEWHERE = {path.stem for path in (CASES.parent / "life").glob("*-*.yaml")}
"""Rules whose cases need records beside the text: they stand in tests/cases/life."""


def told(ident: str, verdict: str, project: Path) -> tuple[str, list[Finding]]:
    """Return a case and what its rule finds in it."""
    text = (CASES / f"{ident}-{verdict}.yaml").read_text(encoding="utf-8")
    path = project / "content" / "case" / "en-AU.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    faults = Faults()
    read = read_text(project, "case", "en-AU", TODAY, faults)
    assert read is not None, faults.in_order
    assert in_force(read.policies, ident)
    return text, [finding for finding in faults.in_order if finding.rule == ident]


@pytest.mark.parametrize("ident", [each for each in IDENTS if each not in ELSEWHERE])
def test_a_sound_leaflet_passes(ident: str, tmp_path: Path) -> None:
    _, found = told(ident, "passes", tmp_path)
    assert found == []


@pytest.mark.parametrize("ident", [each for each in IDENTS if each not in ELSEWHERE])
def test_a_faulty_leaflet_fails_at_its_lines_and_nowhere_else(ident: str, tmp_path: Path) -> None:
    text, left = told(ident, "fails", tmp_path)
    expected = [
        (number, match[1], match[2])
        for number, line in enumerate(text.splitlines(), start=1)
        for match in ANNOTATION.finditer(line)
    ]
    assert expected
    for line, rule, words in expected:
        match = next(
            (
                finding
                for finding in left
                if (finding.place.line, finding.rule) == (line, rule)
                and words in f"{finding.message} {finding.hint}"
            ),
            None,
        )
        assert match is not None, f"line {line}: {rule} {words}; told: {left}"
        left.remove(match)
    assert not left


def test_every_case_is_of_a_rule_that_there_is() -> None:
    stems = {path.stem.rsplit("-", 1)[0] for path in CASES.glob("*.yaml")}
    assert stems <= set(IDENTS)
