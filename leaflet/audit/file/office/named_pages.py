"""OFF-01: sheets name the file whose pages they hold, and claim no standard themselves.

Why: imposing loses tags and outline. Whoever asks whether a sheet is proven must be led to the file that is.

Passes: a SHA-256 in the information dictionary; metadata without a claim.
Fails: sheets that claim PDF/UA; a name that is no SHA-256.

Source: ISO 14289-1 5 (a file that claims the standard is tagged); house rule.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from leaflet.audit.file.fabric import BUILD_AGAIN
from leaflet.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import Policy

RULE = "OFF-01"
_SHA_256 = re.compile("[0-9a-f]{64}")


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge the name, then the claims."""
    if file.imposed is None or not _SHA_256.fullmatch(file.imposed.pages):
        message = "The sheets do not name the file whose pages they hold."
        yield Finding(RULE, message, file.place(), hint=BUILD_AGAIN)
    claims = file.standards
    for standard, part in (("A", claims.archive), ("UA", claims.access)):
        if part:
            message = f"The sheets claim PDF/{standard}-{part}, though imposing loses the tags."
            yield Finding(RULE, message, file.place(), hint=BUILD_AGAIN)
    if claims.press:
        message = f"The sheets claim {claims.press}; a print shop wants single pages."
        yield Finding(RULE, message, file.place(), hint=BUILD_AGAIN)
