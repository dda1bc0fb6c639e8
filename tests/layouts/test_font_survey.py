"""What `leaflet fonts` finds out."""

from __future__ import annotations

import shutil
import time
from typing import TYPE_CHECKING

import pytest

from leaflet.findings import Severity
from leaflet.layouts.font_survey import survey_fonts
from leaflet.layouts.samples import SAMPLES
from leaflet.text.noto import family_with
from tests.text.cff_font import cff_font

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Edit = Callable[[str, str, str], None]


def test_the_families_stand_in_the_order_of_the_chain(shipped: Path) -> None:
    survey = survey_fonts(shipped)

    names = [family.name for family in survey.chains["northbank"]]
    assert names[:3] == ["Atkinson Hyperlegible Next", "Noto Sans", "Noto Sans Math"]
    assert set(names) == {family.name for family in survey.families}
    assert not survey.findings


def test_the_shipped_fonts_cover_what_they_are_for(shipped: Path) -> None:
    scripts = {family.name: family.scripts for family in survey_fonts(shipped).families}

    assert scripts["Atkinson Hyperlegible Next"] == ("Latin",)
    assert scripts["Noto Sans"] == ("Latin", "Vietnamese", "Greek", "Cyrillic", "Devanagari")
    assert "Arabic" in scripts["Noto Naskh Arabic"]
    assert "Arabic" not in scripts["Noto Sans Math"]
    assert "symbols" in scripts["Noto Sans Math"]


def test_what_no_family_covers_is_told_with_the_family_that_would(shipped: Path) -> None:
    missing = {sample.name: sample.family for sample in survey_fonts(shipped).missing}

    assert missing["Ethiopic"] == "Noto Sans Ethiopic"
    assert "Latin" not in missing


def test_each_family_has_its_licence(shipped: Path) -> None:
    for family in survey_fonts(shipped).families:
        assert family.licence.endswith("/OFL.txt")
        assert all(file.startswith("layouts/fonts/") for file in family.files)


def test_a_font_without_a_licence_is_a_warning(project: Path) -> None:
    (project / "layouts/fonts/noto-sans/OFL.txt").unlink()

    (finding,) = survey_fonts(project).findings

    assert finding.rule == "FONT-licence"
    assert finding.severity is Severity.WARNING
    assert finding.place.file == "layouts/fonts/noto-sans/NotoSans-Regular.ttf"


def test_a_font_that_cannot_be_used_is_listed_with_the_reason(project: Path) -> None:
    (project / "layouts/fonts/bad.ttf").write_bytes(b"no font")
    (project / "layouts/fonts/lie.otf").write_bytes(cff_font(style="Bold"))

    bad, lie = survey_fonts(project).findings

    assert "bad.ttf is not a font" in bad.message
    assert "its weight is 400" in lie.message
    assert bad.is_error
    assert bad.hint


def test_two_files_that_claim_to_be_the_same_are_told(project: Path) -> None:
    folder = project / "layouts/fonts/noto-sans"
    shutil.copy(folder / "NotoSans-Bold.ttf", folder / "NotoSans-Extra.ttf")

    (finding,) = survey_fonts(project).findings

    assert finding.rule == "FONT-alike"
    assert "NotoSans-Extra.ttf claims" in finding.message
    assert "as NotoSans-Bold.ttf, which is used" in finding.message


def test_a_brand_with_faults_tells_them_and_hides_no_other(project: Path, edit: Edit) -> None:
    edit("brands/northbank/brand.yaml", "base: Atkinson", "base: Atkinsen")

    survey = survey_fonts(project)

    assert not survey.chains["northbank"]
    assert survey.chains["wattle"]
    assert [finding.rule for finding in survey.findings] == ["FONT-family"]


def test_a_survey_takes_less_than_a_second(shipped: Path) -> None:
    started = time.perf_counter()
    survey_fonts(shipped)
    assert time.perf_counter() - started < 1


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_the_family_of_a_sample_is_that_of_its_letters(sample: object) -> None:
    _, letters, family = sample  # type: ignore[misc]
    told = {family_with(letter) for letter in letters}
    assert any(family in each or family.rpartition(" ")[2] in each for each in told)
