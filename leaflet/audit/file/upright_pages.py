"""LAY-05: every page stands upright.

Why: a page that a viewer turns is read with the head to one side, and prints upside down in a booklet.

Passes: no page has Rotate, or it is 0.
Fails: page 6 has Rotate 180.

Source: ISO 32000-1 7.7.3.3 (Rotate); WCAG 2.2 1.3.4.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import Policy

RULE = "LAY-05"
_ROUND = 360


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge each page."""
    for page in file.pages:
        if page.rotation % _ROUND:
            message = f"Viewers turn the page by {page.rotation} degrees."
            clause = "ISO 32000-1 7.7.3.3"
            yield Finding(RULE, message, file.place(page.number), clause=clause)
