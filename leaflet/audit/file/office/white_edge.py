"""OFF-04: text keeps away from the edge that an office printer leaves white.

Why: such printers cannot print the outermost millimetres; what stands there is cut off without a word.

Passes: text 5 mm or more inside the sheet.
Fails: a page number 3 mm from the edge.

Source: makers' data of office printers: 4 to 5 mm.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.file.plain import shorten
from leaflet.findings import Finding
from leaflet.policy.rulebook import limit_of
from leaflet.units import points_to_mm

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import Policy

RULE = "OFF-04"
_SLACK = 0.1


def judge(file: PrintedFile, policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge on each page the text that stands nearest to an edge."""
    least = limit_of(policies, RULE)
    for page in file.pages:
        left, bottom, right, top = page.box
        gaps = [
            (min(run.x - left, right - run.end_x, run.y - bottom, top - run.y), run.text.strip())
            for run in page.runs
            if run.text.strip()
        ]
        gap, text = min(gaps, default=(float("inf"), ""))
        if points_to_mm(gap) < least - _SLACK:
            message = (
                f"“{shorten(text)}” stands {points_to_mm(gap):.1f} mm from the edge of the sheet; "
                f"the least is {least:g} mm."
            )
            hint = "Move the frame or the furniture inwards in the layout."
            yield Finding(RULE, message, file.place(page.number), hint=hint)
