"""UA2-13: on every page with links, the tab key follows an order that the file names.

Why: who cannot use a mouse goes from link to link by the tab key.

Passes: a page with annotations has Tabs S (structure), A or W.
Fails: it has none, or R.

Source: ISO 14289-2 8.9.3.3; ISO 32000-2 table 31.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.file.fabric import BUILD_AGAIN
from leaflet.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import Policy

RULE = "UA2-13"
_ORDERS = {"/S", "/A", "/W"}


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge each page."""
    fabric = file.fabric
    if fabric is None:
        return
    for number, page in enumerate(fabric.pages, 1):
        if fabric.listed(page, "/Annots") and fabric.at(page, "/Tabs") not in _ORDERS:
            message = "The page has links but does not say in which order the tab key goes (Tabs)."
            place = file.place(number)
            yield Finding(RULE, message, place, hint=BUILD_AGAIN, clause="ISO 14289-2 8.9.3.3")
