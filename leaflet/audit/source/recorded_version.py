"""LIF-07: one version, one text.

What was released is on record with the hash of its text as read (releases.yaml). A text under a recorded version
reads as it did then; versions only rise; a released leaflet is on record, under its day of publication.

Threshold: none.
Source: house rule. Consent forms cite a leaflet's version and date.

Passes: version 1.0 with the text that was recorded for 1.0; a changed text with version 1.1.
Fails: version 1.0 with another text; version 0.9 after 1.0 was released; a released version without a record.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.findings import Finding
from leaflet.model.as_read import is_known_way, text_hash
from leaflet.model.leaflet import Status
from leaflet.model.version_order import is_lower

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from leaflet.model.leaflet import Leaflet
    from leaflet.model.policy import Policy
    from leaflet.model.records import Release

RULE = "LIF-07"


def judge(leaflet: Leaflet, _policies: tuple[Policy, ...], today: dt.date) -> Iterator[Finding]:
    """Yield a finding if the text, its version and its records do not go together."""
    imprint, records = leaflet.imprint, leaflet.records
    place = imprint.version_place or imprint.place
    release = records.release(imprint.version)
    for one in records.releases:
        if one.date > today:
            message = f"The release of version {one.version} is dated in the future: {one.date}."
            yield Finding(RULE, message, one.place, hint=f"Today is {today}.")
    if release is not None:
        yield from _against(release, leaflet)
        return
    last = records.releases[-1] if records.releases else None
    if last is not None and is_lower(imprint.version, last.version):
        message = f"Version {imprint.version} is lower than the last release, {last.version}."
        hint = f"Versions only rise: give the text a version above {last.version}."
        yield Finding(RULE, message, place, hint=hint)
    elif imprint.status is Status.RELEASED:
        message = (
            f"The leaflet is marked as released, and version {imprint.version} is not on record."
        )
        hint = f"Run: leaflet release {leaflet.slug} --lang {leaflet.lang}; or set the status back."
        yield Finding(RULE, message, place, hint=hint)


def _against(release: Release, leaflet: Leaflet) -> Iterator[Finding]:
    """Judge a leaflet against the record of its version."""
    imprint = leaflet.imprint
    place = imprint.version_place or imprint.place
    if not is_known_way(release.text):
        message = "The record was made by another version of the program; texts cannot be compared."
        yield Finding(RULE, message, release.place, hint="Use the version that made it, or newer.")
    elif text_hash(leaflet) != release.text:
        message = f"The text differs from version {release.version} as released on {release.date}."
        hint = (
            f"Give the changed text a new version, and have it signed. What changed: leaflet diff"
            f" {leaflet.slug}@{release.version} {leaflet.slug} --lang {leaflet.lang}"
        )
        yield Finding(RULE, message, place, hint=hint)
    if imprint.status is Status.RELEASED and imprint.published != release.date:
        message = (
            f"Version {release.version} was published on {release.date} by its record"
            f" ({release.place}), and on {imprint.published} by the imprint."
        )
        yield Finding(RULE, message, place, hint="Set published to the day on record.")
