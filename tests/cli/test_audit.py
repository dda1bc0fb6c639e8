"""`leaflet audit` judges finished files, by the packs they name or those that are named."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from leaflet.cli import main
from leaflet.findings import Finding, Place
from leaflet.model.look import Target
from leaflet.pipeline import proving
from leaflet.pipeline.reports import AuditReport

ERROR = Finding("SEC-01", "The section ahsct is missing.", Place("a.pdf"))


def answer(monkeypatch: pytest.MonkeyPatch, *findings: Finding) -> list[tuple[Any, ...]]:
    asked: list[tuple[Any, ...]] = []

    def audit(
        project: Path, paths: list[Path], policies: tuple[str, ...], target: Target | None
    ) -> object:
        asked.append((project, paths, policies, target))
        packs = policies or ("house",)
        return tuple(AuditReport(path.name, {"version": "1"}, packs, findings) for path in paths)

    monkeypatch.setattr(proving, "audit_files", audit)
    return asked


def test_a_proven_file_is_told(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = answer(monkeypatch)
    assert main(["audit", "a.pdf", "b.pdf"]) == 0
    assert asked == [(project.resolve(), [Path("a.pdf"), Path("b.pdf")], (), None)]
    assert capsys.readouterr().out.splitlines() == [
        "a.pdf: proven (house)",
        "b.pdf: proven (house)",
        "2 files audited, 0 errors, 0 warnings",
    ]


@pytest.mark.usefixtures("project")
def test_a_faulty_file_exits_1(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answer(monkeypatch, ERROR)
    assert main(["audit", "a.pdf"]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "a.pdf: error SEC-01 The section ahsct is missing.",
        "a.pdf: not proven (house)",
        "1 file audited, 1 error, 0 warnings",
    ]


@pytest.mark.usefixtures("project")
def test_named_policies_stand_in_for_the_file_s_own(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = answer(monkeypatch)
    assert main(["audit", "a.pdf", "--policy", "decision-aid", "--policy", "house"]) == 0
    assert asked[0][2] == ("decision-aid", "house")


@pytest.mark.usefixtures("project")
def test_a_file_is_judged_for_the_printer_that_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = answer(monkeypatch)
    assert main(["audit", "a.pdf", "--target", "press"]) == 0
    assert asked[0][3] is Target.PRESS
    assert main(["audit", "a.pdf", "--target", "pres"]) == 2
    assert "press" in capsys.readouterr().err


def test_a_file_may_be_audited_outside_of_any_project(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("LEAFLET_PROJECT", raising=False)
    monkeypatch.chdir(tmp_path)
    asked = answer(monkeypatch)
    assert main(["audit", "a.pdf"]) == 0
    assert asked[0][0] == tmp_path


def test_a_named_project_must_be_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch)
    assert main(["audit", "a.pdf", "--project", str(tmp_path)]) == 2


def test_a_pattern_that_the_shell_left_is_read(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = answer(monkeypatch)
    for name in ("b.pdf", "a.pdf", "[c].pdf"):
        (project / name).write_bytes(b"")
    assert main(["audit", "?.pdf", "[c].pdf", "none*.pdf"]) == 0
    assert [str(path) for path in asked[0][1]] == ["a.pdf", "b.pdf", "[c].pdf", "none*.pdf"]


@pytest.mark.usefixtures("project")
def test_json_has_the_documented_keys(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answer(monkeypatch, ERROR)
    assert main(["audit", "a.pdf", "--format", "json"]) == 1
    (file,) = json.loads(capsys.readouterr().out)["files"]
    assert list(file) == ["file", "facts", "policies", "findings"]
    assert file["policies"] == ["house"]
    assert file["findings"][0]["rule"] == "SEC-01"


@pytest.mark.usefixtures("project")
def test_no_file_is_a_usage_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["audit"]) == 2
    assert "--rules" in capsys.readouterr().err


def test_the_rules_are_listed_with_severity_and_clause(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["audit", "--rules"]) == 0
    lines = capsys.readouterr().out.splitlines()
    at = next(at for at, line in enumerate(lines) if line.startswith("ACC-10"))
    assert lines[at] == "ACC-10  error    The file has no layers"
    assert lines[at + 1].strip() == "PDF/UA-1, 7.10"


def test_the_rules_are_listed_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["audit", "--rules", "--format", "json"]) == 0
    rules = json.loads(capsys.readouterr().out)["rules"]
    assert {rule["id"]: rule["severity"] for rule in rules}["POL-01"] == "warning"
    assert all("file" in rule["judged"] for rule in rules)
