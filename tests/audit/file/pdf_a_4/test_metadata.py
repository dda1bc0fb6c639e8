"""ARC-13."""

from __future__ import annotations

import pytest

from tests.audit.file.sheets import Sheet


@pytest.mark.parametrize("attribute", [b' bytes="99"', b' encoding="UTF-8"'])
def test_an_attribute_of_the_header_is_told(attribute: bytes) -> None:
    sheet = Sheet()
    sheet.edit("/Metadata", b'd"?>', b'd"' + attribute + b"?>")
    assert "has the attribute bytes or encoding" in sheet.told("ARC-13")[0]


def test_a_packet_without_header_is_told() -> None:
    sheet = Sheet()
    sheet.edit("/Metadata", b"<?xpacket begin", b"<?packet begin")
    assert sheet.told("ARC-13") == ["The metadata are no XMP packet (xpacket)."]


@pytest.mark.parametrize("key", ["/Type", "/Subtype"])
def test_a_stream_that_does_not_say_what_it_is_is_told(key: str) -> None:
    sheet = Sheet()
    del sheet.catalog["/Metadata"].get_object()[key]
    assert sheet.told("ARC-13") == ["The metadata do not say that they are XML (Type, Subtype)."]


@pytest.mark.parametrize("date", [b"22.11.2026", b"2026-11-22 09:30", b""])
def test_a_date_that_is_none_is_told(date: bytes) -> None:
    sheet = Sheet()
    told = sheet.catalog["/Metadata"].get_object().get_data()
    moment = told.split(b"<xmp:CreateDate>")[1].split(b"<")[0]
    sheet.edit("/Metadata", b"<xmp:CreateDate>" + moment, b"<xmp:CreateDate>" + date)
    assert "a date that is none" in sheet.told("ARC-13")[0]
