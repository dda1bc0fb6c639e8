"""LNG-02 on letters that should join, signs that should move, and words from the right."""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path

import pytest
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from leaflet.audit.file import judge_file
from leaflet.content.reader import read_leaflet
from tests.audit.damage.good import PROJECT, print_leaflet

from .drafts import NO_SECTIONS

FONTS = Path(__file__).parents[3] / "layouts" / "fonts"
ARABIC = (
    "يرجى إحضار رسالة الإحالة وبطاقة ميديكير وقائمة بأدويتك",
    "يرجى الحضور قبل الموعد بقليل ليتسع الوقت لملء الاستمارات",
)
HINDI = (
    "हमारे क्लिनिक में पहली बार आने वालों के लिए और उनके साथ",
    "किसी विज़िट के लिए हिंदी दिन यह जानकारी पत्र",
)


@cache
def _font(name: str, path: str) -> str:
    pdfmetrics.registerFont(TTFont(name, str(FONTS / path)))
    return name


def _drawn(
    lines: tuple[str, ...], font: str, *, turned: bool = False, apart: bool = False
) -> bytes:
    """Draw lines as a program does that shapes nothing."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842))
    canvas.setFont(font, 12)
    for at, line in enumerate(lines):
        x, y = 60.0, 780 - 20 * at
        for piece in line.split() if apart else [line]:
            canvas.drawString(x, y, piece[::-1] if turned else piece)
            x += canvas.stringWidth(piece, font, 12) + 4
    canvas.save()
    return out.getvalue()


def _told(data: bytes) -> list[str]:
    found = judge_file(data, "a.pdf", (NO_SECTIONS,))
    return [one.message for one in found if one.rule == "LNG-02"]


def test_arabic_letters_that_stand_apart_are_told() -> None:
    font = _font("naskh", "noto-naskh-arabic/NotoNaskhArabic-Regular.ttf")
    (told,) = _told(_drawn(ARABIC, font, turned=True))
    assert told.startswith("Letters that should join stand apart: “")


def test_arabic_words_from_left_to_right_are_told() -> None:
    font = _font("naskh", "noto-naskh-arabic/NotoNaskhArabic-Regular.ttf")
    told = _told(_drawn(ARABIC, font, apart=True))
    assert any(one.startswith("Words that read from the right stand in the wrong") for one in told)


def test_hindi_signs_on_the_wrong_side_are_told() -> None:
    (told,) = _told(_drawn(HINDI, _font("noto", "noto-sans/NotoSans-Regular.ttf")))
    assert told.startswith("Vowel signs stand on the wrong side of their letters: “")


@pytest.mark.parametrize("lang", ["ar", "hi"])
def test_what_this_program_shapes_passes(lang: str) -> None:
    leaflet = read_leaflet(PROJECT, "your-first-visit", lang)
    assert _told(print_leaflet(leaflet)) == []
