"""ARC-10: fonts say all that is needed to draw with them.

Why: without a map from codes to glyphs, a program guesses which letter is meant.

Passes: a Type0 font with Identity-H, its CIDFontType2 with CIDToGIDMap.
Fails: an embedded CIDFontType2 without CIDToGIDMap; a font without BaseFont; a font file of an unknown kind.

Source: ISO 19005-4 6.2.10.2, 6.2.10.3.1 and 6.2.10.3.2; ISO 14289-2 8.4.5.3.
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

RULE = "ARC-10"
_KINDS = {
    "/Type0",
    "/Type1",
    "/MMType1",
    "/Type3",
    "/TrueType",
    "/CIDFontType0",
    "/CIDFontType2",
}
_PROGRAMS = {None, "/Type1C", "/CIDFontType0C", "/OpenType"}


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge each font."""
    fabric = file.fabric
    if fabric is None:
        return
    for held in fabric.dictionaries():
        if fabric.at(held, "/Type") != "/Font":
            continue
        name = str(fabric.at(held, "/BaseFont") or "/without a name")[1:]
        for fault, clause in _faults(fabric, held):
            message = f"The font {name} {fault}."
            where = f"ISO 19005-4 {clause}"
            yield Finding(RULE, message, file.place(), hint=BUILD_AGAIN, clause=where)


def _faults(fabric: Fabric, font: dict[str, Plain]) -> Iterator[tuple[str, str]]:
    kind = fabric.at(font, "/Subtype")
    if kind not in _KINDS:
        yield "is of no kind that there is (Subtype)", "6.2.10.2"
    if kind != "/Type3" and fabric.at(font, "/BaseFont") is None:
        yield "does not tell its name (BaseFont)", "6.2.10.2"
    program = fabric.at(font, "/FontDescriptor", "/FontFile3")
    if program is not None and fabric.at(program, "/Subtype") not in _PROGRAMS:
        yield "has a font file of an unknown kind", "6.2.10.2"
    if kind == "/Type0":
        encoding = fabric.at(font, "/Encoding")
        if not isinstance(encoding, (str, dict)):
            yield "does not say how its codes are read (Encoding)", "6.2.10.3.1"
    has_glyphs = fabric.at(font, "/FontDescriptor", "/FontFile2") is not None
    glyphs = fabric.at(font, "/CIDToGIDMap")
    if (
        kind == "/CIDFontType2"
        and has_glyphs
        and not (glyphs == "/Identity" or isinstance(glyphs, dict))
    ):
        yield "does not say which glyph a code is (CIDToGIDMap)", "6.2.10.3.2"
