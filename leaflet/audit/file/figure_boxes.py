"""ACC-24: every figure says where on its page it stands.

Why: a magnifier jumps to the figure that is spoken, and a program that sets the page anew for a phone moves it whole: both go by its box.

Passes: a Figure whose Layout attributes hold a BBox of four numbers.
Fails: a Figure without BBox.

Source: ISO 32000-1 14.8.5.4.3 (required for illustrations); ISO 14289-1 7.3.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.file.fabric import BUILD_AGAIN
from leaflet.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import Policy

RULE = "ACC-24"
_CORNERS = 4


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge each figure."""
    for tag in file.walk():
        if tag.role != "Figure":
            continue
        box = tag.attributes.get("Layout", {}).get("BBox")
        if not isinstance(box, tuple) or len(box) != _CORNERS:
            message = "A figure does not say where it stands (BBox)."
            place = file.place(file.page_of(tag))
            yield Finding(RULE, message, place, hint=BUILD_AGAIN, clause="ISO 32000-1 14.8.5.4.3")
