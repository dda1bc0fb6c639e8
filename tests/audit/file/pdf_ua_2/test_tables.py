"""UA2-10."""

from __future__ import annotations

from pypdf.generic import NameObject, NumberObject, TextStringObject

from tests.audit.file.sheets import Sheet


def test_a_row_that_is_too_short_is_told() -> None:
    sheet = Sheet()
    del sheet.kids(sheet.element("TR", 2))[1]
    assert "Row 3 of a table has 1 columns; its first row has 2." in sheet.told("UA2-10")


def test_a_group_heading_that_spans_too_few_columns_is_told() -> None:
    sheet = Sheet()
    del sheet.element("TH", 2)["/A"]["/ColSpan"]
    assert "Row 2 of a table has 1 columns; its first row has 2." in sheet.told("UA2-10")


def test_cells_that_overlap_are_told() -> None:
    sheet = Sheet()
    sheet.element("TH", 0)["/A"][NameObject("/RowSpan")] = NumberObject(2)
    sheet.element("TH", 2)["/A"][NameObject("/RowSpan")] = NumberObject(2)
    assert sheet.told("UA2-10")


def test_a_cell_that_names_a_header_that_is_not_there_is_told() -> None:
    sheet = Sheet()
    sheet.element("TD")["/A"]["/Headers"][0] = TextStringObject("nowhere")
    assert "names a header that is not there: nowhere" in sheet.told("UA2-10")[0]


def test_a_cell_without_header_is_told() -> None:
    sheet = Sheet()
    del sheet.element("TD")["/A"]
    for at in range(4):
        del sheet.element("TH", at)["/A"]["/Scope"]
    assert "The cell “Often” has no header in its row or column." in sheet.told("UA2-10")


def test_a_scope_in_its_row_is_header_enough() -> None:
    sheet = Sheet()
    del sheet.element("TD")["/A"]
    assert sheet.told("UA2-10") == []
