"""`leaflet proof` tells what is proven of each leaflet, and where its sheet is."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from leaflet.cli import main
from leaflet.findings import Finding, Place, Severity
from leaflet.pipeline import proof_making
from leaflet.pipeline.proof import Figure, RuleProof, Verdict
from leaflet.pipeline.proof_making import ProofReport, ProofSheet
from leaflet.pipeline.proof_sheet import Proof, ProvenFile
from tests.audit.source.samples import sound_leaflet

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

SMOG = Figure("smog", "grade by SMOG", 7.1, 9.0, "at most 9", is_kept=True)
KEPT = RuleProof("RDG-01", "Easy", Severity.ERROR, "ACSQHC", Verdict.KEPT, (SMOG,), 0, 0)
OPEN = RuleProof("USR-01", "Tested", Severity.WARNING, "MHRA", Verdict.OPEN, (), 0, 0)
BROKEN = RuleProof("SEC-04", "Boxed", Severity.ERROR, "CDC", Verdict.BROKEN, (), 2, 0)
FILE = ProvenFile("a4-screen.pdf", 4, "ab")
NOT_BUILT = Finding("BUILD-none", "Not built.", Place("content/x/en.yaml"), hint="Build it.")


def answer(
    project: Path,
    monkeypatch: pytest.MonkeyPatch,
    *rules: RuleProof,
    findings: tuple[Any, ...] = (),
) -> list[Any]:
    """Let the proof come out so; return what was asked."""
    asked: list[Any] = []
    leaflet = replace(sound_leaflet(), slug="visit")
    proof = Proof(leaflet, "wattle", dt.date(2026, 11, 22), ("house",), (FILE,), rules)
    sheet = ProofSheet(proof, (), project / "output/proof-sheet.pdf")

    def prove(root: Path, request: object) -> ProofReport:
        asked.append((root, request))
        return ProofReport((sheet,), findings)

    monkeypatch.setattr(proof_making, "prove_leaflets", prove)
    return asked


def test_each_sheet_is_told_with_its_verdict(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = answer(project, monkeypatch, KEPT, OPEN)
    assert main(["proof", "visit", "--brand", "wattle", "--today", "2026-11-22"]) == 0
    assert (asked[0][1].slugs, asked[0][1].brand) == (("visit",), "wattle")
    assert set(asked[0][1].targets) >= {"screen", "press"}
    assert capsys.readouterr().out.splitlines() == [
        "output/proof-sheet.pdf: Passes. Of 2 rules: 1 open, to be signed by a person.",
        "1 proof sheet, 0 errors, 0 warnings",
    ]


def test_a_broken_rule_exits_1(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answer(project, monkeypatch, KEPT, BROKEN)
    assert main(["proof"]) == 1
    assert "Does not pass. Of 2 rules: 1 broken." in capsys.readouterr().out


def test_a_leaflet_that_is_not_built_exits_1_and_says_what_to_do(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answer(project, monkeypatch, KEPT, findings=(NOT_BUILT,))
    assert main(["proof"]) == 1
    assert "Build it." in capsys.readouterr().out


def test_json_has_the_documented_keys(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answer(project, monkeypatch, KEPT)
    assert main(["proof", "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    (proof,) = told["proofs"]
    assert (proof["pdf"], proof["passes"], told["findings"]) == ("output/proof-sheet.pdf", True, [])
    assert proof["files"] == [{"name": "a4-screen.pdf", "pages": 4, "sha-256": "ab"}]
    assert proof["rules"][0]["measures"] == [
        {"measure": "smog", "what": "grade by SMOG", "value": 7.1, "limit": 9.0, "kept": True}
    ]
