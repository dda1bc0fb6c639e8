"""COL-02: every text stands out when a page is printed or copied in grey.

Why: most clinics print and copy without colours. A red on a green may differ well in colour and not at all in grey.
Each string is held against what lies under it as COL-01 does, with both turned to grey as printers do. Whether a
colour alone carries a meaning is for a person to judge.

Passes: black on a pale tint.
Fails: #c00000 on #00a03c, which become almost the same grey.

Source: WCAG 2.2 1.4.1, 1.4.3; ITU-R BT.601 (grey from red, green and blue).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.file.contrast import judge_contrast, measure_contrast
from leaflet.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.printed import PrintedFile
    from leaflet.audit.file.runs import TextRun
    from leaflet.audit.file.tones import Tone
    from leaflet.model.policy import Policy

RULE = "COL-02"


def judge(file: PrintedFile, policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge every string in grey."""
    for breach, count in judge_contrast(file, policies, RULE, _in_grey):
        message = f"Printed in grey, text has a contrast of {breach.value:.2f} to 1, too little: {breach.quoted(count)}."
        hint = "Choose colours that differ in lightness, not in hue alone."
        yield Finding(RULE, message, file.place(breach.page), hint=hint)


def measure(file: PrintedFile) -> dict[str, float]:
    """Return the least contrast in grey, of text and of large text."""
    return measure_contrast(file, _in_grey)


def _in_grey(run: TextRun, paper: Tone) -> float | None:
    return run.grey_contrast(paper)
