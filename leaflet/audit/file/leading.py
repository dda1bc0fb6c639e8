"""TYP-05: lines stand apart.

Why: lines that stand close run into each other for people who see them blurred. The distance from line to line is
measured where a paragraph, list item or cell goes on to its next line, and set against the size in which
most letters of the lines stand.

Passes: 12 points on a leading of 17 (1.42 times, 6.0 mm).
Fails: 12 points on a leading of 14 (1.17 times).

Source: European Commission readability guideline (3 mm between lines); RNIB Clear Print (1.5 to 2 word spaces).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.file.lines import BODY, blocks_of
from leaflet.audit.file.telling import Breach, worst_by_page
from leaflet.findings import Finding
from leaflet.policy.rulebook import limit_of
from leaflet.units import points_to_mm

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.lines import Line
    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import Policy

RULE = "TYP-05"
_EXACT = 0.005


def judge(file: PrintedFile, policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge every step from line to line inside body text."""
    ratio, distance = (limit_of(policies, RULE, name) for name in ("ratio", "distance"))
    tight: list[Breach] = []
    close: list[Breach] = []
    for line, step, size in _steps(file):
        if step < (ratio - _EXACT) * size:
            tight.append(Breach(line.page, line.text, step / size))
        elif points_to_mm(step) < distance - _EXACT:
            close.append(Breach(line.page, line.text, points_to_mm(step)))
    hint = "Give the style a larger `leading` in the layout."
    for breach, count in worst_by_page(tight):
        message = f"The leading is {breach.value:.2f} times the size, less than {ratio:g}: {breach.quoted(count)}."
        yield Finding(RULE, message, file.place(breach.page), hint=hint)
    for breach, count in worst_by_page(close):
        message = f"Lines stand {breach.value:.1f} mm apart, less than {distance:g} mm: {breach.quoted(count)}."
        yield Finding(RULE, message, file.place(breach.page), hint=hint)


def measure(file: PrintedFile) -> dict[str, float]:
    """Return the tightest leading, of the size and in mm; none where no text has two lines."""
    steps = list(_steps(file))
    if not steps:
        return {}
    return {
        "ratio": min(step / size for _, step, size in steps),
        "distance": points_to_mm(min(step for _, step, _ in steps)),
    }


def _steps(file: PrintedFile) -> Iterator[tuple[Line, float, float]]:
    """Yield each line of body text that goes on to a next one, with the way down and the size, in points."""
    for block in blocks_of(file):
        for above, below in block.wrapped() if block.kind in BODY else ():
            yield above, above.y - below.y, max(above.main_size, below.main_size)
