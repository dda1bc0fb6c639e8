"""ARC-10."""

from __future__ import annotations

import pytest
from pypdf.generic import NameObject

from tests.audit.file.sheets import Sheet


@pytest.mark.parametrize(
    ("kind", "key", "told"),
    [
        ("/CIDFontType2", "/CIDToGIDMap", "does not say which glyph a code is"),
        ("/CIDFontType2", "/BaseFont", "does not tell its name"),
        ("/Type0", "/Encoding", "does not say how its codes are read"),
        ("/Type0", "/Subtype", "is of no kind that there is"),
    ],
)
def test_a_font_that_leaves_something_out_is_told(kind: str, key: str, told: str) -> None:
    sheet = Sheet()
    del sheet.all_of("/Subtype", kind)[0][key]
    assert any(told in message for message in sheet.told("ARC-10"))


def test_a_font_file_of_an_unknown_kind_is_told() -> None:
    sheet = Sheet()
    descriptor = sheet.all_of("/Type", "/FontDescriptor")[0]
    program = descriptor.raw_get("/FontFile2")
    program.get_object()[NameObject("/Subtype")] = NameObject("/Woff")
    descriptor[NameObject("/FontFile3")] = program
    assert "has a font file of an unknown kind" in sheet.told("ARC-10")[0]
