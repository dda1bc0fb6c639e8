"""What the tests of the verbs share: an empty project to stand in, and reports as the stages hand them back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from leaflet.errors import MachineError
from leaflet.findings import Finding, Place, Severity
from leaflet.model.look import Target
from leaflet.pipeline.planning import Job
from leaflet.pipeline.reports import BuildReport, Outcome, State

if TYPE_CHECKING:
    from pathlib import Path

ERROR = Finding(
    "KEY-unknown",
    "There is no key titel here.",
    Place("content/visit/en-AU.yaml", 3, 1),
    hint="Did you mean title?",
)
WARNING = Finding(
    "READ-long", "The sentence is long.", Place("content/visit/en-AU.yaml", 9), Severity.WARNING
)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty project; the working folder is in it, and no setting of the person's counts."""
    (tmp_path / "content").mkdir()
    (tmp_path / "layouts" / "brands").mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    for name in ("LEAFLET_PROJECT", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def built(project: Path, edition: str, state: State) -> Outcome:
    """Return the outcome of one file."""
    job = Job("visit", "en-AU", "wattle", edition, Target.SCREEN)
    path = project / "output" / job.folder / job.file_name
    return Outcome(job, path, state, pages=2, size=9, sha256="ab")


@pytest.fixture
def well(project: Path) -> BuildReport:
    """Return the report of a build without errors."""
    states = {"a4": State.BUILT, "card": State.UNCHANGED, "dl": State.SKIPPED}
    outcomes = [built(project, edition, state) for edition, state in states.items()]
    return BuildReport(outcomes, (WARNING,))


@pytest.fixture
def faulty(project: Path) -> BuildReport:
    """Return the report of a build with an error."""
    return BuildReport([built(project, "a4", State.FAILED)], (ERROR, WARNING))


@pytest.fixture
def stopped(project: Path) -> BuildReport:
    """Return the report of a build that a full disk stopped."""
    error = MachineError("The disk is full.", "Make room.")
    return BuildReport([built(project, "a4", State.BUILT)], (), error)
