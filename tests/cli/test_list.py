"""`leaflet list` shows what there is and when it is due for review."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from leaflet.cli import main
from leaflet.findings import Finding, Place
from leaflet.pipeline import checking
from leaflet.pipeline.reports import Listing, ListReport

DUE = dt.date(2027, 11, 22)
VISIT = Listing("visit", "en-AU", "Your first visit", "LF-2", "1.0", "released", DUE, 1, True)
CELLS = Listing("stem-cells", "fr", "Cellules", "LF-1", "0.1", "draft", DUE, -2, False)
FAULT = Finding("YAML", "Broken.", Place("content/x/fr.yaml", 1))


def answer(monkeypatch: pytest.MonkeyPatch, *findings: Finding) -> None:
    report = ListReport((CELLS, VISIT), findings)
    monkeypatch.setattr(checking, "list_leaflets", lambda *_args: report)


@pytest.mark.usefixtures("project")
def test_the_list_stands_in_columns(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answer(monkeypatch)
    assert main(["list"]) == 0
    due = "review by 2027-11-22"
    assert capsys.readouterr().out.splitlines() == [
        f"stem-cells  fr     LF-1  version 0.1  draft     {due}  OUT OF DATE by 2 days  Cellules",
        f"visit       en-AU  LF-2  version 1.0  released  {due}  1 day left             Your first visit",
        "2 leaflets, 0 errors, 0 warnings",
    ]


@pytest.mark.usefixtures("project")
def test_a_leaflet_that_cannot_be_read_is_told_and_exits_1(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answer(monkeypatch, FAULT)
    assert main(["list"]) == 1
    assert "content/x/fr.yaml:1: error YAML Broken." in capsys.readouterr().out


@pytest.mark.usefixtures("project")
def test_an_empty_list_is_well(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(checking, "list_leaflets", lambda *_args: ListReport((), ()))
    assert main(["list"]) == 0
    assert capsys.readouterr().out == "0 leaflets, 0 errors, 0 warnings\n"


@pytest.mark.usefixtures("project")
def test_json_has_the_documented_keys(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answer(monkeypatch)
    assert main(["list", "--format", "json"]) == 0
    content = json.loads(capsys.readouterr().out)
    assert content["leaflets"][1] == {
        "slug": "visit",
        "lang": "en-AU",
        "title": "Your first visit",
        "id": "LF-2",
        "version": "1.0",
        "status": "released",
        "review-by": "2027-11-22",
        "days-left": 1,
        "card": True,
    }
    assert content["findings"] == []
