"""Text alone, script by script: `python -m tests.benchmarks.scripts [--paragraphs N] [--rounds N] [--memory N]`.

The paragraphs of the golden pages, each changed by a number of its own, set by our engine and by ReportLab's Paragraph
in the same font and measure, in one warm process, turn by turn. Paragraph neither shapes nor orders from the right, finds
no font by itself and writes no tags. `--memory` sets so many paragraphs in one process and tells its peak, for growing
counts. Needs no peers. Prints Markdown.
"""

from __future__ import annotations

import argparse
import gc
import io
import resource
import statistics
import subprocess
import sys
import time
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph, SimpleDocTemplate

from leaflet.content.inline import parse_inlines
from leaflet.layouts.brands import read_brand
from leaflet.model.inlines import Plain, Prose
from leaflet.text.face import load_face
from tests.benchmarks.tables import Table
from tests.compose.conftest import PLACE
from tests.golden.page import FRAME, PROJECT, SHEET, set_page
from tests.text.scripts import SCRIPTS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SIZE, LEADING, APART = 13.0, 22.0, 12.0
WARM_UPS = 2
HEAD = ("script", "ours ms", "Paragraph ms", "x", "ours KiB", "Paragraph KiB")
_UNSPACED = {"chinese", "thai", "khmer", "burmese"}
"""Scripts without spaces, which Paragraph breaks between any two letters if it is told to."""


def plain_texts(script: str) -> list[tuple[str, str]]:
    """Return a script's paragraphs without marks, each with its language."""
    return [
        (lang, Prose(parse_inlines(text).inlines, PLACE).plain)
        for lang, text in SCRIPTS[script].paragraphs
    ]


def changed(script: str, count: int, turn: int) -> list[tuple[str, str]]:
    """Return so many paragraphs, no two alike, and others in each turn."""
    texts = plain_texts(script)
    return [
        (lang, f"{number * 1000 + turn} {text}")
        for number in range(count)
        for lang, text in [texts[number % len(texts)]]
    ]


def ours(script: str, texts: list[tuple[str, str]]) -> bytes:
    """Set paragraphs with our engine."""
    paragraphs = [(lang, Prose((Plain(text),), PLACE)) for lang, text in texts]
    return set_page(paragraphs, rtl=SCRIPTS[script].rtl).data


def theirs(script: str, texts: list[tuple[str, str]]) -> bytes:
    """Set paragraphs with ReportLab's Paragraph, each in the one of our fonts that has most of its letters."""
    wrap = {"wordWrap": "CJK"} if script in _UNSPACED else {}
    out = io.BytesIO()
    margins = {
        "leftMargin": FRAME.x,
        "rightMargin": SHEET[0] - FRAME.x - FRAME.width,
        "topMargin": SHEET[1] - FRAME.y - FRAME.height,
        "bottomMargin": FRAME.y,
    }
    document = SimpleDocTemplate(out, pagesize=SHEET, **margins)
    look = {"fontSize": SIZE, "leading": LEADING, "spaceAfter": APART, **wrap}
    styles = [
        ParagraphStyle("p", fontName=_font_of(frozenset(filter(str.isalpha, text))), **look)
        for _, text in texts
    ]
    document.build([Paragraph(text, style) for (_, text), style in zip(texts, styles, strict=True)])
    return out.getvalue()


@cache
def _faces() -> tuple[Path, ...]:
    """Return the regular fonts of a brand, in the order in which they are asked."""
    families = read_brand(PROJECT, "northbank").fonts
    return tuple(family.files[0].path for family in families)


@lru_cache(maxsize=1000)
def _font_of(letters: frozenset[str]) -> str:
    """Register the font that has most of these letters, and return its name."""
    best = max(_faces(), key=lambda path: sum(map(load_face(path).covers, letters)))
    if best.stem not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(best.stem, str(best)))
    return best.stem


def speed(count: int, rounds: int) -> Table:
    """Measure each script with so many paragraphs."""
    title = f"Text by script, warm ({count} paragraphs; medians of {rounds} runs in turn)"
    table = Table("scripts", title, HEAD)
    for script in SCRIPTS:
        walls: dict[str, list[float]] = {"ours": [], "theirs": []}
        sizes: dict[str, int] = {}
        for turn in range(WARM_UPS + rounds):
            texts = changed(script, count, turn)
            for name, work in (("ours", ours), ("theirs", theirs)):
                wall, size = _timed(work, script, texts)
                sizes[name] = size
                if turn >= WARM_UPS:
                    walls[name].append(wall)
        one, other = (statistics.median(walls[name]) * 1e3 for name in ("ours", "theirs"))
        kib = (sizes[name] / 1024 for name in ("ours", "theirs"))
        table.rows.append((script, one, other, one / other, *kib))
    table.notes.append(
        "Ours tags and shapes, orders from the right, and looks each letter's font up."
    )
    return table


def _timed(
    work: Callable[[str, list[tuple[str, str]]], bytes], script: str, texts: list[tuple[str, str]]
) -> tuple[float, int]:
    gc.collect()
    started = time.perf_counter()
    data = work(script, texts)
    return time.perf_counter() - started, len(data)


def memory(most: int) -> Table:
    """Measure processes that set growing numbers of paragraphs, file after file of 100."""
    table = Table("memory", "Memory by paragraphs set in one process", ("paragraphs", "peak MiB"))
    for count in (most // 100, most // 10, most):
        words = [sys.executable, "-m", "tests.benchmarks.scripts", "--set", str(count)]
        done = subprocess.run(words, capture_output=True, text=True, check=True)
        table.rows.append((f"{count:,}", float(done.stdout.split()[-1])))
    table.notes.append("All twelve scripts in turn, no two paragraphs alike.")
    return table


def _set(count: int) -> None:
    """Set so many paragraphs and print the peak of memory."""
    scripts = list(SCRIPTS)
    for turn in range(count // 100):
        script = scripts[turn % len(scripts)]
        ours(script, changed(script, 100, turn))
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def main() -> None:
    """Measure what is asked for."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.scripts", description=__doc__)
    parser.add_argument("--paragraphs", type=int, default=40)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--memory", type=int, default=0)
    parser.add_argument("--set", type=int, default=0, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.set:
        _set(chosen.set)
    elif chosen.memory:
        print(memory(chosen.memory).as_markdown())
    else:
        print(speed(chosen.paragraphs, chosen.rounds).as_markdown())


if __name__ == "__main__":
    main()
