"""PRN-12: lines are thick enough to print.

Why: a line of no width is as thin as the press can make it, which on a good one is nothing that anybody sees.

Passes: a rule of 0.5 points.
Fails: a line of width 0, or of 0.1 points.

Source: what print shops ask for: 0.25 points at least.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.file.pdf_x_4.painted import Stroke, painted
from leaflet.findings import Finding
from leaflet.policy.rulebook import limit_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import Policy

RULE = "PRN-12"
_SLACK = 0.001


def judge(file: PrintedFile, policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge drawn lines, the thinnest of each page."""
    if file.fabric is None:
        return
    least = limit_of(policies, RULE)
    thinnest: dict[int, float] = {}
    for event in painted(file.fabric):
        if isinstance(event, Stroke):
            thinnest[event.page] = min(event.width, thinnest.get(event.page, event.width))
    for page, width in thinnest.items():
        if width < least - _SLACK:
            message = f"A line is {width:.2f} points thick; the least is {least:g} points."
            yield Finding(RULE, message, file.place(page))
