"""A build makes what has changed, proves it, and leaves everything else alone.

The rooms that read, lay out and judge are stand-ins here: what is tested is what the pipeline does with them.
"""

from __future__ import annotations

import datetime as dt
import json
import os
from dataclasses import replace
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from leaflet.audit import bench
from leaflet.errors import UsageError
from leaflet.model.look import Office, Press
from leaflet.pipeline import keys, making, placing, sources
from leaflet.pipeline.building import build_leaflets
from leaflet.pipeline.manifest import MANIFEST
from leaflet.pipeline.planning import Request
from leaflet.pipeline.reports import BuildReport, State

from .stand_ins import REVIEW_BY, TODAY, Rooms

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

REQUEST = Request(TODAY)
BRAND = SimpleNamespace(office=Office(), press=Press())
FILES = {
    "content/visit/en-AU.yaml": "visit",
    "content/cells/en-AU.yaml": "cells",
    "layouts/a4.yaml": "a4",
    "layouts/card.yaml": "card",
    "layouts/brands/wattle/brand.yaml": "wattle",
    "layouts/profiles/sRGB.icc": " " * 16 + "RGB " + " " * 16 + "acsp",
}
VISIT = "output/visit/en-AU/wattle/a4-screen.pdf"
CELLS = "output/cells/en-AU/wattle/a4-screen.pdf"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def rooms(monkeypatch: pytest.MonkeyPatch) -> Iterator[Rooms]:
    stand_ins = Rooms()
    policy = SimpleNamespace(name="house", rules=())
    monkeypatch.setattr(sources, "read_leaflet", stand_ins.read_leaflet)
    monkeypatch.setattr(sources, "judge_leaflet", stand_ins.judge_leaflet)
    monkeypatch.setattr(sources, "read_layout", stand_ins.read_layout)
    monkeypatch.setattr(sources, "read_brand", lambda *_args: BRAND)
    monkeypatch.setattr(sources, "read_policies", lambda *_args: (policy,))
    monkeypatch.setattr(making, "compose", stand_ins.compose)
    monkeypatch.setattr(making, "render", stand_ins.render)
    monkeypatch.setattr(bench, "Bench", SimpleNamespace(start=lambda: stand_ins))
    yield stand_ins
    assert stand_ins.open_benches == 0


def states(report: BuildReport) -> dict[str, str]:
    return {
        f"{outcome.job.slug} {outcome.job.edition}": outcome.state.value
        for outcome in report.outcomes
    }


def words(report: BuildReport) -> list[str]:
    return [finding.message for finding in report.findings]


def hidden_files(project: Path) -> list[str]:
    return [path.name for path in (project / "output").rglob(".*")]


def test_every_file_is_built_and_told(project: Path, rooms: Rooms) -> None:
    report = build_leaflets(project, REQUEST)
    assert states(report) == {
        "cells a4": "built",
        "cells card": "built",
        "visit a4": "built",
        "visit card": "skipped",
    }
    assert (project / VISIT).read_bytes() == b"visit a4 in date"
    assert report.exit_code == 0
    assert report.outcomes[0].pages == 2
    assert len(rooms.composed) == 3


def test_the_manifest_tells_what_a_file_is_and_is_made_from(project: Path, rooms: Rooms) -> None:
    build_leaflets(project, REQUEST)
    manifest = json.loads((project / VISIT).with_name(MANIFEST).read_bytes())
    record = manifest["files"]["a4-screen.pdf"]
    assert record["pages"] == 2
    assert record["size"] == len(b"visit a4 in date")
    assert len(record["sha-256"]) == 64
    assert list(record["sources"]) == [
        "content/visit/en-AU.yaml",
        "layouts/a4.yaml",
        "layouts/brands/wattle/brand.yaml",
        "layouts/profiles/sRGB.icc",
    ]
    assert (record["id"], record["version"], record["status"]) == ("LF-VISIT", "0.1", "draft")
    assert (record["valid-from"], record["valid-until"]) == ("2026-11-22", "2027-11-22")
    assert record["review-by"] == "2027-11-22"
    assert record["policies"] == ["house"]
    assert "reportlab" in record["versions"]
    assert manifest["not-made"]["card-screen.pdf"]["why"] == "The leaflet has no card."
    assert rooms.composed


def test_nothing_changed_means_nothing_is_rebuilt(project: Path, rooms: Rooms) -> None:
    build_leaflets(project, REQUEST)
    rooms.composed.clear()
    report = build_leaflets(project, REQUEST)
    assert report.count(State.UNCHANGED) == 3
    assert report.count(State.SKIPPED) == 1
    assert not rooms.composed
    assert report.outcomes[0].pages == 2


def test_a_changed_leaflet_rebuilds_its_own_files_alone(project: Path, rooms: Rooms) -> None:
    build_leaflets(project, REQUEST)
    rooms.composed.clear()
    (project / "content/visit/en-AU.yaml").write_text("changed", encoding="utf-8")
    build_leaflets(project, REQUEST)
    assert rooms.composed == [("visit", "a4")]


def test_a_changed_brand_rebuilds_everything(project: Path, rooms: Rooms) -> None:
    build_leaflets(project, REQUEST)
    (project / "layouts/brands/wattle/brand.yaml").write_text("changed", encoding="utf-8")
    assert build_leaflets(project, REQUEST).count(State.BUILT) == 3
    assert rooms.composed


@pytest.mark.usefixtures("rooms")
def test_a_file_that_was_tampered_with_or_deleted_is_built_again(project: Path) -> None:
    build_leaflets(project, REQUEST)
    (project / VISIT).write_bytes(b"other")
    (project / CELLS).unlink()
    assert build_leaflets(project, REQUEST).count(State.BUILT) == 2
    assert (project / VISIT).read_bytes() == b"visit a4 in date"


@pytest.mark.usefixtures("rooms")
def test_a_review_date_that_passes_rebuilds_and_no_day_before_does(project: Path) -> None:
    build_leaflets(project, REQUEST)
    last_day = build_leaflets(project, replace(REQUEST, today=REVIEW_BY))
    assert last_day.count(State.BUILT) == 0
    after = replace(REQUEST, today=REVIEW_BY + dt.timedelta(days=1), allow_expired=True)
    assert build_leaflets(project, after).count(State.BUILT) == 3
    assert (project / VISIT).read_bytes() == b"visit a4 overdue"
    assert build_leaflets(project, after).count(State.BUILT) == 0
    assert build_leaflets(project, REQUEST).count(State.BUILT) == 3


@pytest.mark.usefixtures("rooms")
def test_a_part_of_the_files_keeps_the_records_of_the_others(project: Path) -> None:
    build_leaflets(project, REQUEST)
    (project / "layouts/card.yaml").write_text("changed", encoding="utf-8")
    build_leaflets(project, replace(REQUEST, editions=("card",)))
    assert build_leaflets(project, REQUEST).count(State.BUILT) == 0


def test_one_leaflet_s_faults_do_not_stop_the_others_and_all_are_told(
    project: Path, rooms: Rooms
) -> None:
    rooms.unreadable = {"visit"}
    rooms.judged_badly = {"cells"}
    report = build_leaflets(project, REQUEST)
    assert words(report) == ["cells reads badly", "visit cannot be read"]
    assert report.exit_code == 1
    assert not rooms.composed
    rooms.judged_badly = set()
    report = build_leaflets(project, REQUEST)
    assert states(report) == {
        "cells a4": "built",
        "cells card": "built",
        "visit a4": "failed",
        "visit card": "failed",
    }
    assert report.exit_code == 1


def test_a_warning_does_not_stop_a_file_and_is_told_once(project: Path, rooms: Rooms) -> None:
    report = build_leaflets(project, replace(REQUEST, slugs=("cells",)))
    assert words(report) == ["cells reads badly"]
    assert report.count(State.BUILT) == len(rooms.composed) == 2


@pytest.mark.parametrize("stage", ["too_long", "unproven"])
def test_a_file_with_faults_never_gets_its_name_and_the_earlier_one_stays(
    project: Path, rooms: Rooms, stage: str
) -> None:
    build_leaflets(project, REQUEST)
    before = {path: path.read_bytes() for path in (project / "output").rglob("*.pdf")}
    (project / "content/visit/en-AU.yaml").write_text("changed", encoding="utf-8")
    setattr(rooms, stage, {"visit"})
    report = build_leaflets(project, REQUEST)
    assert states(report)["visit a4"] == "failed"
    assert {path: path.read_bytes() for path in (project / "output").rglob("*.pdf")} == before
    assert hidden_files(project) == []
    rooms.composed.clear()
    setattr(rooms, stage, set())
    assert build_leaflets(project, REQUEST).count(State.BUILT) == 1


def test_a_missing_colour_profile_is_a_finding(project: Path, rooms: Rooms) -> None:
    (project / "layouts/profiles/sRGB.icc").write_bytes(b"no profile")
    report = build_leaflets(project, REQUEST)
    assert "The colour profile is no ICC profile." in words(report)
    (project / "layouts/profiles/sRGB.icc").unlink()
    report = build_leaflets(project, REQUEST)
    assert "The colour profile is missing." in words(report)
    assert not rooms.composed


@pytest.mark.usefixtures("rooms")
def test_a_full_disk_stops_the_build_and_what_was_finished_stands(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = placing._write_through

    def full(path: Path, data: bytes) -> None:
        if "visit" in path.as_posix():
            raise OSError(28, "No space left on device")
        real(path, data)

    monkeypatch.setattr(placing, "_write_through", full)
    report = build_leaflets(project, REQUEST)
    assert report.exit_code == 3
    assert "the disk is full" in str(report.stopped)
    assert (project / CELLS).exists()
    assert (project / CELLS).with_name(MANIFEST).exists()
    assert not (project / VISIT).exists()
    assert hidden_files(project) == []


def test_a_judge_that_dies_stops_the_build(project: Path, rooms: Rooms) -> None:
    rooms.judge_dies = True
    report = build_leaflets(project, REQUEST)
    assert report.exit_code == 3
    assert not list(project.glob("output/**/*.pdf"))


def test_an_interruption_closes_the_bench_and_leaves_nothing_half(
    project: Path, rooms: Rooms
) -> None:
    rooms.interrupted = True
    with pytest.raises(KeyboardInterrupt):
        build_leaflets(project, REQUEST)
    assert rooms.open_benches == 0
    assert hidden_files(project) == []


def test_left_overs_of_a_killed_build_are_cleared(project: Path, rooms: Rooms) -> None:
    build_leaflets(project, REQUEST)
    left = (project / VISIT).with_name(f".a4-screen.pdf.{10**30}.ab{placing.PART_SUFFIX}")
    left.write_bytes(b"half")
    build_leaflets(project, REQUEST)
    assert left.exists() is (os.name != "posix")
    assert rooms.composed


def test_the_watch_is_told_before_each_file(project: Path, rooms: Rooms) -> None:
    told = []
    build_leaflets(project, REQUEST, lambda done, total, job: told.append((done, total, job.slug)))
    assert told == [(0, 4, "cells"), (1, 4, "cells"), (2, 4, "visit"), (3, 4, "visit")]
    assert rooms.composed


@pytest.mark.usefixtures("rooms")
def test_the_output_folder_may_stand_elsewhere(
    project: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    output = tmp_path_factory.mktemp("elsewhere")
    build_leaflets(project, replace(REQUEST, output=output))
    assert (output / "visit/en-AU/wattle/a4-screen.pdf").exists()
    assert not (project / "output").exists()


@pytest.mark.usefixtures("rooms")
def test_an_unknown_name_stops_before_anything_is_read(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keys, "leaflet_inputs", lambda *_args: pytest.fail("read"))
    with pytest.raises(UsageError):
        build_leaflets(project, replace(REQUEST, slugs=("vist",)))


@pytest.mark.usefixtures("rooms")
def test_the_same_build_gives_the_same_manifest(
    project: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outputs = [tmp_path_factory.mktemp("out") for _ in range(2)]
    for output in outputs:
        build_leaflets(project, replace(REQUEST, output=output))
    first, second = (
        {path.relative_to(output): path.read_bytes() for path in output.rglob("*.*")}
        for output in outputs
    )
    assert first == second


def test_a_span_ends_before_the_next_date_of_the_imprint() -> None:
    imprint: Any = SimpleNamespace(
        updated=dt.date(2026, 1, 1),
        published=dt.date(2027, 1, 1),
        reviewed=None,
        review_by=dt.date.max,
    )
    span = making.span_of(imprint, TODAY)
    assert (span.first, span.last) == (dt.date(2026, 1, 1), dt.date(2026, 12, 31))
    span = making.span_of(imprint, dt.date(2028, 1, 1))
    assert (span.first, span.last) == (dt.date(2027, 1, 1), None)
