"""`leaflet diff`, as people and programs meet it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from leaflet.cli import main
from leaflet.compare.leaflets import compare_leaflets
from leaflet.pipeline import redlining
from leaflet.pipeline.redlining import Redline, Wanted
from tests.audit.source.samples import prose, sound_leaflet

OLD = sound_leaflet()
NEW = replace(OLD, title=prose("A better sample"), imprint=replace(OLD.imprint, version="1.1"))


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Wanted]:
    """Answer with one redline; return what was asked for."""
    wanted: list[Wanted] = []

    def answer(_project: Path, one: Wanted) -> Redline:
        wanted.append(one)
        return Redline(compare_leaflets(OLD, NEW), Path("output/x.pdf"), 3)

    monkeypatch.setattr(redlining, "make_redline", answer)
    return wanted


@pytest.mark.usefixtures("project")
def test_changes_are_told_by_section(
    asked: list[Wanted], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["diff", "sample@1.0", "--lang", "en-AU", "--today", "2026-11-22"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "LF-00001 en-AU version 1.0 to LF-00001 en-AU version 1.1",
        "Version, status and dates (changed)",
        "  Version: [-1.0-] {+1.1+}",
        "Title and purpose (changed)",
        "  A {+better +}sample",
        "written to output/x.pdf (3 pages)",
    ]
    assert (asked[0].old, asked[0].new, asked[0].lang) == ("sample@1.0", "", "en-AU")


@pytest.mark.usefixtures("project", "asked")
def test_json_has_the_documented_keys(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", "a.yaml", "b.yaml", "--format", "json"]) == 0
    content = json.loads(capsys.readouterr().out)
    assert set(content) == {"old", "new", "same", "parts", "file", "pages", "findings"}
    assert content["same"] is False
    assert content["old"]["version"] == "1.0"
    assert content["old"]["text"] != content["new"]["text"]
    front = next(part for part in content["parts"] if part["id"] == "(front)")
    assert front["lines"][0]["pieces"][1] == {"fate": "added", "text": "better "}


@pytest.mark.usefixtures("project")
def test_a_text_that_is_not_there_is_a_usage_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", "old.yaml", "new.yaml"]) == 2
    assert "There is no text old.yaml" in capsys.readouterr().err
