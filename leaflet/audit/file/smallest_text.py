"""TYP-03: no text is tiny, wherever it stands.

Why: page numbers, labels and raised figures are text too, and whoever needs the version of a leaflet needs its foot.

Passes: a foot of 9.5 points.
Fails: a foot of 7 points; the raised figure of a note in 6 points.

Source: European Commission readability guideline (9 points); UKAAF G003 (in large print all as large as the body).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.file.telling import Breach, worst_by_page
from leaflet.findings import Finding
from leaflet.policy.catalogue import ONLY
from leaflet.policy.rulebook import limit_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import Policy

RULE = "TYP-03"
_EXACT = 0.05


def judge(file: PrintedFile, policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge every string that can be seen."""
    limit = limit_of(policies, RULE)
    small = (breach for breach in _sizes(file) if breach.value < limit - _EXACT)
    for breach, count in worst_by_page(small):
        message = f"Text of {breach.value:.1f} points, less than {limit:g}: {breach.quoted(count)}."
        yield Finding(RULE, message, file.place(breach.page), hint="Set it larger in the layout.")


def measure(file: PrintedFile) -> dict[str, float]:
    """Return the size of the smallest text, in points; none where there is no text."""
    sizes = [breach.value for breach in _sizes(file)]
    return {ONLY: min(sizes)} if sizes else {}


def _sizes(file: PrintedFile) -> Iterator[Breach]:
    """Yield every string that can be seen, with its size."""
    for page in file.pages:
        for run in page.runs:
            if any(map(str.isalnum, run.text)):
                yield Breach(page.number, run.text, run.size, run.y)
