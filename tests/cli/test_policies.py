"""`leaflet policies` shows the packs that there are, and one of them whole."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from leaflet.cli import main

if TYPE_CHECKING:
    from pathlib import Path

PACK = """\
name: our-ward
title: Our ward
sections:
  - {id: visiting, why: People ask., source: House rule, parts: [hours]}
card:
  - {id: contacts, why: People call., source: House rule}
rules:
  - {id: RDG-01, severity: error, threshold: {smog: 7.5}, source: House rule, clause: grade}
  - {id: RDG-03, severity: warning, threshold: 40, source: House rule}
"""
EIGHT = {
    "house",
    "au-cmi",
    "uk-nhs",
    "us-plain",
    "eu-qrd",
    "decision-aid",
    "clear-print",
    "au-advertising",
}


@pytest.fixture
def ward(project: Path) -> Path:
    """Return a clinic's pack."""
    path = project / "content" / "policies" / "our-ward.yaml"
    path.parent.mkdir()
    path.write_text(PACK, encoding="utf-8")
    return path


@pytest.mark.usefixtures("ward")
def test_every_pack_is_listed_with_title_file_rules_and_standards(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["policies"]) == 0
    lines = capsys.readouterr().out.splitlines()
    at = lines.index("our-ward: Our ward (content/policies/our-ward.yaml)")
    assert lines[at + 1 : at + 5] == [
        "  sections: visiting",
        "  card: contacts",
        "  rules: RDG-01, RDG-03",
        "  source: House rule",
    ]
    assert {line.split(":")[0] for line in lines if line[:1].isalpha()} >= EIGHT
    assert lines[-1] == "9 packs, 0 errors, 0 warnings"


@pytest.mark.usefixtures("ward")
def test_one_pack_is_shown_whole(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["policies", "our-ward"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "our-ward: Our ward (content/policies/our-ward.yaml)",
        "  Sections, in this order:",
        "    visiting: People ask. (House rule)",
        "      with hours",
        "  Card:",
        "    contacts: People call. (House rule)",
        "  Rules:",
        "    RDG-01  error    The prose reads at a low school grade (grade by SMOG: at most 7.5)",
        "                     House rule, grade",
        "    RDG-03  warning  Paragraphs are short (words in one paragraph: at most 40)",
        "                     House rule",
        "1 pack, 0 errors, 0 warnings",
    ]


@pytest.mark.usefixtures("ward")
def test_a_pack_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["policies", "our-ward", "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    (pack,) = told["policies"]
    assert told["findings"] == []
    assert pack["file"] == "content/policies/our-ward.yaml"
    assert pack["sections"] == [
        {"id": "visiting", "why": "People ask.", "source": "House rule", "parts": ["hours"]}
    ]
    assert [rule["threshold"] for rule in pack["rules"]] == [{"smog": 7.5}, 40]
    assert pack["rules"][1] == {
        "id": "RDG-03",
        "what": "Paragraphs are short",
        "severity": "warning",
        "threshold": 40,
        "judged": ["source"],
        "source": "House rule",
        "clause": "",
    }


def test_a_pack_with_faults_is_told_beside_the_others(
    ward: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ward.write_text(PACK.replace("RDG-03", "RDG-99"), encoding="utf-8")
    assert main(["policies"]) == 1
    out = capsys.readouterr().out
    assert 'our-ward.yaml:9:10: error POL-rule There is no rule called "RDG-99".' in out
    assert "house: Every leaflet" in out


def test_an_unknown_pack_is_a_slip_of_the_pen(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert project.is_dir()
    assert main(["policies", "hous"]) == 2
    assert "Did you mean house?" in capsys.readouterr().err


def test_the_program_s_packs_are_there_outside_of_any_project(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("LEAFLET_PROJECT", raising=False)
    monkeypatch.chdir(tmp_path)
    assert main(["policies"]) == 0
    assert capsys.readouterr().out.endswith("8 packs, 0 errors, 0 warnings\n")
