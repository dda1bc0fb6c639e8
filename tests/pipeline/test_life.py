"""A leaflet's life in builds: what is refused, what is marked, and that neither spoils the unchanged check."""

from __future__ import annotations

import datetime as dt
import io
import json
import shutil
from dataclasses import replace
from pathlib import Path

import pypdf
import pytest

from leaflet.findings import Finding, Severity
from leaflet.model.records import SignRole
from leaflet.pipeline.building import build_leaflets
from leaflet.pipeline.planning import Request
from leaflet.pipeline.recording import Signature, release_text, sign_text
from leaflet.pipeline.reports import BuildReport, State

REPOSITORY = Path(__file__).parents[2]
BASE = REPOSITORY / "tests" / "cases" / "life" / "base.yaml"
SLUG, LANG = "sample", "en-AU"
TODAY = dt.date(2026, 11, 22)
REVIEW_BY = dt.date(2028, 11, 1)
DAY = dt.timedelta(days=1)
PLAIN = Request(TODAY, brand="wattle", editions=("a4", "card"))
AFTER = replace(PLAIN, today=REVIEW_BY + DAY)
ALLOWED = replace(AFTER, allow_expired=True)
FILES = ("a4-screen.pdf", "card-screen.pdf")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project with one small released leaflet."""
    shutil.copytree(REPOSITORY / "layouts", tmp_path / "layouts")
    (tmp_path / "content" / SLUG).mkdir(parents=True)
    long = ", ".join(["Tell us at the desk if you need a rest or a drink."] * 15)
    write(
        tmp_path, {"      - imprint: all\n": f"      - bullets: [{long}]\n      - imprint: all\n"}
    )
    for role in (SignRole.AUTHOR, SignRole.CLINICAL_REVIEWER, SignRole.PATIENT_REVIEWER):
        sign_text(tmp_path, SLUG, LANG, Signature(role, "Sample name", dt.date(2026, 11, 3)), TODAY)
    write(
        tmp_path,
        {
            "status: draft": "status: released",
            "published:\n": "published: 2026-11-04\n",
            "reviewed:\n": "reviewed: 2026-11-03\n",
            "reviewers: []": "reviewers: [Sample nurse]",
        },
    )
    release_text(tmp_path, SLUG, LANG, TODAY)
    return tmp_path


def write(project: Path, passages: dict[str, str]) -> None:
    """Write the leaflet, with passages of it replaced."""
    path = project / "content" / SLUG / f"{LANG}.yaml"
    text = path.read_text(encoding="utf-8") if path.exists() else BASE.read_text(encoding="utf-8")
    for old, new in passages.items():
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")


def states(report: BuildReport) -> set[State]:
    return {outcome.state for outcome in report.outcomes}


def told(report: BuildReport, rule: str) -> list[Finding]:
    return [finding for finding in report.findings if finding.rule == rule]


def pages(project: Path, name: str) -> list[str]:
    """Return the text of each page of a finished file."""
    data = (project / "output" / SLUG / LANG / "wattle" / name).read_bytes()
    return [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages]


def test_a_leaflet_past_its_date_is_refused_allowed_marked_and_refused_again(project: Path) -> None:
    assert states(build_leaflets(project, PLAIN)) == {State.BUILT}
    folder = project / "output" / SLUG / LANG / "wattle"
    before = {name: (folder / name).read_bytes() for name in FILES}
    assert not any("Out of date" in page for name in FILES for page in pages(project, name))

    refused = build_leaflets(project, AFTER)
    assert states(refused) == {State.FAILED}
    (finding,) = told(refused, "LIF-03")
    assert "--allow-expired" in finding.hint
    assert {name: (folder / name).read_bytes() for name in FILES} == before

    allowed = build_leaflets(project, ALLOWED)
    assert states(allowed) == {State.BUILT}
    assert told(allowed, "LIF-03")[0].severity is Severity.WARNING
    for name in FILES:
        assert all(
            "Out of date: review was due by 1 November 2028." in page
            for page in pages(project, name)
        )
    assert states(build_leaflets(project, ALLOWED)) == {State.UNCHANGED}

    again = build_leaflets(project, AFTER)
    assert states(again) == {State.FAILED}
    assert told(again, "LIF-03")
    assert states(build_leaflets(project, ALLOWED)) == {State.UNCHANGED}

    assert states(build_leaflets(project, PLAIN)) == {State.BUILT}
    assert {name: (folder / name).read_bytes() for name in FILES} == before


def test_to_allow_what_needs_no_leave_changes_nothing(project: Path) -> None:
    asked = replace(PLAIN, allow_expired=True, allow_withdrawn=True)
    assert states(build_leaflets(project, asked)) == {State.BUILT}
    assert states(build_leaflets(project, PLAIN)) == {State.UNCHANGED}


def test_a_review_that_is_due_soon_is_told_of_unchanged_files_too(project: Path) -> None:
    build_leaflets(project, PLAIN)
    for days, count in ((91, 0), (90, 1), (0, 1)):
        report = build_leaflets(project, replace(PLAIN, today=REVIEW_BY - dt.timedelta(days=days)))
        assert states(report) == {State.UNCHANGED}
        assert len(told(report, "LIF-04")) == count
    (finding,) = told(report, "LIF-04")
    shutil.rmtree(project / "output")
    (fresh,) = told(build_leaflets(project, replace(PLAIN, today=REVIEW_BY)), "LIF-04")
    assert fresh == finding


@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("status: withdrawn", "Withdrawn: do not use."),
        ("status: superseded\n  superseded-by: LF-9K2M1", "Replaced by LF-9K2M1: do not use."),
    ],
)
def test_a_leaflet_out_of_use_is_left_out_refused_by_name_and_marked_if_forced(
    status: str, words: str, project: Path
) -> None:
    build_leaflets(project, PLAIN)
    write(project, {"status: released": status})

    left_out = build_leaflets(project, PLAIN)
    assert states(left_out) == {State.SKIPPED}
    assert left_out.exit_code == 0
    assert told(left_out, "LIF-11")[0].severity is Severity.WARNING
    assert not build_leaflets(project, PLAIN).findings

    named = build_leaflets(project, replace(PLAIN, slugs=(SLUG,)))
    assert states(named) == {State.FAILED}
    (finding,) = told(named, "LIF-11")
    assert finding.is_error
    assert "--allow-withdrawn" in finding.hint

    forced = replace(PLAIN, allow_withdrawn=True)
    assert states(build_leaflets(project, forced)) == {State.BUILT}
    for name in FILES:
        assert all(words in page for page in pages(project, name))
    assert states(build_leaflets(project, forced)) == {State.UNCHANGED}
    assert states(build_leaflets(project, PLAIN)) == {State.SKIPPED}


def test_a_changed_text_of_a_released_version_is_not_built(project: Path) -> None:
    build_leaflets(project, PLAIN)
    write(project, {"blocks: [Bring your card.]": "blocks: [Bring your card and a friend.]"})
    report = build_leaflets(project, PLAIN)
    assert states(report) == {State.FAILED}
    errors = {finding.rule for finding in report.findings if finding.is_error}
    assert errors == {"LIF-05", "LIF-07"}
    write(project, {"blocks: [Bring your card and a friend.]": "blocks: [Bring your card.]"})
    assert states(build_leaflets(project, PLAIN)) == {State.UNCHANGED}


def test_records_are_inputs_and_change_no_byte(project: Path) -> None:
    build_leaflets(project, PLAIN)
    folder = project / "output" / SLUG / LANG / "wattle"
    before = {name: (folder / name).read_bytes() for name in FILES}
    approver = Signature(SignRole.APPROVER, "Sample name", TODAY)
    sign_text(project, SLUG, LANG, approver, TODAY)
    assert states(build_leaflets(project, PLAIN)) == {State.BUILT}
    assert {name: (folder / name).read_bytes() for name in FILES} == before
    manifest = json.loads((folder / "manifest.json").read_bytes())
    sources = manifest["files"][FILES[0]]["sources"]
    assert {"content/sample/releases.yaml", "content/sample/sign-offs.yaml"} <= set(sources)
    assert manifest["files"][FILES[0]]["allowed"] == []


def test_every_page_tells_id_version_and_review_date(project: Path) -> None:
    build_leaflets(project, PLAIN)
    for name in FILES:
        for page in pages(project, name):
            for words in ("LF-5A3P1", "Version 1.0", "Review by 1 November 2028"):
                assert words in page
