"""ARC-01: a file that claims PDF/A-4 names the year of the standard, and no level.

Why: an archive sorts files by what they say of themselves. A level (E, F) promises machine drawings or attachments.

Passes: `pdfaid:part` is 4, `pdfaid:rev` is 2020, and there is no `pdfaid:conformance`.
Fails: `rev` is missing; `conformance` is A.

Source: ISO 19005-4 6.7.3.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.file.fabric import BUILD_AGAIN
from leaflet.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import Policy

RULE = "ARC-01"
_CLAUSE = "ISO 19005-4 6.7.3"
_YEAR = "2020"


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge the claim."""
    told = file.standards
    if told.archive_year != _YEAR:
        year = f"says {told.archive_year}" if told.archive_year else "names no year"
        message = f"The file claims PDF/A-4 but {year} (pdfaid:rev); it is {_YEAR}."
        yield Finding(RULE, message, file.place(), hint=BUILD_AGAIN, clause=_CLAUSE)
    if told.archive_level:
        message = f"The file claims the level {told.archive_level} of PDF/A-4 (pdfaid:conformance)."
        yield Finding(RULE, message, file.place(), hint=BUILD_AGAIN, clause=_CLAUSE)
