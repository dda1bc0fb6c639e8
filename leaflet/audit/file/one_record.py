"""ACC-20: the two records of a file, its information dictionary and its XMP packet, tell the same.

Why: some programs show the one, some the other. A leaflet that names two authors or two dates proves neither.

Passes: Info says "Author: Northbank MS Clinic", XMP `dc:creator` the same; or there is no Info at all.
Fails: Info names another author; ModDate is another day than `xmp:ModifyDate`.

The title is judged by ACC-02.
Source: ISO 19005-1 6.7.3 (the table of equivalents); house rule for later parts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.file.fabric import BUILD_AGAIN
from leaflet.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import Policy

RULE = "ACC-20"
_SHOWN = {"created": "date of making", "modified": "date of change"}


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge what both records tell."""
    told = file.declared
    if not file.standards.archive:
        return
    for key, value in told.info.items():
        if told.packet.get(key) != value:
            message = (
                f"The file has two records of its {_SHOWN.get(key, key)}: “{value}” in its "
                f"information dictionary, “{told.packet.get(key, '')}” in XMP."
            )
            yield Finding(RULE, message, file.place(), hint=BUILD_AGAIN, clause="ISO 19005-1 6.7.3")
