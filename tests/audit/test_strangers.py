"""Files of other programs: useful findings, and never a traceback."""

from __future__ import annotations

import io
import random
import time
from functools import cache
from typing import TYPE_CHECKING

import pypdfium2  # type: ignore[import-untyped]
import pytest
from PIL import Image, ImageDraw
from pypdf import PdfReader, PdfWriter
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate

from leaflet.audit.file import judge_file
from tests.audit.damage.good import good
from tests.audit.file.drafts import NO_SECTIONS
from tests.audit.file.reader.test_reader import mutate

if TYPE_CHECKING:
    from collections.abc import Callable

    from leaflet.findings import Finding

TEXT = "Most sore throats get better in a week without antibiotics, but some need care. " * 6
_MOST_SECONDS = 5
"""Of processor time: what else the machine has to do is not for a test to judge."""


def stock() -> bytes:
    """Return what ReportLab makes without being told anything."""
    out = io.BytesIO()
    styles = getSampleStyleSheet()
    story = [Paragraph(TEXT, styles[name]) for name in ("Title", "BodyText", "Italic", "BodyText")]
    SimpleDocTemplate(out, invariant=1).build(story)
    return out.getvalue()


def scan() -> bytes:
    """Return a page that is a picture."""
    picture = Image.new("RGB", (620, 877), "white")
    ImageDraw.Draw(picture).text((50, 50), "A scanned page", fill="black")
    out = io.BytesIO()
    picture.save(out, "PDF", resolution=75)
    return out.getvalue()


def scan_with_text() -> bytes:
    """Return a scan with the text that a program read from it, unseen."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(465, 658), invariant=1)
    canvas.drawInlineImage(Image.new("RGB", (62, 88), "white"), 0, 0, 465, 658)
    text = canvas.beginText(50, 600)
    text.setTextRenderMode(3)
    text.textLine("A scanned page")
    canvas.drawText(text)
    canvas.save()
    return out.getvalue()


def through_pdfium() -> bytes:
    """Return a good file that pdfium has opened and written again."""
    document = pypdfium2.PdfDocument(good("a4"))
    out = io.BytesIO()
    document.save(out)
    document.close()
    return out.getvalue()


def turned_and_cropped() -> bytes:
    """Return a good file whose pages are turned and cropped, with a box that is upside down."""
    writer = PdfWriter(clone_from=io.BytesIO(good("a4")))
    for page in writer.pages:
        page.rotate(90)
        page.cropbox.lower_left, page.cropbox.upper_right = (500, 700), (100, 200)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def empty() -> bytes:
    """Return a file with one page and nothing on it."""
    writer = PdfWriter()
    writer.add_blank_page(595, 842)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def without_pages() -> bytes:
    """Return a file without pages."""
    out = io.BytesIO()
    PdfWriter().write(out)
    return out.getvalue()


def encrypted() -> bytes:
    """Return a good file behind a password."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(good("card"))))
    writer.encrypt("secret", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


@cache
def judged(make: Callable[[], bytes]) -> list[Finding]:
    """Judge a file within the time that any file may take."""
    data, start = make(), time.process_time()
    found = judge_file(data, "theirs.pdf", (NO_SECTIONS,))
    assert time.process_time() - start < _MOST_SECONDS
    return found


def _rules(make: Callable[[], bytes]) -> set[str]:
    return {one.rule for one in judged(make)}


@pytest.mark.parametrize(
    ("make", "rules"),
    [
        (stock, {"ACC-01", "ACC-02", "ACC-03", "ACC-09", "TYP-01", "TYP-02", "TYP-04", "TYP-05", "TYP-06"}),
        (scan, {"ACC-01", "ACC-02", "ACC-03"}),
        (scan_with_text, {"ACC-01", "ACC-02", "ACC-03"}),
        (turned_and_cropped, {"LAY-05", "SEC-11"}),
        (empty, {"ACC-01", "LAY-03"}),
        (without_pages, {"LAY-03"}),
        (encrypted, {"PDF-encrypted"}),
    ],
)  # fmt: skip
def test_a_stranger_is_told_what_is_wrong_with_it(
    make: Callable[[], bytes], rules: set[str]
) -> None:
    assert rules <= _rules(make)


def test_a_scan_is_told_to_be_one() -> None:
    assert any("as a scan is" in one.message for one in judged(scan))
    assert not any(one.rule == "LAY-03" for one in judged(scan))


def test_a_good_file_that_another_program_wrote_again_is_still_good() -> None:
    assert judged(through_pdfium) == []


def test_what_many_lines_break_is_told_once_for_each_page() -> None:
    told = [(one.rule, one.place.page, one.message[:20]) for one in judged(stock)]
    assert len(told) == len(set(told))


def _judge_mutations(count: int) -> None:
    """Judge a real file with so many mutations: none raises, each ends soon."""
    chance = random.Random(20261122)  # noqa: S311 - the same mutations in each run
    for _ in range(count):
        data, start = mutate(good("card"), chance), time.process_time()
        judge_file(data, "theirs.pdf", (NO_SECTIONS,))
        assert time.process_time() - start < _MOST_SECONDS


def test_40_mutations_of_a_real_file_raise_nothing_and_end_soon() -> None:
    _judge_mutations(40)


@pytest.mark.slow
def test_2000_mutations_of_a_real_file_raise_nothing_and_end_soon() -> None:
    _judge_mutations(2000)
