"""LIF-04: the review is not due soon.

Threshold: days before the review date on which to warn (house: 90).
Source: NHS trusts' patient information policies (work begins three months before the date).

Passes: today 2026-11-22, review-by 2027-11-22.
Fails: today 2027-09-01, review-by 2027-11-22.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.findings import Finding, Severity
from leaflet.model.standing import Standing, standing_on
from leaflet.policy.catalogue import ONLY
from leaflet.policy.rulebook import limit_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from leaflet.findings import Place
    from leaflet.model.leaflet import Leaflet
    from leaflet.model.policy import Policy

RULE = "LIF-04"


def judge(leaflet: Leaflet, policies: tuple[Policy, ...], today: dt.date) -> Iterator[Finding]:
    """Yield a warning on a leaflet whose review is due soon."""
    standing = standing_on(leaflet.imprint, today)
    if is_due_soon(standing, limit_of(policies, RULE)):
        yield due_soon(standing, leaflet.imprint.place)


def measure(leaflet: Leaflet, today: dt.date) -> dict[str, float]:
    """Return the days that are left until the review."""
    return {ONLY: float(standing_on(leaflet.imprint, today).days_left)}


def is_due_soon(standing: Standing, days: float) -> bool:
    """Tell whether a review is due within some days; one that is past is LIF-03's."""
    return not standing.is_out_of_use and 0 <= standing.days_left <= days


def due_soon(standing: Standing, place: Place) -> Finding:
    """Return the warning. A build tells it of unchanged files too, from their manifest."""
    left = standing.days_left
    when = f"in {left} days, by" if left > 1 else "tomorrow," if left else "today,"
    message = f"The leaflet's review is due {when} {standing.review_by}."
    hint = "Review the text, then set reviewed and a new review-by. Later it is not built."
    return Finding(RULE, message, place, Severity.WARNING, hint)
