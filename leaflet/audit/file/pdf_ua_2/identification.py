"""UA2-01: a file that claims PDF/UA-2 is PDF 2.0 and names the year of the standard.

Why: programs choose how to read a file by what it says of itself. Half a claim is none.

Passes: `pdfuaid:part` is 2, `pdfuaid:rev` is 2024, and the header says 2.0.
Fails: `rev` is missing or 2023; the header says 1.7.

Source: ISO 14289-2 clauses 5 and 6.1.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.file.fabric import BUILD_AGAIN
from leaflet.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import Policy

RULE = "UA2-01"
_YEAR = "2024"


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge the claim."""
    year = file.standards.access_year
    if year != _YEAR:
        told = f"says {year}" if year else "names no year"
        message = f"The file claims PDF/UA-2 but {told} (pdfuaid:rev); it is {_YEAR}."
        yield Finding(RULE, message, file.place(), hint=BUILD_AGAIN, clause="ISO 14289-2 5")
    if not file.version.startswith("2."):
        message = f"The file claims PDF/UA-2 but is PDF {file.version}."
        yield Finding(RULE, message, file.place(), hint=BUILD_AGAIN, clause="ISO 14289-2 6.1")
