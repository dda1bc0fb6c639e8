"""ARC-07: colours are of the kind that the output intent explains.

Why: numbers of RGB mean nothing under a profile of four inks, and are shown as any program likes.

Passes: RGB and grey under a profile of RGB.
Fails: `0 1 0 0 k` or a picture in DeviceCMYK under a profile of RGB; any colour without a profile.

Source: ISO 19005-4 6.2.4.3.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.file.fabric import BUILD_AGAIN, Ref
from leaflet.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.fabric import Fabric, Plain
    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import Policy

RULE = "ARC-07"
_CLAUSE = "ISO 19005-4 6.2.4.3"
_BY_OPERATOR = {
    "rg": "/DeviceRGB",
    "RG": "/DeviceRGB",
    "k": "/DeviceCMYK",
    "K": "/DeviceCMYK",
    "g": "/DeviceGray",
    "G": "/DeviceGray",
}
_EXPLAINED = {
    b"RGB ": {"/DeviceRGB", "/DeviceGray"},
    b"CMYK": {"/DeviceCMYK", "/DeviceGray"},
    b"GRAY": {"/DeviceGray"},
}
_DEFAULTS = {
    "/DeviceRGB": "/DefaultRGB",
    "/DeviceCMYK": "/DefaultCMYK",
    "/DeviceGray": "/DefaultGray",
}


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge what content and pictures use."""
    fabric = file.fabric
    if fabric is None:
        return
    explained = _explained(fabric)
    for page, space in dict.fromkeys(_spaces(fabric)):
        if space not in explained:
            message = (
                f"Colours are in {space[1:]}, which the file's output intent does not explain."
            )
            yield Finding(RULE, message, file.place(page), hint=BUILD_AGAIN, clause=_CLAUSE)


def _explained(fabric: Fabric) -> set[str]:
    """Return the device colours that the output intent gives a meaning."""
    for intent in fabric.listed(fabric.catalog, "/OutputIntents"):
        held = fabric.get(intent)
        profile = held.get("/DestOutputProfile") if isinstance(held, dict) else None
        if isinstance(profile, Ref) and fabric.at(intent, "/S") == "/GTS_PDFA1":
            return _EXPLAINED.get(fabric.data(profile.number)[16:20], set())
    return set()


def _spaces(fabric: Fabric) -> Iterator[tuple[int | None, str]]:
    """Yield the device colours in use that no default of the page explains."""
    for used in fabric.used:
        for operator in sorted(used.operators & set(_BY_OPERATOR)):
            space = _BY_OPERATOR[operator]
            if fabric.at(used.resources, "/ColorSpace", _DEFAULTS[space]) is None:
                yield used.page, space
    for held in fabric.dictionaries():
        if held.get("/Subtype") == "/Image" and not _is_mask(fabric, held):
            found = fabric.at(held, "/ColorSpace")
            if isinstance(found, str) and found in _DEFAULTS:
                yield None, found


def _is_mask(fabric: Fabric, held: dict[str, Plain]) -> bool:
    return fabric.at(held, "/ImageMask") is True
