"""ICC profiles of presses: of the right class and space, or a finding with the next step."""

from __future__ import annotations

import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from leaflet.errors import FindingsError
from leaflet.layouts.brands import read_brand
from leaflet.model.look import Press
from leaflet.pipeline.profiles import FOLDER, read_press_profile
from tests.compose.conftest import PROJECT

if TYPE_CHECKING:
    from pathlib import Path

NAME = Press().profile


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / FOLDER).mkdir(parents=True)
    for name in (NAME, "sRGB.icc"):
        shutil.copyfile(PROJECT / FOLDER / name, tmp_path / FOLDER / name)
    (tmp_path / FOLDER / "words.icc").write_text("no profile")
    data = bytearray((tmp_path / FOLDER / NAME).read_bytes())
    data[16:20] = b"GRAY"
    (tmp_path / FOLDER / "grey.icc").write_bytes(data)
    return tmp_path


def test_the_shipped_profile_is_read(project: Path) -> None:
    assert len(read_press_profile(project, read_brand(PROJECT, "northbank"))) > 1_000_000


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("missing.icc", "is not in layouts/profiles"),
        ("../profiles/" + NAME, "is not in layouts/profiles"),
        ("words.icc", "is no ICC profile"),
        ("sRGB.icc", "is not that of a printing device"),
        ("grey.icc", "is not for the four inks"),
    ],
)
def test_another_kind_of_profile_is_told_with_the_next_step(
    project: Path, name: str, words: str
) -> None:
    brand = replace(read_brand(PROJECT, "northbank"), press=Press(profile=name))
    with pytest.raises(FindingsError) as caught:
        read_press_profile(project, brand)

    (finding,) = caught.value.findings
    assert words in finding.message
    assert finding.hint
    assert finding.place.file.endswith("brand.yaml")
