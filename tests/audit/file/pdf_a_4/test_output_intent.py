"""ARC-06."""

from __future__ import annotations

import pytest
from pypdf.generic import DictionaryObject, NameObject, NumberObject

from tests.audit.file.sheets import Sheet


def intent(sheet: Sheet) -> DictionaryObject:
    held: DictionaryObject = sheet.catalog["/OutputIntents"][0].get_object()
    return held


def profile(sheet: Sheet, at: int, new: bytes) -> None:
    """Change some bytes of the colour profile."""
    held = intent(sheet)["/DestOutputProfile"].get_object()
    data = held.get_data()
    sheet.replace(held, data, data[:at] + new + data[at + len(new) :])


def test_a_file_without_output_intent_is_told() -> None:
    sheet = Sheet()
    del sheet.catalog["/OutputIntents"]
    assert "does not say what its colours mean" in sheet.told("ARC-06")[0]


def test_an_intent_without_profile_is_told() -> None:
    sheet = Sheet()
    del intent(sheet)["/DestOutputProfile"]
    assert sheet.told("ARC-06") == ["The output intent has no colour profile (DestOutputProfile)."]


def test_a_profile_that_is_elsewhere_is_told() -> None:
    sheet = Sheet()
    intent(sheet)[NameObject("/DestOutputProfileRef")] = DictionaryObject()
    assert sheet.told("ARC-06") == ["The colour profile is not in the file (DestOutputProfileRef)."]


@pytest.mark.parametrize(("at", "new"), [(12, b"scnr"), (16, b"Lab "), (8, b"\x05")])
def test_a_profile_of_another_kind_is_told(at: int, new: bytes) -> None:
    sheet = Sheet()
    profile(sheet, at, new)
    assert "not one of a screen or a press" in sheet.told("ARC-06")[0]


def test_what_is_no_profile_is_told() -> None:
    sheet = Sheet()
    profile(sheet, 36, b"none")
    assert sheet.told("ARC-06") == ["The colour profile is no ICC profile."]


def test_a_wrong_number_of_colours_is_told() -> None:
    sheet = Sheet()
    intent(sheet)["/DestOutputProfile"].get_object()[NameObject("/N")] = NumberObject(4)
    assert "number of colours" in sheet.told("ARC-06")[0]


def test_two_profiles_are_told() -> None:
    sheet = Sheet()
    copy = DictionaryObject(intent(sheet))
    copy[NameObject("/S")] = NameObject("/GTS_PDFX")
    copy[NameObject("/DestOutputProfile")] = sheet.add(copy["/DestOutputProfile"].get_object())
    sheet.catalog["/OutputIntents"].append(copy)
    assert "The file's output intents have different colour profiles." in sheet.told("ARC-06")
