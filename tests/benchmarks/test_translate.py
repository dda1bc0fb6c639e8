"""The translated leaflet says what the peers' content says, and our program accepts it."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from pypdf import PdfReader

from leaflet.pipeline.building import build_leaflets
from leaflet.pipeline.planning import Request
from leaflet.pipeline.reports import State
from tests.benchmarks.linear import fit, lengthened
from tests.benchmarks.programs import REPOSITORY, files_in
from tests.benchmarks.translate import changed, identifier, translated, words_of
from tests.benchmarks.translated_project import FONTS, LANG, SLUG, TODAY, write_project

if TYPE_CHECKING:
    from collections.abc import Iterable

CONTENT: dict[str, Any] = {
    "clinic": {
        "name": "Quay Clinic",
        "tagline": "Plain words for all",
        "phone": "+61 2 5550 0142",
        "email": "nurse@quay.example",
        "web": "https://quay.example",
        "logo_path": "M16 1C9 9 5 14 5 20a11 11 0 0 0 22 0C27 14 23 9 16 1z",
    },
    "meta": {
        "title": "Walking after a stroke",
        "subtitle": "First steps",
        "version": "2.3",
        "colour": "#0b5d6b",
        "colour_soft": "#e6f1f2",
        "warn": "#9a3412",
        "warn_soft": "#fdf0e7",
    },
    "sections": [
        {
            "h1": "In short",
            "blocks": [
                {"p": "Walking helps **most** people with [real] MS."},
                {"ul": ["Begin slowly.", "**AHSCT** is not needed."]},
                {"h2": "How to begin"},
                {"ol": ["Stand up.", "Hold the rail."]},
            ],
        },
        {
            "h1": "Care",
            "blocks": [
                {"callout": {"title": "Warning", "text": "Never walk alone at first."}},
                {
                    "table": {
                        "caption": "Aids compared",
                        "head": ["", "Stick", "Frame"],
                        "widths": [24, 38, 38],
                        "rows": [["Weight", "Light", "Heavier"]],
                    }
                },
                {"check": ["Is it safe for me?"]},
                {"links": [{"label": "Step Group", "note": "maps", "url": "https://st.example"}]},
            ],
        },
    ],
    "card": {
        "title": "Your card",
        "lead": "Keep this card.",
        "points_title": "Two points",
        "points": ["Begin slowly.", "Hold the rail."],
        "warning": {"title": "When to call", "text": "Call after any fall."},
        "contacts": [["Nurse line", "+61 2 5550 0142", "Every day"]],
    },
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return the translated project; the repository's own faces stand in for the peers' fonts."""
    fonts = tmp_path / "peers/common/fonts"
    fonts.mkdir(parents=True)
    faces = REPOSITORY / "layouts/fonts/noto-sans"
    for name, face in zip(FONTS, ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf"), strict=True):
        (fonts / name).write_bytes((faces / face).read_bytes())
    return write_project(CONTENT, tmp_path / "peers", REPOSITORY, tmp_path / "project")


def printed_words(path: Path) -> set[str]:
    return {word for page in PdfReader(path).pages for word in page.extract_text().split()}


def owed(parts: Iterable[Any]) -> set[str]:
    """Return the words of content as they are printed: addresses without their scheme."""
    return {word.removeprefix("https://") for word in words_of(parts)}


def test_the_translated_project_builds_and_holds_the_words_of_the_peers(project: Path) -> None:
    report = build_leaflets(project, Request(dt.date.fromisoformat(TODAY)))
    assert [outcome.state for outcome in report.outcomes] == [State.BUILT, State.BUILT]
    assert {finding.severity for finding in report.findings} <= {"warning"}
    leaflet, card = files_in(project / "output")
    meta, summary = CONTENT["meta"], CONTENT["card"]
    in_leaflet = owed([meta["title"], meta["subtitle"], summary["lead"], CONTENT["sections"]])
    assert in_leaflet <= printed_words(leaflet)
    on_card = owed([part for name, part in summary.items() if name != "lead"])
    assert on_card <= printed_words(card)


def test_smaller_headings_become_subsections() -> None:
    first, second, about = translated(CONTENT)["sections"]
    assert first["id"] == "key-points"
    assert [below["title"] for below in first["subsections"]] == ["How to begin"]
    assert "subsections" not in second
    assert about["id"] == "about-this-leaflet"


def test_brackets_stay_literal_and_short_forms_point_to_the_glossary() -> None:
    box, bullets = translated(CONTENT)["sections"][0]["blocks"]
    assert box["call-out"]["blocks"] == [
        r"Walking helps **most** people with \[real\] [MS](term:ms)."
    ]
    assert bullets["bullets"][1] == "**[AHSCT](term:ahsct)** is not needed."


def test_a_changed_leaflet_has_another_letter_at_the_end_of_each_paragraph_but_the_same_headings() -> (
    None
):
    given, other = CONTENT["sections"][0], changed(CONTENT, 25)["sections"][0]
    assert other["h1"] == given["h1"]
    assert other["blocks"][0]["p"] == given["blocks"][0]["p"][:-1] + "z"
    assert changed(CONTENT, 25)["card"]["contacts"] == CONTENT["card"]["contacts"]


def test_a_lengthened_leaflet_has_so_many_sections_with_ids_of_their_own() -> None:
    sections = translated(lengthened(CONTENT, 7))["sections"]
    ids = re.findall(r"'id': '([^']+)'", str(sections))
    assert len(sections) == 7 + 1
    assert len(ids) == len(set(ids))


def test_a_straight_line_is_found() -> None:
    assert fit((25, 50, 100), (60.0, 110.0, 210.0), "ms") == (
        "10 ms + 2.00 ms per section, off by at most 0%."
    )


def test_a_title_becomes_an_id() -> None:
    assert identifier("AHSCT: resetting, again") == "ahsct-resetting-again"
    assert Path(SLUG, LANG).as_posix() == "stem-cells/en"
