"""Font families that are installed for all projects of a machine."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from leaflet.layouts.brands import read_brand
from leaflet.layouts.font_survey import survey_fonts
from leaflet.layouts.fonts import FontShelf
from leaflet.layouts.installed import installed_fonts, installed_name
from leaflet.model.look import Target
from leaflet.pipeline.keys import Inputs, input_key
from leaflet.pipeline.planning import Job

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
TAMIL = "noto-sans-tamil"
FILE = "NotoSansTamil-Regular.ttf"


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Install the Tamil family in a folder of its own; return that folder."""
    place = tmp_path / "site" / "leaflet_fonts"
    shutil.copytree(ROOT / "layouts" / "fonts" / TAMIL, place / TAMIL)
    monkeypatch.syspath_prepend(str(tmp_path / "site"))
    installed_fonts.cache_clear()
    yield place
    installed_fonts.cache_clear()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project without a Tamil family."""
    project = tmp_path / "project"
    skip = shutil.ignore_patterns(TAMIL, "noto-sans-sc")
    shutil.copytree(ROOT / "layouts", project / "layouts", ignore=skip)
    for name in ("your-first-visit", "shared"):
        shutil.copytree(ROOT / "content" / name, project / "content" / name)
    return project


def names(project: Path) -> list[str]:
    return [family.name for family in read_brand(project, "wattle").fonts]


def test_without_a_package_there_are_the_project_s_own_families(project: Path) -> None:
    installed_fonts.cache_clear()
    assert "Noto Sans Tamil" not in names(project)


@pytest.mark.usefixtures("installed")
def test_an_installed_family_serves_each_brand(project: Path) -> None:
    assert "Noto Sans Tamil" in names(project)
    survey = survey_fonts(project)
    assert not survey.findings
    (tamil,) = [family for family in survey.families if family.name == "Noto Sans Tamil"]
    assert tamil.files[0] == f"leaflet_fonts/{TAMIL}/{FILE}"
    assert tamil.licence == f"leaflet_fonts/{TAMIL}/OFL.txt"
    assert "Tamil" in tamil.scripts


def test_a_family_of_the_project_hides_an_installed_one(project: Path, installed: Path) -> None:
    shutil.copytree(installed / TAMIL, project / "layouts" / "fonts" / TAMIL)
    shelf = FontShelf(project, project / "layouts" / "brands" / "wattle")
    faces = shelf.faces("Noto Sans Tamil")
    assert len(faces) == 2
    assert all(face.path.is_relative_to(project) for face in faces)
    assert not survey_fonts(project).findings


def test_a_link_out_of_the_package_is_not_followed(project: Path, installed: Path) -> None:
    (installed / TAMIL / "Other.ttf").symlink_to(
        ROOT / "layouts" / "fonts" / "noto-sans-thai" / "NotoSansThai-Regular.ttf"
    )
    shelf = FontShelf(project, project / "layouts" / "brands" / "wattle")
    assert "outside" in shelf.bad[installed / TAMIL / "Other.ttf"]


def test_a_build_is_made_anew_when_an_installed_font_changes(
    project: Path, installed: Path
) -> None:
    job = Job("your-first-visit", "en-AU", "card", "wattle", Target.SCREEN)
    sources = Inputs(project).sources(job)
    name = f"leaflet_fonts/{TAMIL}/{FILE}"
    assert name in sources
    assert not [path for path in sources if str(project.parent) in path]
    (installed / TAMIL / FILE).write_bytes(b"another font")
    changed = Inputs(project).sources(job)
    assert input_key(job, changed) != input_key(job, sources)


def test_only_files_of_the_package_are_named_by_it(installed: Path) -> None:
    assert installed_name(installed / TAMIL / FILE) == f"leaflet_fonts/{TAMIL}/{FILE}"
    assert installed_name(ROOT / "layouts" / "fonts" / TAMIL / FILE) is None


@pytest.mark.slow
def test_the_package_of_our_families_is_found_where_pip_puts_it(
    project: Path, tmp_path: Path
) -> None:
    source = tmp_path / "fonts"
    shutil.copytree(ROOT / "layouts" / "fonts", source)
    site = tmp_path / "site"
    install = [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--target", str(site)]
    subprocess.run([*install, str(source)], check=True)
    code = (
        f"import sys; sys.path.insert(0, {str(site)!r}); "
        "from leaflet.cli import main; sys.exit(main(['fonts']))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=project, capture_output=True, text=True, check=True
    )
    assert f"leaflet_fonts/{TAMIL}: {FILE}" in done.stdout
