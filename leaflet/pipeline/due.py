"""Reviews that are due soon, told of unchanged files too: their manifest holds what the warning needs.

Without this, a build that finds nothing changed would be silent for the last three months, and then refuse. It must not
pay for the model, so what needs it is imported where a review is due.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.findings import Finding
    from leaflet.model.leaflet import Leaflet
    from leaflet.model.policy import Policy


def review_record(leaflet: Leaflet, policies: tuple[Policy, ...]) -> dict[str, Any]:
    """Return what a manifest keeps for the warning; empty if no pack asks for it."""
    from leaflet.audit.source.review_soon import RULE  # noqa: PLC0415  a build that makes nothing needs none
    from leaflet.policy.rulebook import cited, in_force, limit_of  # noqa: PLC0415  as above

    if not in_force(policies, RULE):
        return {}
    imprint = leaflet.imprint
    place = imprint.place
    days = min(limit_of(policies, RULE), (imprint.review_by - dt.date.min).days)
    return {
        "due-from": (imprint.review_by - dt.timedelta(days=days)).isoformat(),
        "place": [place.file, place.line, place.column],
        "clause": cited(policies, RULE),
    }


def due_review(record: dict[str, Any], today: dt.date) -> Iterator[Finding]:
    """Yield the warning that the review of an unchanged file is due soon, if it is."""
    review = record.get("review") or {}
    if not review or today.isoformat() < review["due-from"]:
        return
    from dataclasses import replace  # noqa: PLC0415  only a due review pays for these

    from leaflet.audit.source.review_soon import due_soon  # noqa: PLC0415
    from leaflet.findings import Place  # noqa: PLC0415
    from leaflet.model.leaflet import Status  # noqa: PLC0415
    from leaflet.model.standing import Standing  # noqa: PLC0415

    review_by = dt.date.fromisoformat(record["review-by"])
    standing = Standing(Status(record["status"]), review_by, today)
    if not standing.is_out_of_use and not standing.is_out_of_date:
        yield replace(due_soon(standing, Place(*review["place"])), clause=review["clause"])
