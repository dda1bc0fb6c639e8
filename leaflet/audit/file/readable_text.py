"""LNG-02: every printed character is a real one.

Why: a font without a glyph prints a box, and a code without a character is spoken as nothing. Both lose words
without a warning, mostly in names and in other languages.

Passes: all text reads back as characters of Unicode that have a meaning.
Fails: glyph 0 (.notdef), U+FFFD, a private-use or control character on page 2.

Source: ISO 14289-1 7.21.7, 7.21.8; ISO 19005-2 6.2.11.8.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from leaflet.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import Policy

RULE = "LNG-02"
_UNREAL = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ue000-\uf8ff\ufffd-\uffff\U000f0000-\U0010ffff]"
)
_AROUND = 15


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge the text of each page: one finding a page, with the first place as an example."""
    for page in file.pages:
        if page.missing_glyphs:
            message = (
                f"The font lacks a glyph {page.missing_glyphs} time(s): a box is printed instead."
            )
            yield Finding(RULE, message, file.place(page.number), clause="ISO 14289-1 7.21.8")
        unreal = list(_UNREAL.finditer(page.text))
        if unreal:
            at = unreal[0].start()
            around = " ".join(page.text[max(0, at - _AROUND) : at + _AROUND].split())
            code = f"U+{ord(unreal[0][0]):04X}"
            message = f"{len(unreal)} character(s) have no meaning, first {code} in “{_UNREAL.sub('?', around)}”."
            yield Finding(RULE, message, file.place(page.number), clause="ISO 14289-1 7.21.7")
