"""COL-01: every text stands out from what lies behind it, and from the paper.

Why: pale letters, or dark ones on a dark box, are lost in poor light and to many eyes. Each string is held against
what was painted under its beginning, middle and end: fills, tints, shadings and pictures (at their lightest and
darkest), or the paper. Text is large from 18 points on, or bold from 14.

Passes: #0b5563 on #e6f1f2 (7.2 to 1); white of 18 points on #0b5563.
Fails: #777777 on white (4.48 to 1); dark letters that run from a white box onto a dark one.

Source: WCAG 2.2 1.4.3.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.file.telling import Breach, worst_by_page
from leaflet.audit.file.tones import PAPER
from leaflet.findings import Finding
from leaflet.policy.rulebook import limit_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from leaflet.audit.file.printed import PrintedFile
    from leaflet.audit.file.runs import TextRun
    from leaflet.audit.file.tones import Tone
    from leaflet.model.policy import Policy

RULE = "COL-01"
_LARGE, _LARGE_BOLD = 18.0, 14.0
_EXACT = 0.01


def judge(file: PrintedFile, policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge every string in its colours."""
    for breach, count in judge_contrast(file, policies, RULE, _in_colour):
        message = (
            f"Text has a contrast of {breach.value:.2f} to 1, too little: {breach.quoted(count)}."
        )
        hint = "Choose a darker or lighter colour in the brand."
        yield Finding(RULE, message, file.place(breach.page), hint=hint)


def judge_contrast(
    file: PrintedFile,
    policies: tuple[Policy, ...],
    rule: str,
    measure: Callable[[TextRun, Tone], float | None],
) -> Iterator[tuple[Breach, int]]:
    """Return for each page the string that stands out least, and how many do too little."""
    text, large = (limit_of(policies, rule, name) - _EXACT for name in ("text", "large"))
    found = []
    for page in file.pages:
        for run in page.runs:
            least = large if run.size >= (_LARGE_BOLD if run.font.bold else _LARGE) else text
            value = measure(run, PAPER)
            if value is not None and value < least and run.text.strip():
                found.append(Breach(page.number, run.text, value))
    return worst_by_page(found)


def _in_colour(run: TextRun, paper: Tone) -> float | None:
    return run.contrast(paper)
