"""PRN-10: small text is printed with black alone, and over what lies under it.

Why: four plates never fall on each other exactly: letters of more than one ink get coloured edges, and letters that
are cut out of a tint get white ones.

Passes: text of 12 points in `0 0 0 1 k` that overprints; white letters on a dark band; a coloured heading of 18 points.
Fails: text of 12 points in four inks; black text that does not overprint.

Source: what print shops ask for (text 100 K, overprinting).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.file.pdf_x_4.painted import BLACK, WHITE, Lettering, painted
from leaflet.findings import Finding
from leaflet.policy.rulebook import limit_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import Policy

RULE = "PRN-10"
_SLACK = 0.05


def judge(file: PrintedFile, policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge small text, once for each page and fault."""
    if file.fabric is None:
        return
    large = limit_of(policies, RULE)
    told = set()
    for event in painted(file.fabric):
        if not isinstance(event, Lettering) or event.size >= large - _SLACK:
            continue
        fault = _fault(event)
        if fault and (event.page, fault) not in told:
            told.add((event.page, fault))
            message = f"Text of {event.size:.1f} points {fault}."
            yield Finding(RULE, message, file.place(event.page))


def _fault(text: Lettering) -> str:
    if text.inks == WHITE:
        return ""
    if text.inks != BLACK:
        return "is not of black alone"
    return "" if text.overprints else "does not overprint what lies under it"
