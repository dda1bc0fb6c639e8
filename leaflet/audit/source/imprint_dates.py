"""LIF-01: the dates of the imprint follow each other.

Threshold: updated before review-by; reviewed and published before review-by; none of the three in the future.
Source: NHS digital service manual, last reviewed and next review due; PIF TICK.

Passes: updated 2026-11-22, review-by 2027-11-22.
Fails: updated 2026-11-22, review-by 2026-11-22.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.findings import Finding, Severity

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from leaflet.model.leaflet import Leaflet
    from leaflet.model.policy import Policy

RULE = "LIF-01"


def judge(leaflet: Leaflet, _policies: tuple[Policy, ...], today: dt.date) -> Iterator[Finding]:
    """Yield a finding for every date that cannot be."""
    imprint = leaflet.imprint
    given = {
        "updated": imprint.updated,
        "published": imprint.published,
        "reviewed": imprint.reviewed,
    }
    for name, date in given.items():
        if date is None:
            continue
        if date >= imprint.review_by:
            message = f"The imprint's review-by, {imprint.review_by}, is not after {name}, {date}."
            hint = "Look at both dates: review-by says when the text will be looked at again."
            yield Finding(RULE, message, imprint.place, hint=hint)
        if date > today:
            message = f"The imprint's date {name}, {date}, is in the future."
            hint = f"Today is {today}."
            yield Finding(RULE, message, imprint.place, Severity.WARNING, hint)
