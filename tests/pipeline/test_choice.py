"""For which editions a leaflet is made, and what happens to one that is asked for all the same."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import pytest

from leaflet.pipeline.building import build_leaflets
from leaflet.pipeline.checking import check_leaflets
from leaflet.pipeline.planning import Request
from leaflet.pipeline.reports import BuildReport, State

REPOSITORY = Path(__file__).parents[2]
TODAY = dt.date(2026, 11, 22)
VISIT = Path("content/your-first-visit/en-AU.yaml")
SLUG = "your-first-visit"
SHORT = """    short:
      - bullets:
          - "Ask us for an interpreter, or for this leaflet in another form."
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(REPOSITORY / "layouts", tmp_path / "layouts")
    shared = Path("content/shared/en-AU.yaml")
    for file in (
        VISIT,
        VISIT.with_name("releases.yaml"),
        VISIT.with_name("sign-offs.yaml"),
        shared,
    ):
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(REPOSITORY / file, tmp_path / file)
    for path in (tmp_path / "layouts").glob("*.yaml"):
        if path.stem not in {"a4", "card", "dl-rollfold"}:
            path.unlink()
    return tmp_path


def name_editions(project: Path, value: str) -> None:
    text = (project / VISIT).read_text(encoding="utf-8")
    line = next(line for line in text.split("\n") if line.startswith("editions:"))
    new = f"editions: {value}" if value else "# none"
    (project / VISIT).write_text(text.replace(line, new), encoding="utf-8")


def built(project: Path, *editions: str, slugs: tuple[str, ...] = ()) -> BuildReport:
    request = Request(today=TODAY, brand="wattle", editions=editions, slugs=slugs)
    return build_leaflets(project, request)


def states(report: BuildReport) -> dict[str, State]:
    return {outcome.job.edition: outcome.state for outcome in report.outcomes}


def test_a_leaflet_is_made_for_the_editions_that_it_names(project: Path) -> None:
    name_editions(project, "[dl-rollfold]")
    expected = {"a4": State.SKIPPED, "card": State.SKIPPED, "dl-rollfold": State.BUILT}
    assert states(built(project)) == expected
    again = expected | {"dl-rollfold": State.UNCHANGED}
    assert states(built(project)) == again


def test_one_that_names_none_is_made_for_those_that_hold_any_text(project: Path) -> None:
    name_editions(project, "")
    assert states(built(project)) == {
        "a4": State.BUILT,
        "card": State.BUILT,
        "dl-rollfold": State.SKIPPED,
    }


def test_an_edition_that_is_asked_for_by_name_is_made_all_the_same(project: Path) -> None:
    name_editions(project, "[a4]")
    assert states(built(project, "dl-rollfold")) == {"dl-rollfold": State.SKIPPED}
    assert states(built(project, "dl-rollfold", slugs=(SLUG,))) == {"dl-rollfold": State.BUILT}


def test_one_that_does_not_fit_says_what_is_missing(project: Path) -> None:
    text = (project / VISIT).read_text(encoding="utf-8")
    draft = text.replace("status: released", "status: draft").replace(SHORT, "")
    draft = draft.replace('version: "1.0"', 'version: "1.1"')
    long = "Bring your referral, your card and your list. " * 4
    more = "".join(f'      - "{long}"\n' for _ in range(60))
    (project / VISIT).write_text(
        draft.replace("      - passage: interpreter-offer\n", more, 1), encoding="utf-8"
    )
    name_editions(project, "[a4]")

    report = built(project, "dl-rollfold", slugs=(SLUG,))

    assert states(report) == {"dl-rollfold": State.FAILED}
    (finding,) = [finding for finding in report.findings if finding.rule == "LAY-fit"]
    assert "interpreters-and-formats" in finding.message
    assert "(no `short` text)" in finding.message
    assert finding.place.file == VISIT.as_posix()
    assert finding.place.line is not None


def test_an_edition_that_the_project_does_not_have_is_told_at_its_line(project: Path) -> None:
    name_editions(project, "[a4, dl-rolfold]")
    line = next(
        number
        for number, line in enumerate((project / VISIT).read_text(encoding="utf-8").split("\n"), 1)
        if line.startswith("editions:")
    )
    for findings in (check_leaflets(project, TODAY).findings, built(project).findings):
        (finding,) = [finding for finding in findings if finding.rule == "EDITION-unknown"]
        assert finding.place.line == line
        assert 'Did you mean "dl-rollfold"?' in finding.hint
        assert not finding.is_error
