"""NUM-01: the risks of a leaflet are all told out of the same number of people.

Who must compare 3 in 10 with 7 in 100 compares 3 with 7. The figure as its source gives it is printed beside.

Threshold: most denominators in one leaflet.
Source: CDC Clear Communication Index, item 17; PIF guide to communicating risk.

Passes: risks `of: 100` throughout.
Fails: one risk `of: 100`, a later one `of: 1000`.
"""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING

from leaflet.audit.source.typed_risks import risks_of
from leaflet.findings import Finding
from leaflet.policy.catalogue import ONLY
from leaflet.policy.rulebook import limit_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from leaflet.model.leaflet import Leaflet
    from leaflet.model.policy import Policy
    from leaflet.model.risks import Risk

RULE = "NUM-01"


def judge(leaflet: Leaflet, policies: tuple[Policy, ...], _today: dt.date) -> Iterator[Finding]:
    """Yield a finding for every risk that is told out of another number than most are."""
    risks = _risks(leaflet)
    counts = Counter(risk.of for risk in risks)
    if len(counts) <= limit_of(policies, RULE):
        return
    usual = counts.most_common(1)[0][0]
    for risk in risks:
        if risk.of != usual:
            message = f"This risk is out of {risk.of:,} people; the others are out of {usual:,}."
            hint = f"Write it out of {usual:,} too; the true figure stays in as-published."
            yield Finding(RULE, message, risk.place, hint=hint)


def measure(leaflet: Leaflet, _today: dt.date) -> dict[str, float]:
    """Return how many denominators there are; none where no risk is told in numbers."""
    counts = {risk.of for risk in _risks(leaflet)}
    return {ONLY: float(len(counts))} if counts else {}


def _risks(leaflet: Leaflet) -> list[Risk]:
    return list(chain.from_iterable(risks_of(section) for section in leaflet.sections))
