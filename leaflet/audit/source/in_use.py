"""LIF-11: a leaflet that is withdrawn or replaced is not built to be handed out.

It stays in its folder for the record. That is no fault of the text, so it is a warning here; a build that names the
leaflet refuses it, and any other build leaves it out.

Threshold: none.
Source: house rule.

Passes: status released.
Fails: status withdrawn; status superseded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.findings import Finding, Severity
from leaflet.model.standing import standing_on

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from leaflet.model.leaflet import Leaflet
    from leaflet.model.policy import Policy

RULE = "LIF-11"


def judge(leaflet: Leaflet, _policies: tuple[Policy, ...], today: dt.date) -> Iterator[Finding]:
    """Yield a warning on a leaflet that is out of use."""
    imprint = leaflet.imprint
    if not standing_on(imprint, today).is_out_of_use:
        return
    instead = imprint.superseded_by
    message = f"The leaflet is replaced by {instead}." if instead else "The leaflet is withdrawn."
    first = f"Hand out {instead} instead" if instead else "Hand it out no more"
    hint = (
        f"{first}, and delete what was built of it. leaflet build --allow-withdrawn builds it"
        " for the record, marked on every page."
    )
    yield Finding(RULE, message, imprint.place, Severity.WARNING, hint)
