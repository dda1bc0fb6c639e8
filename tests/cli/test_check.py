"""`leaflet check` tells the faults of the sources and how they read."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from leaflet.audit.source.sign_offs import OpenSignOff
from leaflet.cli import main
from leaflet.findings import Finding, Place, Severity
from leaflet.pipeline import checking
from leaflet.pipeline.reports import CheckReport, Reading

if TYPE_CHECKING:
    from pathlib import Path

OPEN = (OpenSignOff("USR-01", "Readers have tested it"),)
READINGS = (
    Reading("content/visit/en-AU.yaml", "visit", "en-AU", {"SMOG": 6.04, "words": 610.0}, OPEN),
    Reading("content/cells/en-AU.yaml", "cells", "en-AU", {}),
)
WARNING = Finding("R-1", "Long.", Place("content/visit/en-AU.yaml", 9, 2), Severity.WARNING)
ERROR = Finding("R-2", "Wrong.", Place("content/cells/en-AU.yaml", 1))


def answer(monkeypatch: pytest.MonkeyPatch, *findings: Finding) -> list[tuple[Any, ...]]:
    asked: list[tuple[Any, ...]] = []

    def check(*words: object) -> CheckReport:
        asked.append(words)
        return CheckReport(READINGS, findings)

    monkeypatch.setattr(checking, "check_leaflets", check)
    return asked


def test_findings_and_measures_are_told_with_a_sum(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = answer(monkeypatch, WARNING)
    assert main(["check", "visit", "--lang", "en-AU", "--policy", "a", "--policy", "b"]) == 0
    assert asked[0][0] == project.resolve()
    assert asked[0][2:] == (("visit",), "en-AU", ("a", "b"))
    assert capsys.readouterr().out.splitlines() == [
        "content/visit/en-AU.yaml:9:2: warning R-1 Long.",
        "content/visit/en-AU.yaml: SMOG 6, words 610",
        "content/visit/en-AU.yaml: to be signed by a person: USR-01 Readers have tested it",
        "content/cells/en-AU.yaml: not measured, since the file has faults",
        "2 leaflets checked, 0 errors, 1 warning",
    ]


@pytest.mark.usefixtures("project")
def test_an_error_exits_1(monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch, WARNING, ERROR)
    assert main(["check"]) == 1


@pytest.mark.usefixtures("project")
def test_json_has_the_documented_keys(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answer(monkeypatch, WARNING)
    assert main(["check", "--format", "json"]) == 0
    content = json.loads(capsys.readouterr().out)
    assert list(content) == ["leaflets", "findings"]
    assert content["leaflets"][0] == {
        "file": "content/visit/en-AU.yaml",
        "slug": "visit",
        "lang": "en-AU",
        "measures": {"SMOG": 6.04, "words": 610.0},
        "open": [{"rule": "USR-01", "what": "Readers have tested it"}],
    }
    assert content["findings"][0]["rule"] == "R-1"
