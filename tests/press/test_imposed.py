"""Finished sheets are read back: a page that is missing, foreign or out of order is told."""

from __future__ import annotations

import io
from dataclasses import replace

import pypdf
import pytest
from pypdf.generic import NameObject

from leaflet.model.look import FoldKind
from leaflet.press.booklet import booklet
from leaflet.press.copies import copies
from leaflet.press.impose import before, impose
from leaflet.press.imposed import faults_of
from tests.press.test_booklet import A4_OPEN, numbered

PAGES = numbered(8)
GOOD = booklet(8, A4_OPEN)


def test_good_sheets_have_no_faults() -> None:
    assert faults_of(impose(PAGES, GOOD, title="A"), PAGES, FoldKind.BOOKLET) == []


def test_pages_in_another_order_are_told() -> None:
    turned = replace(GOOD, sheets=GOOD.sheets[::-1])

    (fault,) = faults_of(impose(PAGES, turned, title="A"), PAGES, FoldKind.BOOKLET)
    assert "3, 4, 1, 2, 7, 8, 5, 6" in fault


def test_a_back_printed_upside_down_is_told() -> None:
    sheet = GOOD.sheets[0]
    assert sheet.back is not None
    mirrored = replace(
        sheet,
        back=replace(
            sheet.back,
            cells=tuple(
                replace(cell, x=other.x)
                for cell, other in zip(sheet.back.cells, sheet.back.cells[::-1], strict=True)
            ),
        ),
    )
    wrong = replace(GOOD, sheets=(mirrored, *GOOD.sheets[1:]))

    (fault,) = faults_of(impose(PAGES, wrong, title="A"), PAGES, FoldKind.BOOKLET)
    assert "in the order 1, 7" in fault


def test_sheets_of_another_file_are_told() -> None:
    sheets = impose(numbered(8, (400, 595)), GOOD, title="A")

    assert faults_of(sheets, PAGES, FoldKind.BOOKLET) == [
        "The sheets do not name the file that their pages come from."
    ]


def test_a_page_that_was_changed_after_the_proof_is_told() -> None:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(impose(PAGES, GOOD, title="A")))
    form = writer.pages[0]["/Resources"]["/XObject"]["/P8"].get_object()
    form.set_data(form.get_data().replace(b"p8", b"q8"))
    out = io.BytesIO()
    writer.write(out)

    assert faults_of(out.getvalue(), PAGES, FoldKind.BOOKLET) == [
        "On side 1, page 8 is not the page that was proven."
    ]


def test_pages_that_change_places_by_name_are_told() -> None:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(impose(PAGES, GOOD, title="A")))
    named = writer.pages[0]["/Resources"]["/XObject"]
    one, eight = named.raw_get("/P1"), named.raw_get("/P8")
    named[NameObject("/P1")], named[NameObject("/P8")] = eight, one
    out = io.BytesIO()
    writer.write(out)

    assert len(faults_of(out.getvalue(), PAGES, FoldKind.BOOKLET)) == 2


def test_instructions_stand_on_a_sheet_of_their_own() -> None:
    sheets = before(impose(PAGES, GOOD, title="A"), numbered(1, A4_OPEN))
    reader = pypdf.PdfReader(io.BytesIO(sheets))

    assert len(reader.pages) == 6
    assert reader.pages[0].extract_text().strip() == "p1"
    assert reader.pages[1].extract_text() == ""
    assert reader.pages[2].extract_text().split() == ["p8", "p1"]


@pytest.mark.parametrize("count", [1, 2])
def test_copies_fill_a_sheet_and_backs_fall_on_their_fronts(count: int) -> None:
    card, sheet, margin = (243.0, 153.0), (595.0, 842.0), 14.0
    made = copies(count, card, sheet, margin)
    pages = numbered(count, card)

    assert len(made.sides) == count
    assert all(len(side.cells) == 10 for side in made.sides)
    assert faults_of(impose(pages, made, title="Cards", marks=True), pages, None) == []
    for cell in made.sheets[0].front.cells:
        mirrored = sheet[0] - cell.x - cell.width
        assert any(abs(other.x - mirrored) < 0.01 for other in made.sheets[0].front.cells)
        assert margin <= cell.x
        assert cell.x + cell.width <= sheet[0] - margin


def test_a_card_larger_than_the_paper_is_refused() -> None:
    with pytest.raises(ValueError, match="does not fit"):
        copies(1, (600, 900), (595, 842), 14)
