"""Proof sheets of a leaflet that was really built."""

from __future__ import annotations

import datetime as dt
import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

from leaflet.errors import UsageError
from leaflet.pipeline.building import build_leaflets
from leaflet.pipeline.planning import Request
from leaflet.pipeline.proof_making import prove_leaflets
from leaflet.pipeline.proving import audit_files

if TYPE_CHECKING:
    from leaflet.pipeline.proof_making import ProofReport

ROOT = Path(__file__).parents[2]
TODAY = dt.date(2026, 11, 22)
VISIT = "your-first-visit"
WANTED = Request(TODAY, (VISIT,), "en-AU", "wattle", editions=("a4", "card"))


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project with one leaflet, built."""
    root = tmp_path_factory.mktemp("project")
    for name in ("layouts", f"content/{VISIT}", "content/shared", "content/policies"):
        shutil.copytree(ROOT / name, root / name)
    report = build_leaflets(root, WANTED)
    assert not [finding for finding in report.findings if finding.is_error]
    return root


@pytest.fixture(scope="module")
def report(project: Path) -> ProofReport:
    """Return the proof of the leaflet."""
    return prove_leaflets(project, WANTED)


def test_the_sheet_is_one_page_that_stands_beside_the_files(
    project: Path, report: ProofReport
) -> None:
    (sheet,) = report.sheets
    assert sheet.pdf == project / "output" / VISIT / "en-AU" / "wattle" / "proof-sheet.pdf"
    reader = PdfReader(sheet.pdf)
    assert len(reader.pages) == 1
    text = reader.pages[0].extract_text()
    assert "Proof sheet: Your first visit" in text
    assert "grade by SMOG" in text
    assert "USR-01" in text


def test_the_sheet_is_proven_as_every_file(project: Path, report: ProofReport) -> None:
    pdf = report.sheets[0].pdf
    assert pdf is not None
    (audited,) = audit_files(project, [pdf])
    assert not [finding for finding in audited.findings if finding.is_error]
    catalogue = PdfReader(pdf).trailer["/Root"]
    assert catalogue["/MarkInfo"]["/Marked"]
    xmp = catalogue["/Metadata"].get_data()
    assert b"<pdfuaid:part>1</pdfuaid:part>" in xmp
    assert b"<pdfaid:conformance>A</pdfaid:conformance>" in xmp


def test_the_json_tells_every_rule_with_its_figures_and_verdict(report: ProofReport) -> None:
    path = report.sheets[0].json
    assert path is not None
    told = json.loads(path.read_text(encoding="utf-8"))
    assert (told["slug"], told["brand"], told["passes"]) == (VISIT, "wattle", True)
    assert [file["name"] for file in told["files"]] == ["a4-screen.pdf", "card-screen.pdf"]
    rules = {rule["id"]: rule for rule in told["rules"]}
    smog = rules["RDG-01"]["measures"][0]
    assert smog["measure"] == "smog"
    assert 5 < smog["value"] < 9 == smog["limit"]
    assert smog["kept"]
    assert rules["TYP-02"]["measures"][0]["value"] >= 12
    assert rules["COL-03"]["verdict"] == rules["USR-01"]["verdict"] == "open"
    assert rules["LIF-05"]["verdict"] == "signed"
    assert rules["SEC-01"]["verdict"] == "kept"
    assert rules["BRD-01"]["verdict"] == "kept"
    assert rules["UA2-01"]["verdict"] == "not-judged"


def test_a_leaflet_that_changed_since_has_no_proof(project: Path, tmp_path: Path) -> None:
    changed = tmp_path / "changed"
    shutil.copytree(project, changed)
    path = changed / "content" / VISIT / "en-AU.yaml"
    path.write_text(path.read_text("utf-8").replace("Finding us", "How to find us"), "utf-8")
    report = prove_leaflets(changed, WANTED)
    assert not report.sheets
    (found,) = report.findings
    assert f"leaflet build {VISIT}" in found.hint
    assert found.place.file == f"content/{VISIT}/en-AU.yaml"


def test_an_unknown_leaflet_is_a_slip_of_the_pen(project: Path) -> None:
    with pytest.raises(UsageError):
        prove_leaflets(project, Request(TODAY, ("visit",)))
