"""PRN-09: no place gets more ink than the paper holds.

Why: too much ink does not dry; it comes off on the next sheet, or pulls the paper apart.

Passes: a band of 90, 40, 45 and 25 per cent (200 in all).
Fails: a black of 100 per cent in each of the four inks.

Source: ISO 12647-2 (300 % is the profile's own limit; 280 % on uncoated paper). Flat colours are summed as they are
written; marks outside the page are left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.file.pdf_x_4.painted import Area, Lettering, Stroke, painted
from leaflet.findings import Finding
from leaflet.policy.rulebook import limit_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import Policy

RULE = "PRN-09"
_SLACK = 0.5


def judge(file: PrintedFile, policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge each flat colour."""
    if file.fabric is None:
        return
    limit = limit_of(policies, RULE)
    told = set()
    for event in painted(file.fabric):
        if isinstance(event, Area | Lettering | Stroke) and event.inks is not None:
            total = 100 * sum(event.inks)
            if total > limit + _SLACK and (event.page, event.inks) not in told:
                told.add((event.page, event.inks))
                message = f"A colour takes {total:.0f} % of ink in all; the most is {limit:g} %."
                hint = "Give the brand's colour its inks in brand.yaml (`press`), with less in all."
                yield Finding(RULE, message, file.place(event.page), hint=hint)


def measure(file: PrintedFile) -> dict[str, float]:
    """Return the most ink that a flat colour takes, in per cent."""
    events = painted(file.fabric) if file.fabric is not None else []
    sums = [
        100 * sum(event.inks)
        for event in events
        if isinstance(event, Area | Lettering | Stroke) and event.inks is not None
    ]
    return {"limit": max(sums)} if sums else {}
