"""The job ticket beside a file for a press."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pypdf
import pytest

from leaflet.pipeline.building import build_leaflets
from leaflet.pipeline.manifest import sha256
from leaflet.pipeline.planning import Request
from leaflet.pipeline.reports import State
from tests.compose.conftest import PROJECT, TODAY

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a booklet and an A4 leaflet for a press."""
    output = tmp_path_factory.mktemp("press")
    build(output)
    return output / "your-first-visit/en-AU/northbank"


def build(output: Path) -> list[State]:
    request = Request(
        TODAY, ("your-first-visit",), "en-AU", "northbank", ("a4", "a5-booklet"), ("press",), output
    )
    return [outcome.state for outcome in build_leaflets(PROJECT, request).outcomes]


def facts(folder: Path, edition: str) -> Any:
    return json.loads((folder / f"{edition}-press-ticket.json").read_text(encoding="utf-8"))


def test_a_ticket_names_its_file_by_its_hash(folder: Path) -> None:
    for edition in ("a4", "a5-booklet"):
        told = facts(folder, edition)
        assert told["sha-256"] == sha256((folder / told["file"]).read_bytes())


def test_a_ticket_tells_the_sheet_open_and_closed(folder: Path) -> None:
    told = facts(folder, "a5-booklet")

    assert told["flat-size-mm"] == [297, 210]
    assert told["closed-size-mm"] == [148.5, 210]
    assert told["fold"] == "booklet"
    assert told["pages"] % 4 == 0
    assert facts(folder, "a4")["fold"] is None


def test_the_ink_is_measured_in_the_finished_file(folder: Path) -> None:
    ink = facts(folder, "a4")["total-ink-percent"]
    assert 100 < ink["most"] <= ink["limit"] == 300


def test_a_ticket_is_one_tagged_page_in_words(folder: Path) -> None:
    reader = pypdf.PdfReader(folder / "a5-booklet-press-ticket.pdf")

    assert len(reader.pages) == 1
    words = " ".join(reader.pages[0].extract_text().split())
    for said in ("297 mm by 210 mm", "saddle stitched", "FOGRA39", "3 mm on all sides"):
        assert said in words
    assert "/StructTreeRoot" in reader.trailer["/Root"]


def test_a_ticket_that_was_deleted_is_made_again(folder: Path) -> None:
    output = folder.parents[2]
    assert build(output) == [State.UNCHANGED] * 2

    (folder / "a4-press-ticket.json").unlink()
    assert sorted(build(output)) == [State.BUILT, State.UNCHANGED]
    assert (folder / "a4-press-ticket.json").is_file()
