"""ARC-02."""

from __future__ import annotations

import pytest
from pypdf.generic import NameObject

from tests.audit.file.sheets import Sheet


@pytest.mark.parametrize(
    "header", [b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", b"\n%PDF-2.0\n%\xe2\xe3\xcf\xd3\n", b"%PDF-2.0 \n"]
)
def test_a_file_that_does_not_begin_as_pdf_2_is_told(header: bytes) -> None:
    sheet = Sheet()
    sheet.header = header
    assert sheet.told("ARC-02") == ["The file does not begin with %PDF-2. and a line end."]


@pytest.mark.parametrize("comment", [b"", b"%abcd\n", b"%\xe2\xe3\n"])
def test_a_second_line_that_does_not_mark_the_file_as_binary_is_told(comment: bytes) -> None:
    sheet = Sheet()
    sheet.header = b"%PDF-2.0\n" + comment
    assert "The second line does not mark the file" in sheet.told("ARC-02")[0]


@pytest.mark.parametrize("tail", [b"more", b"\n\n", b"\0"])
def test_bytes_behind_the_end_are_told(tail: bytes) -> None:
    sheet = Sheet()
    sheet.tail = tail
    assert sheet.told("ARC-02") == ["Bytes follow the end of the file (%%EOF)."]


def test_a_catalogue_of_another_version_is_told() -> None:
    sheet = Sheet()
    sheet.catalog[NameObject("/Version")] = NameObject("/1.7")
    assert "The catalogue says that the file is PDF 1.7." in sheet.told("ARC-02")
