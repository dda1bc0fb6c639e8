"""`leaflet list` shows what there is and when it is due for review."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace

import pytest

from leaflet.cli import main
from leaflet.findings import Finding, Place
from leaflet.pipeline import checking
from leaflet.pipeline.reports import Listing, ListReport

DUE = dt.date(2027, 11, 22)
VISIT = Listing(
    "visit", "en-AU", "Your first visit", "LF-2", "1.0", "released", DUE, 1, True, "Desk", (), "1.0"
)
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
        f"visit       en-AU  LF-2  version 1.0  released  {due}  1 day left             Your first visit \u00b7 Desk",
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
        "owner": "Desk",
        "open": [],
        "released": "1.0",
    }
    assert content["findings"] == []


LATER = replace(VISIT, slug="later", days_left=91)
GONE = replace(VISIT, slug="gone", status="withdrawn", days_left=-400, is_in_use=False)


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize(
    ("options", "slugs", "told"),
    [
        (["--due"], ["stem-cells", "visit"], "2 of 4 leaflets due within 90 days"),
        (["--due", "--within", "91"], ["stem-cells", "visit", "later"], "3 of 4 leaflets due within 91 days"),
        (["--within", "0"], ["stem-cells"], "1 of 4 leaflets due within 0 days"),
    ],
)  # fmt: skip
def test_what_is_due_stands_by_urgency_without_what_is_out_of_use(
    options: list[str],
    slugs: list[str],
    told: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    report = ListReport((GONE, LATER, VISIT, CELLS), ())
    monkeypatch.setattr(checking, "list_leaflets", lambda *_args: report)
    assert main(["list", *options]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines[:-1]] == slugs
    assert lines[-1].startswith(told)
    assert main(["list", *options, "--format", "json"]) == 0
    content = json.loads(capsys.readouterr().out)
    assert [one["slug"] for one in content["leaflets"]] == slugs
    assert f"within {content['within']} days" in told


@pytest.mark.usefixtures("project")
def test_a_withdrawn_leaflet_has_no_days_left(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(checking, "list_leaflets", lambda *_args: ListReport((GONE,), ()))
    main(["list"])
    assert "not in use" in capsys.readouterr().out


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize("days", ["soon", "-1", "1.5", "99999"])
def test_a_horizon_is_a_number_of_days(days: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list", f"--within={days}"]) == 2
    assert f"--within {days} is not a number of days" in capsys.readouterr().err
