"""TYP-02: the text is set large enough.

Why: most leaflets are read by people who are older, tired or without their glasses. The size of the text is the one
in which, or above which, a quarter of the body's letters stand (lines.py says what the body is): a list of sources may be
smaller, and in a short leaflet the imprint may be longer than all the rest. How small any of it may be is TYP-01's to say.

Passes: paragraphs of 12 points, with an imprint of 11.5 points.
Fails: paragraphs of 10 points.

Source: RNIB Clear Print; UKAAF G003 (12 points at least).
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from leaflet.audit.file.lines import BODY, blocks_of
from leaflet.audit.file.pocket import LEAST_SIZE, is_for_pocket
from leaflet.findings import Finding
from leaflet.policy.catalogue import ONLY
from leaflet.policy.rulebook import limit_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import Policy

RULE = "TYP-02"
_EXACT = 0.05
_SHARE = 0.25
"""Of the body's letters: so many stand in its size or a larger one."""


def judge(file: PrintedFile, policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge the size of the body."""
    limit, size = limit_of(policies, RULE), _size(file)
    if is_for_pocket(file):
        limit = min(limit, LEAST_SIZE)
    if 0 < size < limit - _EXACT:
        message = f"The text is set in {size:g} points; the least is {limit:g} points."
        yield Finding(RULE, message, file.place(), hint="Set `body` larger in the layout.")


def measure(file: PrintedFile) -> dict[str, float]:
    """Return the size of the body, in points; none where there is no text."""
    size = _size(file)
    return {ONLY: size} if size else {}


def _size(file: PrintedFile) -> float:
    letters: Counter[float] = Counter()
    for block in blocks_of(file):
        if block.kind in BODY:
            for line in block.lines:
                letters.update({round(run.size, 1): len(run.text) for run in line.full_size()})
    enough, so_far = letters.total() * _SHARE, 0
    for size in sorted(letters, reverse=True):
        so_far += letters[size]
        if so_far >= enough:
            return size
    return 0.0
