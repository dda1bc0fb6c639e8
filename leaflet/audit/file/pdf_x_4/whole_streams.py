"""PRN-07: all that is printed is in the file, in a form that every press reads.

Why: a picture that stands in another file is a white box on paper.

Passes: deflated streams, forms and pictures.
Fails: LZW; a stream in another file; PostScript; a reference to another PDF; pictures to be swapped (OPI); layers
without a name.

Source: ISO 15930-7 6.8, 6.10, 6.11, 6.12 and 6.16.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.file.fabric import BUILD_AGAIN, Stream
from leaflet.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.fabric import Fabric
    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import Policy

RULE = "PRN-07"
_CLAUSE = "ISO 15930-7 6.10"
_LZW = frozenset({"/LZWDecode", "/LZW"})


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge streams and what they hold."""
    if file.fabric is None:
        return
    for fault in dict.fromkeys(_faults(file.fabric)):
        yield Finding(RULE, fault, file.place(), hint=BUILD_AGAIN, clause=_CLAUSE)


def _faults(fabric: Fabric) -> Iterator[str]:
    for held in fabric.dictionaries():
        if _LZW.intersection(map(str, fabric.listed(held, "/Filter"))):
            yield "A stream is packed with LZW."
        if isinstance(held, Stream) and "/F" in held:
            yield "A stream stands in another file."
        if held.get("/Subtype") == "/PS" or held.get("/Subtype2") == "/PS":
            yield "The file holds PostScript."
        if held.get("/Subtype") == "/Form" and "/Ref" in held:
            yield "A page shows a part of another PDF (a reference XObject)."
        if "/OPI" in held:
            yield "A picture is to be swapped for another one (OPI)."
    yield from _of_layers(fabric)


def _of_layers(fabric: Fabric) -> Iterator[str]:
    layers = fabric.at(fabric.catalog, "/OCProperties")
    if not isinstance(layers, dict):
        return
    for source in (layers.get("/D"), *fabric.listed(layers, "/Configs")):
        if source is not None and not fabric.at(source, "/Name"):
            yield "A set of layers has no name."
        if fabric.at(source, "/AS") is not None:
            yield "Layers switch themselves on and off (AS)."
