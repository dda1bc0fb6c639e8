"""ADV-03: a leaflet on a biological is marked for use in a consultation.

In Australia stem cell products and other biologicals may not be advertised to the public; what a health worker
gives to a patient in the course of treatment is no advertisement. So the leaflet says whom it is for, in its data and
on its pages.

Threshold: none.
Source: Therapeutic Goods Act 1989 (Australia), s 42AA(4).

Passes: `use: consultation`.
Fails: no `use`, or `use: public`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.findings import Finding
from leaflet.model.leaflet import Use

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from leaflet.model.leaflet import Leaflet
    from leaflet.model.policy import Policy

RULE = "ADV-03"


def judge(leaflet: Leaflet, _policies: tuple[Policy, ...], _today: dt.date) -> Iterator[Finding]:
    """Yield a finding if the leaflet may reach the public at large."""
    if leaflet.imprint.use is not Use.CONSULTATION:
        message = "The leaflet is not marked for use in a consultation."
        hint = 'Write "use: consultation" into the imprint, and hand it out to your own patients alone.'
        yield Finding(RULE, message, leaflet.imprint.place, hint=hint)
