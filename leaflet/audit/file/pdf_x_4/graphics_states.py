"""PRN-06: graphics states hold nothing that a press does by itself, and transparency blends in inks.

Why: a transfer curve or screen in the file works against the press's own; transparency that blends in red, green
and blue changes every colour below it.

Passes: overprint on and off; a transparency group without colours of its own, or in CMYK.
Fails: TR, TR2 (other than Default), HTP or a halftone of its own; a transparency group in DeviceRGB.

Source: ISO 15930-7 6.5 and 6.15.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.file.fabric import BUILD_AGAIN
from leaflet.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.fabric import Fabric
    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import Policy

RULE = "PRN-06"
_CLAUSE = "ISO 15930-7 6.5"
_OF_THE_PRESS = ("/TR", "/HTP", "/HTO")
_INKS = frozenset({"/DeviceCMYK", "/DeviceGray"})


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge graphics states and groups."""
    if file.fabric is None:
        return
    for fault in dict.fromkeys(_faults(file.fabric)):
        yield Finding(RULE, fault, file.place(), hint=BUILD_AGAIN, clause=_CLAUSE)


def _faults(fabric: Fabric) -> Iterator[str]:
    for held in fabric.dictionaries():
        if held.get("/Type") == "/ExtGState":
            for key in _OF_THE_PRESS:
                if key in held:
                    yield f"A graphics state has {key[1:]}, which is the press's own business."
            if fabric.at(held, "/TR2") not in {None, "/Default"}:
                yield "A graphics state has a transfer curve of its own (TR2)."
        group = fabric.at(held, "/Group")
        if isinstance(group, dict) and group.get("/S") == "/Transparency":
            space = fabric.at(group, "/CS")
            if space is not None and space not in _INKS:
                yield "A transparency group blends in colours that are not inks."
