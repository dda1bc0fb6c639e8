"""UA2-02."""

from __future__ import annotations

from pypdf.generic import NameObject

from tests.audit.file.sheets import Sheet


def test_a_document_without_the_names_of_pdf_2_is_told() -> None:
    sheet = Sheet()
    del sheet.element("Document")["/NS"]
    assert "not in the names of PDF 2.0" in sheet.told("UA2-02")[0]


def test_a_second_element_at_the_top_is_told() -> None:
    sheet = Sheet()
    sheet.kids(sheet.tree).append(sheet.ref(sheet.element("Sect")))
    sheet.kids(sheet.element("Document")).remove(sheet.ref(sheet.element("Sect")))
    assert "begins with Document, Sect" in sheet.told("UA2-02")[0]


def test_a_section_at_the_top_is_told() -> None:
    sheet = Sheet()
    sheet.element("Document")[NameObject("/S")] = NameObject("/Sect")
    assert "begins with Sect" in sheet.told("UA2-02")[0]
