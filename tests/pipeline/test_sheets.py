"""Files for the clinic's own printer."""

from __future__ import annotations

import datetime as dt
import io
import shutil
from typing import TYPE_CHECKING

import pypdf
import pytest

from leaflet.pipeline.building import build_leaflets
from leaflet.pipeline.planning import Request
from leaflet.pipeline.reports import State
from tests.compose.conftest import PROJECT

if TYPE_CHECKING:
    from pathlib import Path

TODAY = dt.date(2026, 11, 22)
BRAND = "layouts/brands/northbank/brand.yaml"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("office")
    for part in ("layouts", "content"):
        shutil.copytree(PROJECT / part, folder / part)
    return folder


def built(project: Path, edition: str, office: str = "", lang: str = "en-AU") -> pypdf.PdfReader:
    """Build one file for the office and read it."""
    text = (PROJECT / BRAND).read_text(encoding="utf-8")
    (project / BRAND).write_text(f"{text}\n{office}\n", encoding="utf-8")
    request = Request(TODAY, ("your-first-visit",), lang, "northbank", (edition,), ("office",))
    (outcome,) = build_leaflets(project, request).outcomes
    assert outcome.state in {State.BUILT, State.UNCHANGED}
    return pypdf.PdfReader(io.BytesIO(outcome.path.read_bytes()))


def words(page: pypdf.PageObject) -> str:
    return " ".join(page.extract_text().split())


def test_a_booklet_comes_on_whole_sheets_after_its_instructions(project: Path) -> None:
    reader = built(project, "a5-booklet")

    assert "Fold all of them together across the middle." in words(reader.pages[0])
    assert words(reader.pages[1]) == ""
    assert {round(float(page.mediabox.width)) for page in reader.pages} == {842}
    assert (len(reader.pages) - 2) % 2 == 0
    assert "Your first visit" in words(reader.pages[2])  # the cover's sheet
    assert reader.trailer["/Root"]["/ViewerPreferences"]["/Duplex"] == "/DuplexFlipShortEdge"
    assert "/StructTreeRoot" not in reader.trailer["/Root"]


def test_the_instructions_can_be_left_out(project: Path) -> None:
    reader = built(project, "a5-booklet", "office: {instructions: no}")

    assert "How to print" not in words(reader.pages[0])


def test_a_file_that_is_not_folded_keeps_its_tags_and_is_printed_on_both_sides(
    project: Path,
) -> None:
    root = built(project, "a4").trailer["/Root"]

    assert root["/ViewerPreferences"]["/Duplex"] == "/DuplexFlipLongEdge"
    assert root["/ViewerPreferences"]["/PrintScaling"] == "/None"
    assert "/StructTreeRoot" in root


def test_grey_is_grey(project: Path) -> None:
    reader = built(project, "a4", "office: {grey: yes}")

    colours = {
        tuple(map(float, operands))
        for page in reader.pages
        for operands, operator in pypdf.generic.ContentStream(
            page.get_contents(), reader
        ).operations
        if operator in {b"rg", b"RG"}
    }
    assert len(colours) > 3
    assert all(red == green == blue for red, green, blue in colours)


def test_the_letterhead_can_be_left_to_the_paper(project: Path) -> None:
    reader = built(project, "a4", "office: {letterhead: no}")

    assert "Care for people" not in words(reader.pages[0])
    assert "Care for people" in words(built(project, "a4").pages[0])
