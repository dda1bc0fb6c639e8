"""ACC-18: a leaflet claims the standards that it is made to: PDF/UA, and PDF/A or PDF/X.

Why: who must show that a document is accessible, or keep it for decades, asks the file first. A leaflet that has lost its
claim was changed by another program, and nobody knows what else it lost. A copy with a password cannot be PDF/A.

Passes: `pdfuaid:part` and `pdfaid:part` in a file with the number of a leaflet; any file of another program.
Fails: a file with the number of a leaflet without `pdfuaid:part`.

Severity: error; a warning where PDF/A alone is missing, as in copies with a password.
Source: ISO 14289-1 clause 5; ISO 19005-2 6.6.4.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.file.fabric import BUILD_AGAIN
from leaflet.findings import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import Policy

RULE = "ACC-18"


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge the claims of a leaflet's file; a press gets no tags."""
    claims = file.standards
    if not file.facts.identifier or claims.press:
        return
    if not claims.access:
        message = "The file has the number of a leaflet but does not claim PDF/UA (pdfuaid:part)."
        yield Finding(RULE, message, file.place(), hint=BUILD_AGAIN, clause="ISO 14289-1 5")
    if not claims.archive:
        message = "The file has the number of a leaflet but does not claim PDF/A (pdfaid:part)."
        yield Finding(
            RULE, message, file.place(), Severity.WARNING, BUILD_AGAIN, "ISO 19005-2 6.6.4"
        )
