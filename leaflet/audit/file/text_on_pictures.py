"""TYP-07: no text stands on a picture or is turned.

Why: a picture under letters eats their outlines, and its brightness changes from letter to letter; turned text makes
people turn the page, which those who cannot hold it well cannot do.

Passes: a caption below its photo; a level label inside a drawing.
Fails: a title printed across a photo; a date set upwards along the edge.

Source: RNIB Clear Print (no text over pictures, no text at angles).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.file.telling import Breach, worst_by_page
from leaflet.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import Policy

RULE = "TYP-07"
_LEVEL = 0.5
"""Degrees by which scanning or rounding may turn a line."""


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge every string; a page that viewers turn as a whole is for LAY-05."""
    runs = [(page, run) for page in file.pages for run in page.runs if run.text.strip()]
    on_picture = (
        Breach(page.number, run.text, baseline=run.y) for page, run in runs if run.on_picture
    )
    for breach, count in worst_by_page(on_picture):
        message = f"Text stands on a picture: {breach.quoted(count)}."
        yield Finding(RULE, message, file.place(breach.page), hint="Put it above or below.")
    turned = (
        Breach(page.number, run.text, run.turn, run.x) for page, run in runs if not page.rotation
    )
    steep = (breach for breach in turned if breach.value > _LEVEL)
    for breach, count in worst_by_page(steep, lowest=False):
        message = f"Text is turned by {breach.value:.0f} degrees: {breach.quoted(count)}."
        yield Finding(RULE, message, file.place(breach.page), hint="Set it level.")
