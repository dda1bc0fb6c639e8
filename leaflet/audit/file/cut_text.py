"""Text that leaves its page or its column, or runs into other text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.file.lines import BODY, blocks_of
from leaflet.audit.file.plain import is_unspaced
from leaflet.audit.file.telling import Breach

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.lines import Line
    from leaflet.audit.file.printed import PrintedFile

_EDGE = 1.0
"""Points: an accent or a serif may reach as far."""
_OVER = 2.0
_SHARED = 2.0
"""Points that two pieces of text share where they run into each other."""
_LONG = 4.0
"""Sizes: what is shorter is a bullet or a number in the margin."""
_ENOUGH = 10
"""Full lines that show how wide a file's columns are."""


def running_off(file: PrintedFile) -> Iterator[Breach]:
    """Yield strings that cross the edge of their page, or of the part of it that is shown."""
    for page in file.pages:
        left, bottom, right, top = page.box
        for run in page.runs:
            low, high = sorted((run.x, run.end_x))
            inside = left - _EDGE <= low and high <= right + _EDGE
            level = bottom - _EDGE <= min(run.y, run.end_y) and max(run.y, run.end_y) <= top + _EDGE
            if run.is_cut or not (inside and level):
                yield Breach(page.number, run.text, baseline=run.y)
        if page.off_page.strip():
            yield Breach(page.number, page.off_page)


def overhanging(file: PrintedFile) -> Iterator[Breach]:
    """Yield single words that reach further to the side than any full line of the file."""
    lines = [line for block in blocks_of(file) if block.kind in BODY for line in block.lines]
    full = [line for line in lines if " " in line.words]
    if len(full) < _ENOUGH:
        return
    left, right = min(line.left for line in full), max(line.right for line in full)
    for line in lines:
        sticks_out = line.right > right + _OVER or line.left < left - _OVER
        is_word = " " not in line.words and not is_unspaced(line.words)
        if sticks_out and is_word and line.right - line.left > _LONG * line.size:
            yield Breach(line.page, line.text)


def colliding(file: PrintedFile) -> Iterator[Breach]:
    """Yield lines that lie over a part of another line."""
    pages: dict[int, list[Line]] = {}
    for block in blocks_of(file):
        for line in block.lines:
            pages.setdefault(line.page, []).append(line)
    for page, lines in pages.items():
        lines.sort(key=lambda line: line.y)
        for at, line in enumerate(lines):
            for other in lines[at + 1 :]:
                if other.y - line.y > 0.3 * min(line.size, other.size):
                    break
                if min(line.right, other.right) - max(line.left, other.left) > _SHARED:
                    yield Breach(page, line.text)
