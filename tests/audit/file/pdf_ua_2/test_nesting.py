"""UA2-04."""

from __future__ import annotations

import pytest
from pypdf.generic import NameObject

from tests.audit.file.sheets import Sheet


@pytest.mark.parametrize(
    ("child", "instead", "told"),
    [
        ("TD", "P", "An element TR holds P"),
        ("LI", "P", "An element L holds P"),
        ("LBody", "Sect", "An element LI holds Sect"),
        ("TBody", "THead", "holds 2 THead; it may hold one."),
        ("TOCI", "LI", "An element TOC holds LI"),
        ("L", "LI", "holds LI, which may not stand there."),
    ],
)
def test_an_element_in_a_place_that_may_not_hold_it_is_told(
    child: str, instead: str, told: str
) -> None:
    sheet = Sheet()
    sheet.element(child)[NameObject("/S")] = NameObject(f"/{instead}")
    assert any(told in message for message in sheet.told("UA2-04"))


@pytest.mark.parametrize("role", ["Sect", "Table", "TR", "L"])
def test_text_in_an_element_that_only_groups_is_told(role: str) -> None:
    sheet = Sheet()
    paragraph = sheet.element("P", 3)
    paragraph[NameObject("/S")] = NameObject(f"/{role}")
    assert any("text or pictures itself" in message for message in sheet.told("UA2-04"))


@pytest.mark.parametrize("level", ["H1", "H6", "H12"])
def test_headings_of_any_level_may_stand_in_a_section(level: str) -> None:
    sheet = Sheet()
    sheet.element("H2")[NameObject("/S")] = NameObject(f"/{level}")
    assert sheet.told("UA2-04") == []
