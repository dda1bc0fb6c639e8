"""ARC-05."""

from __future__ import annotations

from pypdf.generic import NameObject

from tests.audit.file.sheets import Sheet


def test_a_page_that_inherits_its_resources_is_told() -> None:
    sheet = Sheet()
    resources = sheet.page().pop("/Resources")
    sheet.all_of("/Type", "/Pages")[0][NameObject("/Resources")] = resources
    assert sheet.told("ARC-05") == ["The page has no resources of its own."]


def test_a_font_that_no_resource_is_is_told() -> None:
    sheet = Sheet()
    fonts = sheet.page()["/Resources"]["/Font"].get_object()
    del fonts["/F1"]
    assert "The content names F1, which no resource (Font) is." in sheet.told("ARC-05")


def test_a_picture_that_no_resource_is_is_told() -> None:
    sheet = Sheet()
    sheet.page()["/Resources"]["/XObject"].get_object().clear()
    assert any("no resource (XObject)" in message for message in sheet.told("ARC-05"))


def test_an_operator_of_another_maker_is_told() -> None:
    sheet = Sheet()
    sheet.replace(sheet.page()["/Contents"].get_object(), b"BT\n", b"1 Glow BT\n")
    assert sheet.told("ARC-05") == ["The content has an operator that there is not: Glow."]
