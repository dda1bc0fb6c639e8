"""Text gathered from pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from pypdf.generic import (
    DecodedStreamObject,
    DictionaryObject,
    NameObject,
    NumberObject,
)

from leaflet.audit.file.printed import MarkRef, PrintedPage
from leaflet.audit.file.reader.broken import BrokenFileError
from leaflet.audit.file.reader.painting import Painter, Shelf

if TYPE_CHECKING:
    from collections.abc import Callable


def _resources(**forms: bytes) -> DictionaryObject:
    """Make resources: one Latin font whose letters are half a square wide, and forms."""
    font = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/TrueType"),
            NameObject("/BaseFont"): NameObject("/Sample"),
            NameObject("/Encoding"): NameObject("/WinAnsiEncoding"),
        }
    )
    made = DictionaryObject()
    for name, stream in forms.items():
        form: Any = DecodedStreamObject()
        form.set_data(stream)
        form[NameObject("/Subtype")] = NameObject("/Form")
        made[NameObject("/" + name)] = form
    fonts = DictionaryObject({NameObject("/F1"): font})
    return DictionaryObject({NameObject("/Font"): fonts, NameObject("/XObject"): made})


@pytest.fixture
def paint() -> Callable[..., PrintedPage]:
    """Return a painter of pages."""

    def painted(stream: bytes, **forms: bytes) -> PrintedPage:
        page = PrintedPage(1, 500, 800)
        Painter(page, (0, 0, 500, 800), Shelf()).follow(stream, _resources(**forms))
        return page

    return painted


@pytest.mark.parametrize(
    ("shown", "wanted"),
    [
        (b"(one) Tj T* (two) Tj", "one\ntwo"),
        (b"(one) Tj ( two) Tj", "one two"),
        (b"(one) Tj 0 -14 Td (two) Tj", "one\ntwo"),
        (b"(one) Tj 20 0 Td (two) Tj", "one two"),
        (b"(one) Tj 15 0 Td (two) Tj", "onetwo"),
        (b"(one) Tj 15 3 Td (2) Tj", "one2"),
        (b"[(o) 20 (n) -30 (e) -400 (two)] TJ", "one two"),
        (b"2 Tc (one) Tj 21 0 Td (two) Tj", "onetwo"),
        (b"200 Tz (one) Tj 30 0 Td (two) Tj", "onetwo"),
        (b"(one) ' (two) '", "one\ntwo"),
        (b'(one) Tj 1 0 (two) "', "one\ntwo"),
        (b"(caf\\351) Tj", "café"),
    ],
)
def test_moves_of_the_pen_part_words_and_lines(
    paint: Callable[..., PrintedPage], shown: bytes, wanted: str
) -> None:
    page = paint(b"/P <</MCID 0>> BDC BT /F1 10 Tf 14 TL 50 500 Td " + shown + b" ET EMC")
    assert page.marks[MarkRef(1, 0, 0)].text.strip() == wanted
    assert page.text.strip() == wanted


def test_a_turned_line_is_read_along_its_own_direction(paint: Callable[..., PrintedPage]) -> None:
    page = paint(b"BT /F1 10 Tf 0 1 -1 0 50 50 Tm (one) Tj 0 1 -1 0 50 65 Tm (two) Tj ET")
    assert page.text.strip() == "onetwo"


def test_artifacts_are_kept_apart(paint: Callable[..., PrintedPage]) -> None:
    page = paint(
        b"/Artifact BMC BT /F1 9 Tf 9 9 Td (Page 1) Tj ET EMC "
        b"/P <</MCID 4>> BDC BT /F1 9 Tf 9 90 Td (Text) Tj ET EMC"
    )
    assert page.furniture.strip() == "Page 1"
    assert page.marks[MarkRef(1, 0, 4)].text.strip() == "Text"
    assert page.text.split() == ["Page", "1", "Text"]
    assert not page.loose_text


def test_an_actual_text_stands_for_what_is_painted(paint: Callable[..., PrintedPage]) -> None:
    page = paint(
        b"/P <</MCID 0>> BDC BT /F1 9 Tf 9 90 Td (a ) Tj "
        b"/Span <</ActualText (word)>> BDC (w) Tj (d) Tj EMC ( b) Tj ET EMC"
    )
    assert page.marks[MarkRef(1, 0, 0)].text.strip() == "a word b"


def test_a_forms_text_belongs_to_the_content_around_it(paint: Callable[..., PrintedPage]) -> None:
    page = paint(b"/Figure <</MCID 0>> BDC /X Do EMC", X=b"BT /F1 9 Tf 9 90 Td (Inside) Tj ET")
    assert page.marks[MarkRef(1, 0, 0)].text.strip() == "Inside"


def test_a_form_that_draws_itself_ends(paint: Callable[..., PrintedPage]) -> None:
    assert paint(b"/X Do", X=b"0 0 9 9 re f /X Do").loose_shapes


@pytest.mark.parametrize(
    "stream",
    [
        b"/F1 Tf",
        b"BT /F9 9 Tf (x) Tj ET",
        b"(a) cm",
        b"/P BDC EMC EMC EMC",
        b"/X Do",
        b"[1] TJ",
        b"Tm",
    ],
)
def test_unfit_operands_are_passed_over(paint: Callable[..., PrintedPage], stream: bytes) -> None:
    assert paint(stream + b" BT /F1 9 Tf 9 90 Td (after) Tj ET").text.strip() == "after"


def test_text_that_leaves_no_ink_is_kept_apart(paint: Callable[..., PrintedPage]) -> None:
    page = paint(b"/P <</MCID 0>> BDC BT /F1 9 Tf 3 Tr 9 90 Td (ghost) Tj ET EMC")
    assert page.hidden_text.strip() == "ghost"
    assert not page.text
    assert not page.marks[MarkRef(1, 0, 0)].painted


def test_properties_may_stand_in_the_resources() -> None:
    page, resources = PrintedPage(1, 500, 800), _resources()
    marked = DictionaryObject({NameObject("/MCID"): NumberObject(7)})
    resources[NameObject("/Properties")] = DictionaryObject({NameObject("/M"): marked})
    stream = b"/P /M BDC BT /F1 9 Tf 9 90 Td (x) Tj ET EMC"
    Painter(page, (0, 0, 500, 800), Shelf()).follow(stream, resources)
    assert MarkRef(1, 0, 7) in page.marks


def test_drawing_without_end_is_refused() -> None:
    page, shelf = PrintedPage(1, 500, 800), Shelf(steps=10)
    with pytest.raises(BrokenFileError, match="drawing steps"):
        Painter(page, (0, 0, 500, 800), shelf).follow(b"q Q " * 10, _resources())


@pytest.mark.parametrize(
    "stream",
    [
        b"BT /F1 10 Tf 7 Tr (seen) Tj ET BT 0 Tr 9 9 Td (gone) Tj ET",
        b"BT /F1 10 Tf 9 9 Td [-990000 (gone)] TJ ET",
        b"BT /F1 10 Tf 9 700 Td 1 1 1 rg (gone) Tj ET",
        b"BT /F1 10 Tf 9 700 Td (gone) Tj ET /Over Do",
        b"BT /F1 10 Tf 9 700 Td (gone) Tj ET 500 0 0 800 0 0 cm BI /W 1 /H 1 ID x EI ",
    ],
)
def test_what_is_hidden_is_told_apart(paint: Callable[..., PrintedPage], stream: bytes) -> None:
    page = paint(stream, Over=b"1 g 0 0 500 800 re f")
    assert "gone" not in page.text
    assert "gone" in page.hidden_text


def test_text_that_is_covered_in_part_is_hidden(paint: Callable[..., PrintedPage]) -> None:
    page = paint(b"BT /F1 10 Tf 9 700 Td (a whole line) Tj ET 1 g 30 600 400 200 re f")
    assert page.text.strip() == ""
