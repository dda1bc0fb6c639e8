"""SEC-05: what is known and what is not known are both told, so that neither hope nor fear fills the gap.

Threshold: none; one `evidence` block anywhere, which owes an entry on either side.
Source: CDC Clear Communication Index, item 11; DISCERN, question 8.

Passes: `- evidence: {known: [It lowers relapses.], not-known: [How long it lasts.]}`.
Fails: a leaflet without such a block, whatever its text says in passing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.findings import Finding
from leaflet.model.blocks import Evidence

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from leaflet.model.leaflet import Leaflet
    from leaflet.model.policy import Policy

RULE = "SEC-05"


def judge(leaflet: Leaflet, _policies: tuple[Policy, ...], _today: dt.date) -> Iterator[Finding]:
    """Yield a finding if nothing sets what is known beside what is not."""
    if any(isinstance(block, Evidence) for block in leaflet.walk_blocks()):
        return
    message = "The leaflet does not tell what is known beside what is not known."
    hint = 'Add "- evidence:" with "known:" and "not-known:" to a section on how sure we are.'
    yield Finding(RULE, message, leaflet.place, hint=hint)
