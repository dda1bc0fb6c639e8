"""The rules on a leaflet's life, on the cases in tests/cases/life: each passes and fails there, at its line."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from leaflet.audit.source import judge_leaflet
from leaflet.content.reader import read_leaflet
from leaflet.findings import Place
from leaflet.model.as_read import section_hash, text_hash
from leaflet.policy.packs import read_policies
from leaflet.reading.yaml_tree import read_yaml

if TYPE_CHECKING:
    from leaflet.findings import Finding

CASES = Path(__file__).parents[2] / "cases" / "life"
BASE = (CASES / "base.yaml").read_text(encoding="utf-8")
OTHER = "1-" + "cd" * 32
TODAY = "2026-11-22"
FILES = sorted(path for path in CASES.glob("*.yaml") if path.stem != "base")


def cases(kind: str) -> list[Any]:
    """Return every passing or failing case of every rule."""
    return [
        pytest.param(path.stem, case, id=f"{path.stem}: {case['why']}")
        for path in FILES
        for case in read_yaml(path, path.name).node((kind,)) or ()
    ]


def changed(passages: dict[str, str]) -> str:
    """Return the base with passages replaced, each of which stands in it once."""
    text = BASE
    for old, new in passages.items():
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


def judged(rule: str, case: dict[str, Any], project: Path) -> list[Finding]:
    """Return what the rule finds in a case."""
    folder = project / "content" / "sample"
    folder.mkdir(parents=True)
    lang = "fr" if rule.startswith("LNG") else "en-AU"
    original = folder / "en-AU.yaml"
    original.write_text(BASE, encoding="utf-8")
    before = read_leaflet(project, "sample", "en-AU")
    hashes = {"KEY": section_hash(before.sections[0]), "ABOUT": section_hash(before.sections[1])}
    original.write_text(changed(case.get("original", {})), encoding="utf-8")
    (folder / f"{lang}.yaml").write_text(changed(case["change"]), encoding="utf-8")
    hashes |= {"TEXT": text_hash(read_leaflet(project, "sample", lang)), "OTHER": OTHER}
    for name, text in case.get("records", {}).items():
        for word, value in hashes.items():
            text = text.replace(f"text: {word}", f"text: {value}")  # noqa: PLW2901  built up
        (folder / name).write_text(text, encoding="utf-8")
    leaflet = read_leaflet(project, "sample", lang)
    policies = read_policies(project, leaflet.policies, Place("case"))
    today = dt.date.fromisoformat(case.get("today", TODAY))
    return [found for found in judge_leaflet(leaflet, policies, today) if found.rule == rule]


@pytest.mark.parametrize(("rule", "case"), cases("passes"))
def test_a_passing_case_passes(rule: str, case: dict[str, Any], tmp_path: Path) -> None:
    assert judged(rule, case, tmp_path) == []


@pytest.mark.parametrize(("rule", "case"), cases("fails"))
def test_a_failing_case_is_told_at_its_line_with_a_next_step(
    rule: str, case: dict[str, Any], tmp_path: Path
) -> None:
    found = judged(rule, case, tmp_path)
    (told,) = [finding for finding in found if case["says"] in finding.message]
    assert f"{told.place.file}:{told.place.line}" == f"content/sample/{case['at']}"
    assert told.severity == case.get("severity", "error")
    assert told.hint


def test_every_rule_on_a_leaflets_life_has_its_cases() -> None:
    assert {path.stem for path in FILES} >= {f"LIF-{number:02}" for number in range(1, 9)}
