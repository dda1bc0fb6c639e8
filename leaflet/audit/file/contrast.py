"""COL-01: every text stands out from what lies behind it, and from the paper.

Why: pale letters, or dark ones on a dark box, are lost in poor light and to many eyes. Each string is held against
what was painted under its beginning, middle and end: fills, tints, shadings and pictures (at their lightest and
darkest), or the paper, which throws back less light than a screen; the packs say how much. Text is large from 18 points on, or bold from 14.

Passes: #0b5563 on #e6f1f2 (7.2 to 1); white of 18 points on #0b5563.
Fails: #777777 on white (4.48 to 1); dark letters that run from a white box onto a dark one.

Source: WCAG 2.2 1.4.3.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.file.telling import Breach, worst_by_page
from leaflet.audit.file.tones import PAPER, Tone
from leaflet.findings import Finding
from leaflet.policy.rulebook import limit_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from leaflet.audit.file.printed import PrintedFile
    from leaflet.audit.file.runs import TextRun
    from leaflet.model.policy import Policy

RULE = "COL-01"
_LARGE, _LARGE_BOLD = 18.0, 14.0
_EXACT = 0.01
_WHITE = 100.0


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
    tone: Callable[[TextRun, Tone], float | None],
) -> Iterator[tuple[Breach, int]]:
    """Return for each page the string that stands out least, and how many do too little."""
    text, large = (limit_of(policies, rule, name) - _EXACT for name in ("text", "large"))
    light = min(limit_of(policies, rule, "paper"), _WHITE) / _WHITE
    found = (
        breach
        for breach, is_large in _contrasts(file, tone, Tone(light, light))
        if breach.value < (large if is_large else text)
    )
    return worst_by_page(found)


def measure(file: PrintedFile) -> dict[str, float]:
    """Return the least contrast of text and of large text."""
    return measure_contrast(file, _in_colour)


def measure_contrast(
    file: PrintedFile, tone: Callable[[TextRun, Tone], float | None]
) -> dict[str, float]:
    """Return the least contrast of text and of large text, each where there is any."""
    values: dict[str, float] = {}
    for breach, is_large in _contrasts(file, tone):
        name = "large" if is_large else "text"
        values[name] = min(values.get(name, breach.value), breach.value)
    return values


def _contrasts(
    file: PrintedFile, tone: Callable[[TextRun, Tone], float | None], paper: Tone = PAPER
) -> Iterator[tuple[Breach, bool]]:
    """Yield every string with its contrast, and whether it is large."""
    for page in file.pages:
        for run in page.runs:
            value = tone(run, paper)
            if value is not None and run.text.strip():
                is_large = run.size >= (_LARGE_BOLD if run.font.bold else _LARGE)
                yield Breach(page.number, run.text, value, run.y), is_large


def _in_colour(run: TextRun, paper: Tone) -> float | None:
    return run.contrast(paper)
