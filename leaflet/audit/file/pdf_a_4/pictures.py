"""ARC-09: pictures and forms are whole in themselves.

Why: a picture with alternates, or one that stands for another file, is a different picture in every program.

Passes: an image of 8 bits without Interpolate; a form of text and lines.
Fails: Interpolate true; Alternates; OPI; a form that shows a page of another file (Ref); PostScript.

Source: ISO 19005-4 6.2.7.1, 6.2.8.1 and 6.2.8.2.
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

RULE = "ARC-09"
_BITS = {1.0, 2.0, 4.0, 8.0, 16.0}


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge each picture and form."""
    if file.fabric is None:
        return
    for fault, clause in dict.fromkeys(_faults(file.fabric)):
        where = f"ISO 19005-4 {clause}"
        yield Finding(RULE, fault, file.place(), hint=BUILD_AGAIN, clause=where)


def _faults(fabric: Fabric) -> Iterator[tuple[str, str]]:
    for held in fabric.dictionaries():
        kind = fabric.at(held, "/Subtype")
        if kind == "/Image":
            yield from _faults_of_image(fabric, held)
        elif kind == "/Form":
            if "/OPI" in held:
                yield "A form stands for another file's (OPI).", "6.2.8.1"
            if "/Ref" in held:
                yield "A form shows a page of another file (Ref).", "6.2.8.2"
        elif kind == "/PS":
            yield "The file holds PostScript.", "6.2.8.1"


def _faults_of_image(fabric: Fabric, image: dict[str, Plain]) -> Iterator[tuple[str, str]]:
    for key in ("/Alternates", "/OPI"):
        if key in image:
            yield f"A picture has another in its place ({key[1:]}).", "6.2.7.1"
    if fabric.at(image, "/Interpolate") is True:
        yield "A picture is smoothed by whoever shows it (Interpolate).", "6.2.7.1"
    bits = fabric.at(image, "/BitsPerComponent")
    if bits is not None and bits not in _BITS:
        yield f"A picture has {bits} bits to a colour (BitsPerComponent).", "6.2.7.1"
