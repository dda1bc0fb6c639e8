"""ARC-01."""

from __future__ import annotations

import pytest

from tests.audit.file.sheets import Sheet


@pytest.mark.parametrize(("year", "told"), [("", "names no year"), ("2019", "says 2019")])
def test_a_year_that_is_not_the_standards_is_told(year: str, told: str) -> None:
    sheet = Sheet()
    sheet.edit("/Metadata", b"<pdfaid:rev>2020", f"<pdfaid:rev>{year}".encode())
    assert told in sheet.told("ARC-01")[0]


def test_a_level_is_told() -> None:
    sheet = Sheet()
    level = b"<pdfaid:part>4</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>"
    sheet.edit("/Metadata", b"<pdfaid:part>4</pdfaid:part>", level)
    assert sheet.told("ARC-01") == ["The file claims the level A of PDF/A-4 (pdfaid:conformance)."]


def test_a_file_that_does_not_claim_it_is_not_held_to_it() -> None:
    sheet = Sheet()
    sheet.edit("/Metadata", b"<pdfaid:part>4", b"<pdfaid:part>2")
    sheet.tail = b"more"
    assert not [rule for rule, _ in sheet.findings() if rule.startswith("ARC")]
