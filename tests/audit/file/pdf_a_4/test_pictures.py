"""ARC-09."""

from __future__ import annotations

import pytest
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DecodedStreamObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    PdfObject,
)

from tests.audit.file.sheets import Sheet


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("/Alternates", ArrayObject()),
        ("/OPI", DictionaryObject()),
        ("/Interpolate", BooleanObject(True)),
        ("/BitsPerComponent", NumberObject(3)),
    ],
)
def test_a_picture_that_is_not_whole_is_told(key: str, value: PdfObject) -> None:
    sheet = Sheet()
    sheet.all_of("/Subtype", "/Image")[0][NameObject(key)] = value
    (message,) = sheet.told("ARC-09")
    assert key[1:] in message


@pytest.mark.parametrize("key", ["/OPI", "/Ref"])
def test_a_form_that_stands_for_another_file_is_told(key: str) -> None:
    sheet = Sheet()
    form = DecodedStreamObject()
    form[NameObject("/Subtype")] = NameObject("/Form")
    form[NameObject(key)] = DictionaryObject()
    sheet.add(form)
    assert "another file" in sheet.told("ARC-09")[0]


def test_postscript_is_told() -> None:
    sheet = Sheet()
    program = DecodedStreamObject()
    program[NameObject("/Subtype")] = NameObject("/PS")
    sheet.add(program)
    assert sheet.told("ARC-09") == ["The file holds PostScript."]
