"""PRN-05: all colours are given in the inks of the press.

Why: red, green and blue are turned into inks by whatever program comes next, each in its own way.

Passes: CMYK and grey; marks in every ink at once (a Separation named All).
Fails: `1 0 0 rg`; a picture in DeviceRGB; a spot colour with two different meanings.

Source: ISO 15930-7 6.2.3 and 6.2.4.
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

RULE = "PRN-05"
_CLAUSE = "ISO 15930-7 6.2.4"
_LIGHT = frozenset({"rg", "RG"})
_OF_LIGHT = frozenset({"/DeviceRGB", "/CalRGB", "/CalGray", "/Lab", "/ICCBased", "/RGB"})
_WITH_SPACE = frozenset({"/Image", "/Form"})


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge what content, pictures and shadings are coloured in."""
    fabric = file.fabric
    if fabric is None:
        return
    for used in fabric.used:
        if used.operators & _LIGHT:
            message = "Colours are given in red, green and blue."
            yield Finding(RULE, message, file.place(used.page), hint=BUILD_AGAIN, clause=_CLAUSE)
    for fault in dict.fromkeys((*_of_objects(fabric), *_of_spots(fabric))):
        yield Finding(RULE, fault, file.place(), hint=BUILD_AGAIN, clause=_CLAUSE)


def _of_objects(fabric: Fabric) -> Iterator[str]:
    for held in fabric.dictionaries():
        if held.get("/Subtype") == "/Image" or "/ShadingType" in held:
            family = _family(fabric.at(held, "/ColorSpace"), fabric)
            if family in _OF_LIGHT:
                yield f"A picture or shading is in {family[1:]}, which is not of the press's inks."


def _of_spots(fabric: Fabric) -> Iterator[str]:
    """Yield the spot colours that two places mix from different inks."""
    meant: dict[str, Plain] = {}
    for held in fabric.dictionaries():
        spaces = fabric.at(held, "/ColorSpace")
        for space in spaces.values() if isinstance(spaces, dict) else ():
            parts = fabric.get(space)
            if isinstance(parts, list) and len(parts) > 3 and fabric.get(parts[0]) == "/Separation":  # noqa: PLR2004
                name = str(fabric.get(parts[1]))
                mix: Plain = [fabric.get(parts[2]), fabric.get(parts[3])]
                if meant.setdefault(name, mix) != mix:
                    yield f"The ink {name[1:]} is mixed in two different ways."


def _family(space: Plain, fabric: Fabric) -> str:
    held = fabric.get(space[0]) if isinstance(space, list) and space else space
    if held == "/Indexed" and isinstance(space, list) and len(space) > 1:
        return _family(fabric.get(space[1]), fabric)
    return held if isinstance(held, str) else ""
