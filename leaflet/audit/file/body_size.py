"""TYP-02: the text is set large enough.

Why: most leaflets are read by people who are older, tired or without their glasses. The size of the text is the one
in which most letters of the body stand (lines.py says what the body is), so a list of sources may be smaller.

Passes: paragraphs of 12 points, with an imprint of 11.5 points.
Fails: paragraphs of 10 points.

Source: RNIB Clear Print; UKAAF G003 (12 points at least).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.file.lines import BODY, blocks_of, usual_size
from leaflet.findings import Finding
from leaflet.policy.catalogue import ONLY
from leaflet.policy.rulebook import limit_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import Policy

RULE = "TYP-02"
_EXACT = 0.05


def judge(file: PrintedFile, policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge the size in which most of the text stands."""
    limit, size = limit_of(policies, RULE), _size(file)
    if 0 < size < limit - _EXACT:
        message = f"Most of the text is set in {size:g} points; the least is {limit:g} points."
        yield Finding(RULE, message, file.place(), hint="Set `body` larger in the layout.")


def measure(file: PrintedFile) -> dict[str, float]:
    """Return the size of most of the text, in points; none where there is no text."""
    size = _size(file)
    return {ONLY: size} if size else {}


def _size(file: PrintedFile) -> float:
    return usual_size(
        line for block in blocks_of(file) if block.kind in BODY for line in block.lines
    )
