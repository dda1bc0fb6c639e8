"""TYP-01: the small letters of the text are tall enough on paper.

Why: the size of a type says little about how large it looks; the height of its small letters does. It is measured on
paper, from the outlines in the file, for all body text (lines.py says what that is). Scripts without small letters
are not judged by it.

Passes: Atkinson Hyperlegible at 12 points, whose x is 2.10 mm high.
Fails: the same at 10.5 points (1.84 mm); Times at 12 points (1.91 mm).

Source: RNIB Clear Print (x-height of 2 mm).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.file.lines import BODY, blocks_of
from leaflet.audit.file.pocket import LEAST_X_HEIGHT, is_for_pocket
from leaflet.audit.file.telling import Breach, worst_by_page
from leaflet.findings import Finding
from leaflet.policy.catalogue import ONLY
from leaflet.policy.rulebook import limit_of
from leaflet.units import points_to_mm

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import Policy

RULE = "TYP-01"
_EXACT = 0.005


def judge(file: PrintedFile, policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge all body text."""
    limit = limit_of(policies, RULE)
    if is_for_pocket(file):
        limit = min(limit, LEAST_X_HEIGHT)
    for breach, count in worst_by_page(_low(file, limit - _EXACT)):
        message = f"Small letters are {breach.value:.2f} mm high, less than {limit:g} mm: {breach.quoted(count)}."
        hint = "Set this text larger in the layout, or in a typeface with taller small letters."
        yield Finding(RULE, message, file.place(breach.page), hint=hint)


def _low(file: PrintedFile, least: float) -> Iterator[Breach]:
    """Yield text whose small letters are lower."""
    return (breach for breach in _heights(file) if breach.value < least)


def measure(file: PrintedFile) -> dict[str, float]:
    """Return the lowest small letters of the text, in mm; none where there are none."""
    heights = [breach.value for breach in _heights(file)]
    return {ONLY: min(heights)} if heights else {}


def _heights(file: PrintedFile) -> Iterator[Breach]:
    """Yield all body text that has small letters, with their height in mm."""
    for block in blocks_of(file):
        if block.kind in BODY:
            for line in block.lines:
                for run in line.full_size():
                    height = points_to_mm(run.size * (run.font.x_height or 0.0))
                    if height > 0 and any(map(str.islower, run.text)):
                        yield Breach(line.page, run.text, height, line.y)
