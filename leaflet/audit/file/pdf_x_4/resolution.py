"""PRN-08: pictures have enough pixels for the size at which they are printed.

Why: a picture from a web site looks sharp on a screen, and like a mosaic on paper.

Passes: a photo of 1,200 by 800 pixels, 100 mm wide (305 to the inch).
Fails: the same, 300 mm wide (102 to the inch).

Source: what print shops ask for: 300 pixels to the inch; below 150 everybody sees it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.file.pdf_x_4.painted import Placed, painted
from leaflet.findings import Finding, Severity
from leaflet.policy.rulebook import limit_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.fabric import Fabric
    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import Policy

RULE = "PRN-08"
_INCH = 72.0


def judge(file: PrintedFile, policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge each picture where it stands."""
    fabric = file.fabric
    if fabric is None:
        return
    good, least = (limit_of(policies, RULE, name) for name in ("good", "least"))
    for placed in (event for event in painted(fabric) if isinstance(event, Placed)):
        found = _resolution(placed, fabric)
        if found is None or found >= good - 0.5:
            continue
        message = f"A picture has {found:.0f} pixels to the inch at the size at which it is printed; {good:g} are good."
        hint = "Use a larger picture, or print it smaller (`width`)."
        severity = Severity.WARNING if found >= least else Severity.ERROR
        yield Finding(RULE, message, file.place(placed.page), severity, hint)


def _resolution(placed: Placed, fabric: Fabric) -> float | None:
    """Return pixels to the inch, in the direction in which they are fewer."""
    across, up = (fabric.at(placed.picture, key) for key in ("/Width", "/Height"))
    if not isinstance(across, float) or not isinstance(up, float):
        return None
    if not placed.width or not placed.height:
        return None
    return min(across / placed.width, up / placed.height) * _INCH
