"""Text with a line under it, told from the rules of tables and the lines to write on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.file.telling import Breach

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.printed import Box, PrintedPage
    from leaflet.audit.file.runs import TextRun

_BELOW, _ABOVE = 0.22, 0.02
"""An underline lies at most so many sizes below the baseline, and hardly above it."""
_ENDS = 3.0
"""Points by which it may be longer or shorter than its text."""


def underlined(page: PrintedPage) -> Iterator[Breach]:
    """Yield the text over each line that begins and ends where text does."""
    for stroke in page.strokes:
        over = [run for run in page.runs if run.text.strip() and _lies_under(stroke, run)]
        if over:
            left = min(min(run.x, run.end_x) for run in over)
            right = max(max(run.x, run.end_x) for run in over)
            if abs(left - stroke[0]) <= _ENDS and abs(right - stroke[2]) <= _ENDS:
                yield Breach(page.number, "".join(run.text for run in over))


def _lies_under(stroke: Box, run: TextRun) -> bool:
    """Whether a line lies right under the middle of a string."""
    left, bottom, right, top = stroke
    middle = (bottom + top) / 2
    is_near = run.y - _BELOW * run.size <= middle <= run.y + _ABOVE * run.size
    return is_near and left <= (run.x + run.end_x) / 2 <= right
