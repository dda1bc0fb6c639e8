"""Sources are checked and listed without laying anything out."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from leaflet.errors import UsageError
from leaflet.pipeline.checking import check_leaflets, list_leaflets

if TYPE_CHECKING:
    from collections.abc import Callable

PROJECT = Path(__file__).parents[2]
TODAY = dt.date(2026, 11, 22)
SHIPPED = ["stem-cell-treatments-ms", "your-first-visit"]


@pytest.fixture
def broken(tmp_path: Path) -> Callable[[str], Path]:
    """Return a maker of projects with one leaflet of the given text."""

    def make(text: str) -> Path:
        path = tmp_path / "content" / "visit" / "en-AU.yaml"
        path.parent.mkdir(parents=True)
        path.write_text(text, encoding="utf-8")
        return tmp_path

    return make


def test_the_shipped_leaflets_are_sound_and_measured() -> None:
    report = check_leaflets(PROJECT, TODAY, (), "en-AU")
    assert [reading.slug for reading in report.readings] == SHIPPED
    assert not [finding for finding in report.findings if finding.is_error]
    for reading in report.readings:
        assert reading.measures["SMOG"] <= 9
        assert reading.measures["Flesch-Kincaid"] <= 8
        assert reading.measures["mean sentence"] <= 15


STEM_CELLS, VISIT = SHIPPED
PASSED = {
    STEM_CELLS: ("clear-print", "decision-aid", "us-plain", "uk-nhs", "au-advertising"),
    VISIT: ("uk-nhs", "clear-print"),
}


@pytest.mark.parametrize("slug", SHIPPED)
def test_a_shipped_leaflet_passes_each_pack_that_it_is_made_for(slug: str) -> None:
    for pack in PASSED[slug]:
        report = check_leaflets(PROJECT, TODAY, (slug,), "", (pack,))
        assert not [finding for finding in report.findings if finding.is_error], pack


def test_a_named_pack_is_asked_in_place_of_the_leaflet_s_own() -> None:
    report = check_leaflets(PROJECT, TODAY, (VISIT,), "en-AU", ("decision-aid",))
    assert {finding.rule for finding in report.findings if finding.is_error} >= {"SEC-01", "SEC-05"}
    assert "decision-aid" in report.findings[0].message


def test_an_unknown_pack_is_a_slip_of_the_pen() -> None:
    with pytest.raises(UsageError, match="decision-aid"):
        check_leaflets(PROJECT, TODAY, policies=("decision-ad",))


def test_one_leaflet_may_be_checked_alone() -> None:
    report = check_leaflets(PROJECT, TODAY, ("your-first-visit",), "en-AU")
    assert [reading.file for reading in report.readings] == ["content/your-first-visit/en-AU.yaml"]


def test_a_file_with_faults_is_told_and_not_measured(broken: Callable[[str], Path]) -> None:
    report = check_leaflets(broken("titel: x\n"), TODAY)
    assert report.readings[0].measures == {}
    assert any(finding.place.line == 1 for finding in report.findings)


def test_the_list_tells_the_days_until_the_review() -> None:
    report = list_leaflets(PROJECT, TODAY)
    assert list(dict.fromkeys(listing.slug for listing in report.leaflets)) == SHIPPED
    cells, visit = (listing for listing in report.leaflets if listing.lang == "en-AU")
    assert cells.days_left == (cells.review_by - TODAY).days
    assert (cells.status, visit.status) == ("draft", "released")
    assert cells.has_card
    late = list_leaflets(PROJECT, cells.review_by + dt.timedelta(days=3))
    assert late.leaflets[0].days_left == -3


def test_a_leaflet_that_cannot_be_read_is_told_on_the_list(broken: Callable[[str], Path]) -> None:
    report = list_leaflets(broken("- - -"), TODAY)
    assert report.leaflets == ()
    assert report.findings


def test_a_project_without_leaflets_has_an_empty_list(tmp_path: Path) -> None:
    assert list_leaflets(tmp_path, TODAY).leaflets == ()
