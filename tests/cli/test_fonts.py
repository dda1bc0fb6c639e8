"""`leaflet fonts` shows the fonts, the scripts that they cover, and how to add one."""

from __future__ import annotations

import json

import pytest

from leaflet.cli import main
from leaflet.cli.fonts import HOW
from leaflet.findings import Finding, Place
from leaflet.layouts import font_survey
from leaflet.layouts.font_survey import FamilyFacts, FontSurvey
from leaflet.layouts.samples import SAMPLES

FOLDER = "layouts/fonts/a"
OTHER = tuple(sample.name for sample in SAMPLES if sample.name != "Korean")
A = FamilyFacts("A", (f"{FOLDER}/a.ttf", f"{FOLDER}/b.ttf"), f"{FOLDER}/OFL.txt", ("Latin",))
B = FamilyFacts("B", ("layouts/fonts/b.otf",), "", OTHER)
FAULT = Finding("FONT-file", "The font file c.ttf is not a font.", Place("layouts/fonts/c.ttf"))


def answer(monkeypatch: pytest.MonkeyPatch, *findings: Finding) -> None:
    survey = FontSurvey({"north": (A, B), "south": (A, B), "west": (B,)}, findings)
    monkeypatch.setattr(font_survey, "survey_fonts", lambda _project: survey)


@pytest.mark.usefixtures("project")
def test_families_stand_below_the_brands_that_ask_them(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answer(monkeypatch)
    assert main(["fonts"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[:3] == [
        "north, south: each letter is drawn by the first of these that has it",
        "   1  A: Latin",
        "      layouts/fonts/a: a.ttf, b.ttf; licence: OFL.txt",
    ]
    assert lines[4] == "      layouts/fonts: b.otf; licence: not found"
    assert lines[5].startswith("west: ")
    assert lines[-3:] == [
        "No font here covers: Korean (Noto Sans KR).",
        HOW,
        "2 families, 0 errors, 0 warnings",
    ]


@pytest.mark.usefixtures("project")
def test_the_fonts_as_json(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answer(monkeypatch, FAULT)
    assert main(["fonts", "--format", "json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert told["brands"] == {"north": ["A", "B"], "south": ["A", "B"], "west": ["B"]}
    assert [family["family"] for family in told["families"]] == ["A", "B"]
    assert told["missing"] == [{"script": "Korean", "family": "Noto Sans KR"}]
    assert told["findings"][0]["rule"] == "FONT-file"


@pytest.mark.usefixtures("project")
def test_a_project_without_brands_has_no_fonts(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fonts"]) == 0
    assert "0 families" in capsys.readouterr().out
