"""PRN-13: text keeps away from where the page is cut.

Why: the knife is off by a millimetre or two. What stands at the edge is cut.

Passes: text 5 mm or more inside the trim; marks for the press outside of it.
Fails: a page number 3 mm from the edge.

Source: what print shops ask for: 3 to 5 mm.
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

RULE = "PRN-13"
_SLACK = 0.1


def judge(file: PrintedFile, policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge each page's text that lies on the page, the nearest to its edge."""
    least = limit_of(policies, RULE)
    for page in file.pages:
        if page.trim is None:
            continue
        left, bottom, right, top = page.trim
        inside = [
            (min(run.x - left, right - run.end_x, run.y - bottom, top - run.y), run.text.strip())
            for run in page.runs
            if left < run.x < right and bottom < run.y < top and run.text.strip()
        ]
        gap, text = min(inside, default=(float("inf"), ""))
        if points_to_mm(gap) >= least - _SLACK:
            continue
        message = (
            f"“{shorten(text)}” stands {points_to_mm(gap):.1f} mm from where "
            f"the page is cut; the least is {least:g} mm."
        )
        hint = "Move the frame or the furniture inwards in the layout."
        yield Finding(RULE, message, file.place(page.number), hint=hint)
