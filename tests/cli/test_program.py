"""The program as a person starts it: a process of its own, on a copy of the project that stands in this repository."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from leaflet.pipeline.placing import PART_SUFFIX
from tests.rights import RIGHTS_PASSED_BY

REPOSITORY = Path(__file__).parents[2]
SLUG = "your-first-visit"
LEAFLET = f"content/{SLUG}/en-AU.yaml"
CARD = f"output/{SLUG}/en-AU/wattle/card-screen.pdf"
ONE_CARD = (
    *("build", SLUG, "--lang", "en-AU", "--brand", "wattle", "--edition", "card"),
    *("--today", "2026-11-22"),
)
HEAVY = ("pydantic", "reportlab", "pypdf", "yaml", "markdown_it", "PIL", "rich")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a copy of the starter project."""
    for folder in ("content", "layouts"):
        shutil.copytree(REPOSITORY / folder, tmp_path / folder)
    return tmp_path


def leaflet(project: Path, *words: str, **settings: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "leaflet", *words],
        cwd=project,
        env={**os.environ, "PYTHONIOENCODING": "utf-8", **settings},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


def half_files(project: Path) -> list[str]:
    return [path.name for path in (project / "output").rglob(f"*{PART_SUFFIX}")]


def test_a_build_is_quiet_in_a_pipe_and_a_second_one_makes_nothing(project: Path) -> None:
    first = leaflet(project, *ONE_CARD)
    assert (first.returncode, first.stderr) == (0, "")
    assert f"built {CARD} (1 page)" in first.stdout
    second = leaflet(project, *ONE_CARD)
    assert second.stdout.startswith("0 files built, 1 file unchanged, ")
    assert half_files(project) == []


def test_a_build_that_makes_nothing_imports_nothing_heavy(project: Path) -> None:
    leaflet(project, *ONE_CARD)
    code = (
        "import sys; from leaflet.cli import main; code = main(sys.argv[1:]);"
        f"print([name for name in {HEAVY!r} if name in sys.modules], code)"
    )
    words = [sys.executable, "-c", code, *ONE_CARD]
    done = subprocess.run(words, cwd=project, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[] 0"


def test_a_built_file_passes_the_audit_and_the_manifest_knows_it(project: Path) -> None:
    leaflet(project, *ONE_CARD)
    done = leaflet(project, "audit", CARD, "--format", "json")
    assert done.returncode == 0, done.stdout
    (file,) = json.loads(done.stdout)["files"]
    manifest = json.loads((project / CARD).with_name("manifest.json").read_bytes())
    record = manifest["files"]["card-screen.pdf"]
    assert record["id"] == file["facts"]["identifier"]
    assert record["policies"] == file["policies"]


def test_the_same_inputs_give_the_same_bytes_in_any_place_zone_and_hash_seed(
    project: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    other = tmp_path_factory.mktemp("another place") / "ünd dort"
    shutil.copytree(project, other)
    leaflet(project, *ONE_CARD, TZ="Australia/Sydney", PYTHONHASHSEED="1", LC_ALL="C")
    leaflet(other, *ONE_CARD, TZ="America/Los_Angeles", PYTHONHASHSEED="2", LC_ALL="C.UTF-8")
    names = sorted(path.name for path in (project / CARD).parent.iterdir())
    assert names == ["card-screen.pdf", "manifest.json"]
    for name in names:
        path = Path(CARD).with_name(name)
        assert (project / path).read_bytes() == (other / path).read_bytes()


def test_all_faults_of_all_leaflets_are_told_and_the_earlier_file_stays(project: Path) -> None:
    leaflet(project, *ONE_CARD)
    before = (project / CARD).read_bytes()
    for slug in (SLUG, "stem-cell-treatments-ms"):
        path = project / "content" / slug / "en-AU.yaml"
        path.write_text("titel: x\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    done = leaflet(project, "build")
    assert done.returncode == 1
    assert done.stdout.count("en-AU.yaml:1:1: error") == 2
    assert "title" in done.stdout
    assert done.stderr == ""
    assert (project / CARD).read_bytes() == before


@pytest.mark.skipif(
    RIGHTS_PASSED_BY, reason="rights do not bind an administrator (.ci/run takes that power away)"
)
def test_an_output_folder_that_may_not_be_written_exits_3(project: Path) -> None:
    (project / "output").mkdir(mode=0o500)
    done = leaflet(project, *ONE_CARD)
    assert done.returncode == 3
    assert "not allowed" in done.stderr


def test_a_file_in_the_place_of_the_output_folder_exits_3(project: Path) -> None:
    (project / "output").write_bytes(b"")
    done = leaflet(project, *ONE_CARD)
    assert done.returncode == 3
    assert "a file stands where a folder is needed" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
@pytest.mark.parametrize("pause", [0.05, 0.3, 0.6])
def test_ctrl_c_exits_130_and_leaves_nothing_half(project: Path, pause: float) -> None:
    child = subprocess.Popen(
        [sys.executable, "-m", "leaflet", "build"],
        cwd=project,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        start_new_session=True,
        text=True,
    )
    time.sleep(pause)
    os.killpg(child.pid, signal.SIGINT)
    _, told = child.communicate(timeout=30)
    # Before Python runs our first line, the interruption is Python's own to tell.
    if pause > 0.2:
        assert told == "leaflet: interrupted\n"
        # Python may end itself by the signal where an import was interrupted; a shell shows 130 for both.
        assert child.returncode in {130, -signal.SIGINT}
    assert half_files(project) == []
    for path in project.glob("output/**/*.pdf"):
        assert path.read_bytes().rstrip().endswith(b"%%EOF")
