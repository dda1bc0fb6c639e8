"""A project with built files, made once: tests that change it take a copy."""

from __future__ import annotations

import datetime as dt
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from leaflet.audit.bench import Bench
from leaflet.mail.plan import Request
from leaflet.mail.preparing import House
from leaflet.mail.settings import read_settings
from leaflet.pipeline.building import build_leaflets
from leaflet.pipeline.planning import Request as BuildRequest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
TODAY = dt.date(2026, 11, 22)
SLUG, LANG, BRAND = "your-first-visit", "en-AU", "wattle"
MAIL = """\
relay: {host: 127.0.0.1, port: 2, security: none, timeout: 5}
sender: leaflets@wattle-street.example
reply-to: desk@wattle-street.example
brand: wattle
rate: 1000000
retry: {attempts: 3, wait: 0}
"""
HEAD = "address,language,format,consent,reference\n"


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project whose sample leaflet is built; do not change it."""
    project = tmp_path_factory.mktemp("built") / "project"
    for name in ("content", "layouts"):
        shutil.copytree(ROOT / name, project / name)
    request = BuildRequest(TODAY, (SLUG,), LANG, BRAND, ("a4", "card"))
    report = build_leaflets(project, request)
    assert not report.exit_code, report.findings
    (project / "mail.yaml").write_text(MAIL)
    return project


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """Return a folder that a relay without rights can reach: pytest closes its own to all others."""
    with tempfile.TemporaryDirectory(prefix="leaflet-relay-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder


@pytest.fixture
def project(built: Path, tmp_path: Path) -> Path:
    """Return a copy of the project: what no test changes is linked, not copied."""
    project = tmp_path / "project"
    shutil.copytree(built, project, copy_function=_linked)
    for path in (*project.glob("content/your-first-visit/*"), *project.glob("output/**/*.*")):
        if path.is_file():
            _unlink(path)
    _unlink(project / "mail.yaml")
    return project


def _linked(source: str, target: str) -> str:
    Path(target).hardlink_to(source)
    return target


def _unlink(path: Path) -> None:
    """Give a file bytes of its own."""
    data = path.read_bytes()
    path.unlink()
    path.write_bytes(data)


@pytest.fixture(scope="session")
def bench() -> Iterator[Bench]:
    """Return a judge for all tests."""
    with Bench.start() as started:
        yield started


@pytest.fixture
def house(project: Path, bench: Bench) -> House:
    """Return what requests are made with."""
    return House(project, read_settings(project), TODAY, bench)


def request_for(roster: str = "", **more: object) -> Request:
    """Return a request for the sample's card."""
    fields: dict[str, object] = {
        "slug": SLUG,
        "brand": "",
        "lang": LANG,
        "editions": ("card",),
        "roster": roster,
        "renames": {},
        "private": False,
        "locked": False,
    }
    return Request(**fields | more)  # type: ignore[arg-type]


def write_list(project: Path, count: int, name: str = "list.csv") -> str:
    """Write a list of so many people; return its name."""
    rows = (f"p{n}@example.org,{LANG},card,C-{n},R-{n}\n" for n in range(1, count + 1))
    (project / name).write_text(HEAD + "".join(rows))
    return name
