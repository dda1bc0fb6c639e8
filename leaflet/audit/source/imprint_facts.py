"""LIF-01: the imprint says who answers for the leaflet, and its dates follow each other.

The schema sees to id, version and review-by, and to the dates that a status asks for. An owner may still be missing
in a draft. A day of review before the last change is a warning: a small change may need no new review, and whether
this one did, its sign-offs tell (LIF-05).

Threshold: updated before review-by; reviewed and published before review-by; published not before updated once
released; none in the future.
Source: NHS digital service manual, last reviewed and next review due; PIF TICK.

Passes: updated 2026-11-22, review-by 2027-11-22, owner "Practice manager".
Fails: updated 2026-11-22, review-by 2026-11-22; released without an owner.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.findings import Finding, Severity
from leaflet.model.leaflet import Status

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from leaflet.model.leaflet import Imprint, Leaflet
    from leaflet.model.policy import Policy

RULE = "LIF-01"


def judge(leaflet: Leaflet, _policies: tuple[Policy, ...], today: dt.date) -> Iterator[Finding]:
    """Yield a finding for every date that cannot be, and for an owner that is missing."""
    imprint = leaflet.imprint
    if imprint.owner is None:
        message = "The imprint does not say who sees to the next review."
        hint = 'Add "owner:" with a role, for example Practice manager.'
        level = Severity.ERROR if imprint.status is Status.RELEASED else Severity.WARNING
        yield Finding(RULE, message, imprint.place, level, hint)
    given = {
        "updated": imprint.updated,
        "published": imprint.published,
        "reviewed": imprint.reviewed,
    }
    for name, date in given.items():
        if date is not None and date >= imprint.review_by:
            message = f"The imprint's review-by, {imprint.review_by}, is not after {name}, {date}."
            hint = "Look at both dates: review-by says when the text will be looked at again."
            yield Finding(RULE, message, imprint.place, hint=hint)
        if date is not None and date > today:
            message = f"The imprint's date {name}, {date}, is in the future."
            hint = f"Today is {today}."
            yield Finding(RULE, message, imprint.place, Severity.WARNING, hint)
    yield from _backwards(imprint)


def _backwards(imprint: Imprint) -> Iterator[Finding]:
    """Yield a finding for each day on which something was done to a text that changed later."""
    if imprint.status is not Status.RELEASED:
        return
    changed = f"the text was last changed on {imprint.updated}"
    if imprint.published is not None and imprint.published < imprint.updated:
        message = f"The imprint's published, {imprint.published}, is too early: {changed}."
        hint = "Give the changed text a new version, and set published to its day of release."
        yield Finding(RULE, message, imprint.place, hint=hint)
    if imprint.reviewed is not None and imprint.reviewed < imprint.updated:
        message = f"The last review, {imprint.reviewed}, is older than the text: {changed}."
        hint = "Set reviewed if the changed text was reviewed."
        yield Finding(RULE, message, imprint.place, Severity.WARNING, hint)
