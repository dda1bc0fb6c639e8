"""UA2-01."""

from __future__ import annotations

from tests.audit.file.sheets import Sheet


def test_a_year_that_is_not_the_standards_is_told() -> None:
    sheet = Sheet()
    sheet.edit("/Metadata", b"<pdfuaid:rev>2024", b"<pdfuaid:rev>2023")
    assert sheet.told("UA2-01") == [
        "The file claims PDF/UA-2 but says 2023 (pdfuaid:rev); it is 2024."
    ]


def test_a_missing_year_is_told() -> None:
    sheet = Sheet()
    sheet.edit("/Metadata", b"<pdfuaid:rev>2024</pdfuaid:rev>", b"")
    assert "names no year" in sheet.told("UA2-01")[0]


def test_a_file_of_pdf_1_7_is_told() -> None:
    sheet = Sheet()
    sheet.header = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
    assert sheet.told("UA2-01") == ["The file claims PDF/UA-2 but is PDF 1.7."]


def test_a_file_that_does_not_claim_it_is_not_held_to_it() -> None:
    sheet = Sheet()
    sheet.edit("/Metadata", b"<pdfuaid:part>2</pdfuaid:part>", b"")
    del sheet.tree["/Namespaces"], sheet.element("Document")["/NS"]
    assert not [rule for rule, _ in sheet.findings() if rule.startswith("UA2")]
