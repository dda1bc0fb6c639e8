"""LIF-03: the leaflet is not past its review date.

Such a leaflet is not built, unless the build is told to: every page then says that it is out of date. A leaflet that
is out of use needs no review.

Threshold: the date itself, which still counts.
Source: house rule.

Passes: today 2027-11-22, review-by 2027-11-22.
Fails: today 2027-11-23, review-by 2027-11-22.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.findings import Finding
from leaflet.model.standing import standing_on

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from leaflet.model.leaflet import Leaflet
    from leaflet.model.policy import Policy

RULE = "LIF-03"


def judge(leaflet: Leaflet, _policies: tuple[Policy, ...], today: dt.date) -> Iterator[Finding]:
    """Yield a finding on a leaflet whose review date is past."""
    standing = standing_on(leaflet.imprint, today)
    if standing.is_out_of_date and not standing.is_out_of_use:
        message = f"The leaflet is out of date: its review was due by {standing.review_by}."
        hint = (
            "Review the text, then set reviewed and a new review-by. Until then,"
            " leaflet build --allow-expired builds it, marked as out of date on every page."
        )
        yield Finding(RULE, message, leaflet.imprint.place, hint=hint)
