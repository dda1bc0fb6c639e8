"""ARC-08: no graphics state changes colours in ways of a press's own.

Why: transfer functions, halftones and blend modes of one's own make pages look different from program to program.

Passes: transparency by ca and CA; the blend mode Multiply.
Fails: a transfer function (TR); the blend mode Glow.

Source: ISO 19005-4 6.2.5 and 6.2.9; ISO 32000-2 8.4.5 and 11.3.5.
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

RULE = "ARC-08"
_SPACED = (
    "Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight "
    "Difference Exclusion Hue Saturation Color Luminosity"
)
_MODES = {f"/{mode}" for mode in _SPACED.split()}
_HALFTONES = {1.0, 5.0}


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge each graphics state."""
    if file.fabric is None:
        return
    for fault, clause in dict.fromkeys(_faults(file.fabric)):
        where = f"ISO 19005-4 {clause}"
        yield Finding(RULE, fault, file.place(), hint=BUILD_AGAIN, clause=where)


def _faults(fabric: Fabric) -> Iterator[tuple[str, str]]:
    for resources in fabric.dictionaries():
        states = fabric.at(resources, "/ExtGState")
        for state in states.values() if isinstance(states, dict) else ():
            held = fabric.get(state)
            if isinstance(held, dict):
                yield from _faults_of(fabric, held)


def _faults_of(fabric: Fabric, state: dict[str, Plain]) -> Iterator[tuple[str, str]]:
    for key in ("/TR", "/HTO"):
        if key in state:
            yield f"A graphics state has {key[1:]}.", "6.2.5"
    if "/TR2" in state and state["/TR2"] != "/Default":
        yield "A graphics state has a transfer function (TR2).", "6.2.5"
    halftone = fabric.at(state, "/HT")
    if isinstance(halftone, dict):
        kind = fabric.at(halftone, "/HalftoneType")
        if kind not in _HALFTONES or "/HalftoneName" in halftone:
            yield "A graphics state has a halftone of its own (HT).", "6.2.5"
    for mode in map(fabric.get, fabric.listed(state, "/BM")):
        if mode not in _MODES:
            yield f"A graphics state blends in a way that there is not: {mode}.", "6.2.9"
