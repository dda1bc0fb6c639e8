"""ARC-07."""

from __future__ import annotations

import pytest
from pypdf.generic import NameObject

from tests.audit.file.sheets import Sheet


@pytest.mark.parametrize("operator", [b"0 1 0 0 k", b"0 1 0 0 K"])
def test_inks_under_a_profile_of_rgb_are_told(operator: bytes) -> None:
    sheet = Sheet()
    sheet.replace(sheet.page()["/Contents"].get_object(), b"BT\n", operator + b" BT\n")
    assert sheet.told("ARC-07") == [
        "Colours are in DeviceCMYK, which the file's output intent does not explain."
    ]


def test_a_picture_in_inks_is_told() -> None:
    sheet = Sheet()
    image = sheet.all_of("/Subtype", "/Image")[0]
    image[NameObject("/ColorSpace")] = NameObject("/DeviceCMYK")
    assert "Colours are in DeviceCMYK" in sheet.told("ARC-07")[0]


def test_any_colour_without_output_intent_is_told() -> None:
    sheet = Sheet()
    del sheet.catalog["/OutputIntents"]
    assert any("Colours are in DeviceRGB" in message for message in sheet.told("ARC-07"))


def test_grey_is_explained_by_a_profile_of_rgb() -> None:
    sheet = Sheet()
    sheet.replace(sheet.page()["/Contents"].get_object(), b"BT\n", b"0.5 g BT\n")
    assert sheet.told("ARC-07") == []
