"""Brands: what they become, and every fault at its line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PIL import Image

from leaflet.errors import FindingsError, UsageError
from leaflet.layouts.brands import list_brands, read_brand
from leaflet.model.inlines import Plain
from leaflet.model.pictures import Raster, Vector

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from leaflet.findings import Finding

    Edit = Callable[[str, str, str], None]

BRAND = "brands/northbank/brand.yaml"


def faults(project: Path) -> tuple[Finding, ...]:
    with pytest.raises(FindingsError) as caught:
        read_brand(project, "northbank")
    for finding in caught.value.findings:
        assert finding.place.file == f"layouts/{BRAND}"
        assert finding.place.line
        assert finding.hint
    return caught.value.findings


def test_brands_are_listed_by_name(shipped: Path) -> None:
    assert list_brands(shipped) == ("northbank", "wattle")


def test_a_folder_without_a_brand_file_is_no_brand(project: Path) -> None:
    (project / "layouts" / "brands" / "empty").mkdir()
    assert list_brands(project) == ("northbank", "wattle")


def test_a_brand_says_who_the_clinic_is(shipped: Path) -> None:
    brand = read_brand(shipped, "northbank")
    assert (brand.name, brand.title) == ("northbank", "Northbank MS Clinic")
    assert brand.strapline == "Care for people with multiple sclerosis"
    assert brand.link == "https://northbank.example"
    assert isinstance(brand.logo, Vector)
    assert brand.logo_alt.startswith("Northbank MS Clinic")
    assert brand.emergency == "000"
    assert brand.leaflet_base_url == "https://northbank.example/l/"
    nurse = brand.contacts[0]
    assert (nurse.ident, nurse.name.plain, nurse.phone) == (
        "ms-nurse",
        "MS nurse line",
        "(02) 5550 0142",
    )
    assert nurse.name.place.line


def test_a_brand_may_go_without_an_address_for_leaflets(shipped: Path) -> None:
    assert read_brand(shipped, "wattle").leaflet_base_url == ""


def test_an_unknown_brand_gets_a_guess(shipped: Path) -> None:
    with pytest.raises(UsageError, match="Did you mean northbank"):
        read_brand(shipped, "nortbank")


@pytest.mark.parametrize("name", ["../brands/northbank", "", ".", "northbank/"])
def test_a_path_is_no_name(shipped: Path, name: str) -> None:
    with pytest.raises(UsageError):
        read_brand(shipped, name)


def test_faults_of_every_part_are_told_at_once(project: Path, edit: Edit) -> None:
    edit(BRAND, "primary: teal", 'primary: "#eeeeee"')
    edit(BRAND, "logo.svg", "lgoo.svg")
    edit(BRAND, "base: Atkinson Hyperlegible Next", "base: Atkinson")
    edit(BRAND, 'emergency: "000"', "emergency: triple zero")
    assert {finding.rule for finding in faults(project)} == {
        "COL-01",
        "PIC-missing",
        "FONT-family",
        "ADR-phone",
    }


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("  strapline:", "  straplin:", "KEY-unknown"),
        ('emergency: "000"', "", "KEY-missing"),
        ("https://northbank.example/l/", "http://northbank.example/l/", "ADR-link"),
        ("https://northbank.example/l/", "javascript:alert(1)", "ADR-link"),
        ("https://northbank.example/l/", "https://northbank.example/a b", "ADR-link"),
        ("link: https://northbank.example\n", "link: northbank.example\n", "ADR-link"),
        ("nurses@northbank.example", "nurses at northbank", "ADR-email"),
        ('phone: "(02) 5550 0142"', "phone: call us", "ADR-phone"),
        ("id: reception", "id: ms-nurse", "ADR-id"),
        ("id: reception", "id: Reception", "KEY-value"),
        ('{id: reception, name: Reception, phone: "(02) 5550 0140",', "{id: reception, name: Reception,", "ADR-none"),
        ("file: logo.svg", "file: ../../../../etc/passwd", "PIC-outside"),
        ("file: logo.svg", "file: brand.yaml", "PIC-format"),
        ("family: Noto Sans Math", "family: Noto Sans", "FONT-twice"),
    ],
)  # fmt: skip
def test_what_a_brand_cannot_say_is_a_fault(
    project: Path, edit: Edit, old: str, new: str, rule: str
) -> None:
    edit(BRAND, old, new)
    assert rule in {finding.rule for finding in faults(project)}


def test_markup_in_a_contact_stays_text(project: Path, edit: Edit) -> None:
    edit(BRAND, "name: Reception", 'name: "<b>Front</b> & **desk**"')
    contact = read_brand(project, "northbank").contacts[1]
    assert contact.name.inlines == (Plain("<b>Front</b> & **desk**"),)


def test_a_logo_may_be_a_photograph(project: Path, edit: Edit) -> None:
    Image.new("RGB", (30, 30), "#0b5563").save(
        project / "layouts" / "brands" / "northbank" / "logo.png"
    )
    edit(BRAND, "file: logo.svg", "file: logo.png")
    logo = read_brand(project, "northbank").logo
    assert isinstance(logo, Raster)
    assert logo.pixels == (30, 30)


def test_the_same_brand_is_read_the_same_from_the_cache(project: Path) -> None:
    first = read_brand(project, "northbank")
    assert list((project / "output" / ".cache").iterdir())
    assert read_brand(project, "northbank") == first
