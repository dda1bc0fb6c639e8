"""A small project that tests may fill."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from leaflet.content.reader import read_leaflet
from leaflet.errors import FindingsError

if TYPE_CHECKING:
    from collections.abc import Callable

    from leaflet.findings import Finding
    from leaflet.model.leaflet import Leaflet

CASES = Path(__file__).parent.parent / "cases" / "content"
SAMPLE = (CASES / "sample.yaml").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def bare_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with shared texts, figures, and one leaflet that tests write anew."""
    project = tmp_path_factory.mktemp("project")
    shared = project / "content" / "shared"
    shared.mkdir(parents=True)
    shutil.copy(CASES / "shared.yaml", shared / "en-AU.yaml")
    folder = project / "content" / "sample"
    folder.mkdir()
    shutil.copytree(CASES / "figures", folder / "figures")
    return project


@pytest.fixture
def project(bare_project: Path) -> Path:
    """The project with the sample leaflet in it."""
    write(bare_project, SAMPLE)
    return bare_project


@pytest.fixture
def sample(project: Path) -> Leaflet:
    """The sample leaflet."""
    return read_leaflet(project, "sample", "en-AU")


@pytest.fixture
def findings_in(bare_project: Path) -> Callable[[str | bytes], list[Finding]]:
    """Return the findings that a text of a leaflet gives."""

    def read(text: str | bytes) -> list[Finding]:
        write(bare_project, text)
        try:
            read_leaflet(bare_project, "sample", "en-AU")
        except FindingsError as error:
            return list(error.findings)
        return []

    return read


@pytest.fixture
def findings_after(
    findings_in: Callable[[str | bytes], list[Finding]],
) -> Callable[[str, str], list[Finding]]:
    """Return the findings that the sample gives once a passage of it is replaced."""

    def read(old: str, new: str) -> list[Finding]:
        assert SAMPLE.count(old) == 1, old
        return findings_in(SAMPLE.replace(old, new))

    return read


def write(project: Path, text: str | bytes) -> None:
    """Write the leaflet of a project."""
    data = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    (project / "content" / "sample" / "en-AU.yaml").write_bytes(data)
