"""ARC-03."""

from __future__ import annotations

from pypdf.generic import DictionaryObject, NameObject, TextStringObject

from tests.audit.file.sheets import Sheet


def test_a_file_without_identifier_is_told() -> None:
    sheet = Sheet()
    del sheet.trailer["/ID"]
    assert sheet.told("ARC-03") == ["The file has no identifier (ID)."]


def test_an_information_dictionary_is_told() -> None:
    sheet = Sheet()
    info = DictionaryObject({NameObject("/Title"): TextStringObject("A")})
    sheet.trailer[NameObject("/Info")] = sheet.add(info)
    assert sheet.told("ARC-03") == ["The file has an information dictionary (Info)."]


def test_beside_the_data_of_another_program_it_may_hold_the_date_of_the_last_change() -> None:
    sheet = Sheet()
    info = DictionaryObject({NameObject("/ModDate"): TextStringObject("D:20261122")})
    sheet.trailer[NameObject("/Info")] = sheet.add(info)
    sheet.catalog[NameObject("/PieceInfo")] = DictionaryObject()
    assert sheet.told("ARC-03") == []

    info[NameObject("/Title")] = TextStringObject("A")
    assert "more than the date" in sheet.told("ARC-03")[0]
