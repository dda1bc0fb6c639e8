"""What belongs together stands or falls together: ids in a library, and the editions of a leaflet."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import pytest

from leaflet.pipeline.building import build_leaflets
from leaflet.pipeline.checking import check_leaflets, list_leaflets
from leaflet.pipeline.planning import Request
from leaflet.pipeline.reports import State

REPOSITORY = Path(__file__).parents[2]
TODAY = dt.date(2026, 11, 22)
VISIT = Path("content/your-first-visit/en-AU.yaml")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for name in ("content", "layouts"):
        shutil.copytree(REPOSITORY / name, tmp_path / name)
    shutil.rmtree(tmp_path / "content" / "stem-cell-treatments-ms")
    return tmp_path


def request(brand: str = "wattle") -> Request:
    return Request(today=TODAY, lang="en-AU", brand=brand, editions=("a4", "card"))


def test_two_leaflets_of_one_id_are_told_and_not_built(project: Path) -> None:
    shutil.copytree(project / "content" / "your-first-visit", project / "content" / "copy")

    report = build_leaflets(project, request())

    assert {outcome.state for outcome in report.outcomes} == {State.FAILED}
    for findings in (
        report.findings,
        check_leaflets(project, TODAY).findings,
        list_leaflets(project, TODAY).findings,
    ):
        told = {finding.place.file for finding in findings if finding.rule == "LIB-id"}
        assert {"content/copy/en-AU.yaml", VISIT.as_posix()} <= told


def test_a_leaflet_whose_card_fails_is_held_back_with_it(project: Path) -> None:
    text = (project / VISIT).read_text(encoding="utf-8")
    text = text.replace("status: released", "status: draft").replace(
        'version: "1.0"', 'version: "1.1"'
    )
    (project / VISIT).write_text(text, encoding="utf-8")
    build_leaflets(project, request())
    output = project / "output" / "your-first-visit" / "en-AU" / "wattle"
    before = {path.name: path.read_bytes() for path in output.iterdir()}
    long = "Bring your referral, your card and your list. " * 40
    (project / VISIT).write_text(text.replace('short: "', f'short: "{long}', 1), encoding="utf-8")

    report = build_leaflets(project, request())

    states = {outcome.job.edition: outcome.state for outcome in report.outcomes}
    assert states == {"a4": State.HELD, "card": State.FAILED}
    assert {path.name: path.read_bytes() for path in output.iterdir()} == before
    (finding,) = [finding for finding in report.findings if finding.rule == "LAY-fit"]
    assert "frame “top”: key-points" in finding.message
    assert finding.place.line is not None
