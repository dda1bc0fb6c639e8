"""ARC-04."""

from __future__ import annotations

import pytest
from pypdf.generic import DecodedStreamObject, NameObject, TextStringObject

from tests.audit.file.sheets import Sheet


def packed(name: str) -> DecodedStreamObject:
    held = DecodedStreamObject()
    held.set_data(b"\x80\x0b\x60\x50\x22\x0c\x0c\x85\x01")
    held[NameObject("/Filter")] = NameObject(name)
    return held


@pytest.mark.parametrize("name", ["/LZWDecode", "/Crypt", "/OwnDecode"])
def test_a_filter_that_is_not_allowed_is_told(name: str) -> None:
    sheet = Sheet()
    sheet.add(packed(name))
    assert sheet.told("ARC-04") == [f"A stream is packed in a way that is not allowed: {name[1:]}."]


@pytest.mark.parametrize("key", ["/F", "/FFilter", "/FDecodeParms"])
def test_data_outside_of_the_file_are_told(key: str) -> None:
    sheet = Sheet()
    held = packed("/FlateDecode")
    held[NameObject(key)] = TextStringObject("elsewhere.bin")
    sheet.add(held)
    assert f"A stream's data stand outside of the file ({key[1:]})." in sheet.told("ARC-04")
