"""A request becomes one job for each file."""

from __future__ import annotations

import datetime as dt
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from leaflet.errors import UsageError
from leaflet.pipeline import planning
from leaflet.pipeline.planning import Request, choose_leaflets, plan_jobs

if TYPE_CHECKING:
    from pathlib import Path

TODAY = dt.date(2026, 11, 22)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    files = [("visit", "fr"), ("visit", "en-AU"), ("cells", "en-AU")]
    leaflets = tuple(SimpleNamespace(slug=slug, lang=lang) for slug, lang in files)
    monkeypatch.setattr(planning, "list_leaflets", lambda _project: leaflets)
    monkeypatch.setattr(planning, "edition_names", lambda _project: ("a4", "card"))
    monkeypatch.setattr(planning, "brand_names", lambda _project: ("northbank", "wattle"))
    return tmp_path


def test_an_empty_request_means_every_file_in_order(project: Path) -> None:
    jobs = plan_jobs(project, Request(TODAY))
    assert len(jobs) == 3 * 2 * 2
    assert list(jobs) == sorted(jobs)
    assert jobs[0].folder.as_posix() == "cells/en-AU/northbank"
    assert jobs[0].file_name == "a4-screen.pdf"


def test_a_request_narrows_what_is_built(project: Path) -> None:
    request = Request(TODAY, ("visit",), "fr", "wattle", ("card",), ("screen",))
    (job,) = plan_jobs(project, request)
    assert (job.folder / job.file_name).as_posix() == "visit/fr/wattle/card-screen.pdf"


def test_each_target_is_a_file_of_its_own(project: Path) -> None:
    request = Request(TODAY, ("cells",), brand="wattle", targets=("screen", "archive"))
    names = [job.file_name for job in plan_jobs(project, request)]
    assert names == ["a4-archive.pdf", "a4-screen.pdf", "card-archive.pdf", "card-screen.pdf"]


def test_a_name_given_twice_is_built_once(project: Path) -> None:
    request = Request(TODAY, ("visit", "visit"), "fr", "wattle", ("a4", "a4"), ("screen", "screen"))
    assert len(plan_jobs(project, request)) == 1


@pytest.mark.parametrize(
    ("request_", "guess"),
    [
        (Request(TODAY, ("vist",)), "Did you mean visit?"),
        (Request(TODAY, lang="en-Au"), "Did you mean en-AU?"),
        (Request(TODAY, brand="watle"), "Did you mean wattle?"),
        (Request(TODAY, editions=("crd",)), "Did you mean card?"),
        (Request(TODAY, targets=("scren",)), "Did you mean screen?"),
    ],
)
def test_an_unknown_name_is_told_with_the_nearest(
    project: Path, request_: Request, guess: str
) -> None:
    with pytest.raises(UsageError) as caught:
        plan_jobs(project, request_)
    assert guess in str(caught.value)
    assert caught.value.hint.startswith("There is: ")


def test_a_leaflet_that_lacks_the_language_is_told(project: Path) -> None:
    with pytest.raises(UsageError, match="written in fr") as caught:
        choose_leaflets(project, ("cells",), "fr")
    assert caught.value.hint == "There is: cells in en-AU."


def test_a_project_without_leaflets_is_told(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(planning, "list_leaflets", lambda _project: ())
    with pytest.raises(UsageError, match="no leaflets yet"):
        plan_jobs(project, Request(TODAY))


def test_a_project_without_brands_is_told(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(planning, "brand_names", lambda _project: ())
    with pytest.raises(UsageError, match="no brand yet"):
        plan_jobs(project, Request(TODAY))
