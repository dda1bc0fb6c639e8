"""LIF-02: the next review comes soon enough after the last one.

Counted from `reviewed`, or from `updated` where nobody has reviewed the text yet.

Threshold: months (house: 24).
Source: NHS trusts' patient information policies (two years; three at most).

Passes: reviewed 2026-11-02, review-by 2028-11-02.
Fails: reviewed 2026-11-02, review-by 2029-01-01.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.findings import Finding
from leaflet.policy.catalogue import ONLY
from leaflet.policy.rulebook import limit_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from leaflet.model.leaflet import Leaflet
    from leaflet.model.policy import Policy

RULE = "LIF-02"


def judge(leaflet: Leaflet, policies: tuple[Policy, ...], _today: dt.date) -> Iterator[Finding]:
    """Yield a finding if the review date is too far away."""
    imprint = leaflet.imprint
    limit = limit_of(policies, RULE)
    since = imprint.reviewed or imprint.updated
    if _months(leaflet) <= limit:
        return
    what = "last review" if imprint.reviewed else "last change"
    message = (
        f"The review is due on {imprint.review_by}, more than {limit:g} months after the {what}"
        f" ({since})."
    )
    yield Finding(RULE, message, imprint.place, hint="Set an earlier review-by.")


def measure(leaflet: Leaflet, _today: dt.date) -> dict[str, float]:
    """Return the months from the last review to the next, the one that has begun among them."""
    return {ONLY: float(_months(leaflet))}


def _months(leaflet: Leaflet) -> int:
    imprint = leaflet.imprint
    since = imprint.reviewed or imprint.updated
    months = (imprint.review_by.year - since.year) * 12 + imprint.review_by.month - since.month
    return months + (imprint.review_by.day > since.day)
