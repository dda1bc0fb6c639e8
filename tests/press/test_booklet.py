"""Saddle stitch: order, sides, creep, and what an independent program makes of the same pages."""

from __future__ import annotations

import io
import shutil
import subprocess
from typing import TYPE_CHECKING

import pypdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from leaflet.model.folding import leaves_of_booklet
from leaflet.model.sheets import Flip
from leaflet.press.booklet import PAPER, booklet
from leaflet.press.impose import impose

if TYPE_CHECKING:
    from pathlib import Path

A4_OPEN = (842.0, 595.0)


def numbered(count: int, size: tuple[float, float] = (421, 595)) -> bytes:
    """Return a file whose pages say their numbers."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=size, invariant=1)
    for number in range(1, count + 1):
        canvas.setFont("Helvetica", 40)
        canvas.drawString(100, 300, f"p{number}")
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def order(count: int, *, rtl: bool = False) -> list[list[int]]:
    return [[cell.page for cell in side.cells] for side in booklet(count, A4_OPEN, rtl=rtl).sides]


def test_four_and_eight_pages_stand_as_print_shops_have_them() -> None:
    assert order(4) == [[4, 1], [2, 3]]
    assert order(8) == [[8, 1], [2, 7], [6, 3], [4, 5]]


def test_a_booklet_that_reads_from_the_right_is_bound_at_the_right() -> None:
    assert order(4, rtl=True) == [[1, 4], [3, 2]]


@pytest.mark.parametrize("count", range(4, 68, 4))
@pytest.mark.parametrize("rtl", [False, True])
def test_folded_and_stapled_the_pages_come_in_order(count: int, rtl: bool) -> None:
    made = booklet(count, A4_OPEN, rtl=rtl)
    assert leaves_of_booklet(made, rtl=rtl) == list(range(1, count + 1))


def test_two_sheets_in_the_wrong_order_are_read_in_the_wrong_order() -> None:
    made = booklet(8, A4_OPEN)
    swapped = type(made)(made.size, made.sheets[::-1], made.flip)
    assert leaves_of_booklet(swapped) == [3, 4, 1, 2, 7, 8, 5, 6]


@pytest.mark.parametrize("count", [0, 1, 5, 7])
def test_pages_that_do_not_fill_sheets_are_refused(count: int) -> None:
    with pytest.raises(ValueError, match="do not fill"):
        booklet(count, A4_OPEN)


def test_inner_sheets_are_moved_towards_the_fold_by_the_paper_that_they_lie_on() -> None:
    made = booklet(16, A4_OPEN)

    for at, sheet in enumerate(made.sheets):
        for side in (sheet.front, sheet.back):
            assert side is not None
            assert [cell.shift for cell in side.cells] == [at * PAPER, -at * PAPER]


def test_sheets_are_turned_over_their_short_edge() -> None:
    assert booklet(8, A4_OPEN).flip is Flip.SHORT


@pytest.mark.skipif(
    not (shutil.which("psbook") and shutil.which("gs") and shutil.which("pdftops")),
    reason="needs psutils, Ghostscript and poppler",
)
@pytest.mark.parametrize("count", [4, 8, 16, 28])
def test_psutils_orders_the_pages_alike(count: int, tmp_path: Path) -> None:
    source, ours = tmp_path / "pages.pdf", booklet(count, A4_OPEN)
    source.write_bytes(numbered(count))

    def run(*words: str) -> None:
        subprocess.run(words, check=True, capture_output=True, cwd=tmp_path)

    run("pdftops", "pages.pdf", "pages.ps")
    run("psbook", "pages.ps", "book.ps")
    run(
        "gs",
        "-q",
        "-dNOPAUSE",
        "-dBATCH",
        "-dSAFER",
        "-sDEVICE=pdfwrite",
        "-o",
        "book.pdf",
        "book.ps",
    )
    theirs = [page.extract_text().strip() for page in pypdf.PdfReader(tmp_path / "book.pdf").pages]
    assert theirs == [f"p{cell.page}" for side in ours.sides for cell in side.cells]


def test_what_is_printed_is_the_pages_themselves() -> None:
    pages = numbered(8)
    reader = pypdf.PdfReader(io.BytesIO(impose(pages, booklet(8, A4_OPEN), title="A booklet")))

    assert [page.extract_text().split() for page in reader.pages] == [
        ["p8", "p1"],
        ["p2", "p7"],
        ["p6", "p3"],
        ["p4", "p5"],
    ]
    assert [round(float(length)) for length in reader.pages[0].mediabox[2:]] == [842, 595]
    assert reader.trailer["/Root"]["/ViewerPreferences"]["/Duplex"] == "/DuplexFlipShortEdge"


def test_the_same_pages_give_the_same_sheets() -> None:
    pages = numbered(8)
    first, second = (impose(pages, booklet(8, A4_OPEN), title="A booklet") for _ in range(2))
    assert first == second


def test_fonts_stand_in_the_file_once() -> None:
    reader = pypdf.PdfReader(io.BytesIO(impose(numbered(16), booklet(16, A4_OPEN), title="A")))
    objects = [reader.get_object(number) for number in range(1, reader.trailer["/Size"])]
    fonts = [held for held in objects if isinstance(held, dict) and held.get("/Type") == "/Font"]
    assert len(fonts) == 1
