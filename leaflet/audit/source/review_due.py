"""LIF-03 and LIF-04: the leaflet is not past its review date, and the review is not due soon.

A leaflet that is past its date still builds, since someone may need it today; every page then says so.

Threshold: LIF-03, the date itself; LIF-04, so many days before it.
Source: NHS trusts' patient information policies (review within three years, work begins three months before).

Passes: today 2026-11-22, review-by 2027-11-22.
Fails: today 2027-11-23, review-by 2027-11-22.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.findings import Finding, Severity
from leaflet.policy.rulebook import limit_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from leaflet.model.leaflet import Leaflet
    from leaflet.model.policy import Policy

RULE = "LIF-03"
SOON = "LIF-04"
_HINT = "Review the text, then set updated, reviewed and a new review-by."


def judge(leaflet: Leaflet, policies: tuple[Policy, ...], today: dt.date) -> Iterator[Finding]:
    """Yield a warning on a leaflet whose review is due or past."""
    due = leaflet.imprint.review_by
    left = (due - today).days
    if left < 0:
        message = f"The leaflet is out of date: its review was due by {due}."
        yield Finding(RULE, message, leaflet.imprint.place, Severity.WARNING, _HINT)
    elif left <= limit_of(policies, SOON):
        message = f"The leaflet's review is due in {left} days, by {due}."
        yield Finding(SOON, message, leaflet.imprint.place, Severity.WARNING, _HINT)
