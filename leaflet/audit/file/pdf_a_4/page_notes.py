"""ARC-12: annotations are links, printed with the page and never hidden.

Why: what can be switched on and off is not the page that was archived.

Passes: a Link with F 4 (Print).
Fails: a Sound; a Link without F, or with F 2 (Hidden); a stamp without an appearance.

Source: ISO 19005-4 6.3.1, 6.3.2 and 6.3.3.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.file.fabric import BUILD_AGAIN
from leaflet.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.fabric import Fabric, Plain
    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import Policy

RULE = "ARC-12"
_SPACED = (
    "Text Link FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret "
    "Ink Popup Widget PrinterMark TrapNet Watermark Redact Projection"
)
_KINDS = {f"/{kind}" for kind in _SPACED.split()}
_PRINT, _UNSEEN = 4, 1 | 2 | 32 | 256
"""Flags: Print; Invisible, Hidden, NoView, ToggleNoView (ISO 32000-2 12.5.3)."""
_PLAIN_TO_SEE = {"/Popup", "/Link", "/Projection"}


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge each annotation."""
    fabric = file.fabric
    if fabric is None:
        return
    for page, _, held in fabric.annotations():
        kind = str(fabric.at(held, "/Subtype") or "/without a kind")
        for fault, clause in _faults(fabric, kind, held):
            message = f"An annotation ({kind[1:]}) {fault}."
            where = f"ISO 19005-4 {clause}"
            yield Finding(RULE, message, file.place(page), hint=BUILD_AGAIN, clause=where)


def _faults(fabric: Fabric, kind: str, held: dict[str, Plain]) -> Iterator[tuple[str, str]]:
    if kind not in _KINDS:
        yield "is of a kind that may not be archived", "6.3.1"
    flags = fabric.at(held, "/F")
    if kind != "/Popup" and not isinstance(flags, float):
        yield "does not say that it is printed (F)", "6.3.2"
    elif isinstance(flags, float) and (not int(flags) & _PRINT or int(flags) & _UNSEEN):
        yield f"is not printed, or can be hidden (F {flags:.0f})", "6.3.2"
    looks = fabric.at(held, "/AP")
    if isinstance(looks, dict) and set(looks) != {"/N"}:
        yield "looks different when it is touched (AP)", "6.3.3"
    if looks is None and kind not in _PLAIN_TO_SEE:
        yield "does not bring its look along (AP)", "6.3.3"
