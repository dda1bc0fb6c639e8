"""UA2-03."""

from __future__ import annotations

import pytest
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, TextStringObject

from tests.audit.file.sheets import Sheet


@pytest.mark.parametrize(
    ("role", "told"),
    [
        ("H", "a heading without level (H)"),
        ("Note", "a Note of PDF 1.7"),
        ("Box", "The structure type Box is none of PDF 2.0."),
        ("TOC", "The structure type TOC is none of PDF 2.0."),
    ],
)
def test_a_type_that_is_not_allowed_is_told(role: str, told: str) -> None:
    sheet = Sheet()
    sheet.element("P")[NameObject("/S")] = NameObject(f"/{role}")
    assert told in sheet.told("UA2-03")[0]


def test_a_type_of_pdf_2_without_its_names_is_told() -> None:
    sheet = Sheet()
    del sheet.element("FENote")["/NS"]
    assert sheet.told("UA2-03") == ["The structure type FENote is none of PDF 1.7."]


def test_a_type_of_another_maker_is_told_unless_it_is_mapped() -> None:
    sheet = Sheet()
    own = DictionaryObject({NameObject("/NS"): TextStringObject("urn:x")})
    paragraph = sheet.element("P")
    paragraph[NameObject("/S")] = NameObject("/Box")
    paragraph[NameObject("/NS")] = sheet.add(own)
    assert "The structure type Box is none of urn:x." in sheet.told("UA2-03")

    mapped = ArrayObject([NameObject("/P"), sheet.ref(sheet.all_of("/Type", "/Namespace")[0])])
    own[NameObject("/RoleMapNS")] = DictionaryObject({NameObject("/Box"): mapped})
    assert sheet.told("UA2-03") == []


def test_an_element_that_does_not_name_the_one_above_is_told() -> None:
    sheet = Sheet()
    del sheet.element("Caption")["/P"]
    assert "An element (Caption) does not name the element above it (P)." in sheet.told("UA2-03")
