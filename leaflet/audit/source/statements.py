"""LIF-06: readers learn who paid, who could gain, and how the text is kept up to date.

The schema asks for funding and interests; this rule sees to what may be missing in a draft, and to words that say
nothing.

Threshold: none.
Source: IPDAS, funding source and update policy.

Passes: `update-policy: We look at this text again every year.`
Fails: no `update-policy`; `funding: "-"`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from leaflet.findings import Finding

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from leaflet.model.leaflet import Leaflet
    from leaflet.model.policy import Policy

RULE = "LIF-06"
_NOTHING = re.compile(r"[\W_]*(?:\W*(?:tbd|tbc|todo|xxx|n/?a)\W*)?", re.IGNORECASE)


def judge(leaflet: Leaflet, _policies: tuple[Policy, ...], _today: dt.date) -> Iterator[Finding]:
    """Yield a finding for every statement that is missing or says nothing."""
    imprint = leaflet.imprint
    statements = {
        "funding": (imprint.funding, "who paid for the leaflet; or that nobody did"),
        "interests": (imprint.interests, "who could gain from the text; or that nobody does"),
        "update-policy": (imprint.update_policy, "when and why the text is looked at again"),
    }
    for key, (text, what) in statements.items():
        if text is None or _NOTHING.fullmatch(text.plain):
            message = f'The imprint\'s "{key}" is missing or says nothing.'
            place = text.place if text else imprint.place
            yield Finding(RULE, message, place, hint=f"Write {what}.")
