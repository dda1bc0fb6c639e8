"""SEC-10: readers learn how to get the leaflet in another format or language.

What the imprint says of it (`other-formats`) is asked of every leaflet; here it is asked that it be printed.

Threshold: none; one `imprint` block in the leaflet.
Source: NHS England Accessible Information Standard, DAPB1605.

Passes: `- imprint: all` in the section `about-this-leaflet`.
Fails: a leaflet whose sections never print the imprint.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.findings import Finding
from leaflet.model.blocks import ImprintTable

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from leaflet.model.leaflet import Leaflet
    from leaflet.model.policy import Policy

RULE = "SEC-10"
SECTION = "about-this-leaflet"


def judge(leaflet: Leaflet, _policies: tuple[Policy, ...], _today: dt.date) -> Iterator[Finding]:
    """Yield a finding if the line on other formats is never printed."""
    if any(isinstance(block, ImprintTable) for block in leaflet.walk_blocks()):
        return
    section = leaflet.section(SECTION)
    message = "Readers do not learn how to get another format or language: no imprint is printed."
    hint = f'Add "- imprint: all" to the section "{SECTION}".'
    yield Finding(RULE, message, section.place if section else leaflet.place, hint=hint)
