"""`leaflet build` asks for what the person named and tells what became of it."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING

import pytest

from leaflet.cli import build, main
from leaflet.errors import MachineError
from leaflet.pipeline import building
from leaflet.pipeline.reports import BuildReport

if TYPE_CHECKING:
    from pathlib import Path

    from leaflet.pipeline.planning import Request


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch, well: BuildReport) -> list[Request]:
    """Return the requests that reach the pipeline, which answers well."""
    requests: list[Request] = []

    def answer(_project: Path, request: Request, _watch: object) -> BuildReport:
        requests.append(request)
        return well

    monkeypatch.setattr(building, "build_leaflets", answer)
    return requests


def answer_with(monkeypatch: pytest.MonkeyPatch, report: BuildReport) -> None:
    monkeypatch.setattr(building, "build_leaflets", lambda *_args: report)


def test_every_option_reaches_the_request(project: Path, asked: list[Request]) -> None:
    words = "build visit cells --edition a4 --edition card --target screen --target archive --brand wattle"
    more = "--lang en-AU --output elsewhere --today 2027-01-02"
    assert main([*words.split(), *more.split()]) == 0
    (request,) = asked
    assert request.slugs == ("visit", "cells")
    assert request.editions == ("a4", "card")
    assert request.targets == ("screen", "archive")
    assert (request.brand, request.lang) == ("wattle", "en-AU")
    assert request.output == project / "elsewhere"
    assert request.today == dt.date(2027, 1, 2)


@pytest.mark.usefixtures("project")
def test_nothing_named_asks_for_all(asked: list[Request]) -> None:
    assert main(["build"]) == 0
    (request,) = asked
    assert not any((request.slugs, request.editions, request.targets, request.brand, request.lang))
    assert request.output is None


@pytest.mark.usefixtures("asked", "project")
def test_a_build_is_told_with_a_sum(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build"]) == 0
    told = capsys.readouterr()
    lines = told.out.splitlines()
    assert lines[0] == "content/visit/en-AU.yaml:9: warning READ-long The sentence is long."
    assert lines[1] == "built output/visit/en-AU/wattle/a4-screen.pdf (2 pages)"
    assert lines[2].startswith(
        "1 file built, 1 file unchanged, 1 file skipped, 0 errors, 1 warning, "
    )
    assert told.err == ""


@pytest.mark.usefixtures("project")
def test_findings_are_told_with_their_hints_and_exit_1(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], faulty: BuildReport
) -> None:
    answer_with(monkeypatch, faulty)
    assert main(["build"]) == 1
    out = capsys.readouterr().out
    assert (
        "content/visit/en-AU.yaml:3:1: error KEY-unknown There is no key titel here.\n"
        "  → Did you mean title?\n"
    ) in out
    assert "not built output/visit/en-AU/wattle/a4-screen.pdf" in out
    assert "0 files built, 1 file failed, 1 error, 1 warning" in out


@pytest.mark.usefixtures("project")
def test_a_full_disk_is_told_after_what_was_finished_and_exits_3(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], stopped: BuildReport
) -> None:
    answer_with(monkeypatch, stopped)
    assert main(["build"]) == 3
    told = capsys.readouterr()
    assert "1 file built" in told.out
    assert told.err == "leaflet: The disk is full.\n  → Make room.\n"


@pytest.mark.usefixtures("asked", "project")
def test_json_is_one_object_with_the_documented_keys(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "--format", "json"]) == 0
    content = json.loads(capsys.readouterr().out)
    assert list(content) == ["files", "findings", "stopped", "seconds", "exit-code"]
    assert content["files"][0] == {
        "path": "output/visit/en-AU/wattle/a4-screen.pdf",
        "state": "built",
        "slug": "visit",
        "lang": "en-AU",
        "brand": "wattle",
        "edition": "a4",
        "target": "screen",
        "pages": 2,
        "size": 9,
        "sha-256": "ab",
    }
    assert content["findings"][0]["rule"] == "READ-long"
    assert content["exit-code"] == 0


@pytest.mark.usefixtures("asked")
def test_open_opens_what_was_built_and_no_more(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(build, "open_file", opened.append)
    assert main(["build", "--open"]) == 0
    assert opened == [project / "output/visit/en-AU/wattle/a4-screen.pdf"]


@pytest.mark.usefixtures("asked", "project")
@pytest.mark.parametrize("date", ["tomorrow", "2026-02-30", "22/11/2026", "20261122"])
def test_a_date_that_is_none_is_a_usage_error(
    date: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["build", "--today", date]) == 2
    assert capsys.readouterr().err == (
        f"leaflet: --today {date} is not a date.\n  → Write year, month and day: 2026-11-22.\n"
    )


@pytest.mark.usefixtures("project")
def test_a_build_that_is_stopped_before_its_first_file_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answer_with(monkeypatch, BuildReport(stopped=MachineError("The disk is full.")))
    assert main(["build"]) == 3
    assert "0 files built" in capsys.readouterr().out
