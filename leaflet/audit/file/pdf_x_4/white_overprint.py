"""PRN-11: nothing white overprints.

Why: white is the paper. White that overprints is nothing at all: the letters on a dark band vanish.

Passes: white letters that are cut out of the band.
Fails: white letters while overprint is on.

Source: ISO 32000-1 8.6.7 (overprint mode 1 leaves inks of 0 as they are).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.file.pdf_x_4.painted import WHITE, Area, Lettering, painted
from leaflet.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import Policy

RULE = "PRN-11"


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge white text and areas, once for each page."""
    if file.fabric is None:
        return
    pages = dict.fromkeys(
        event.page
        for event in painted(file.fabric)
        if isinstance(event, Area | Lettering) and event.inks == WHITE and event.overprints
    )
    for page in pages:
        yield Finding(RULE, "Something white overprints, and will not be seen.", file.place(page))
