"""LNG-02: every letter is drawn, shaped, in order, and can be read back.

Why: a font without a glyph prints a box, and a code without a character is spoken as nothing. Letters that are drawn one by
one, as many programs do, are no Arabic and no Hindi; and words that read from the right must follow each other leftwards.
All of it happens without a warning, mostly in names and in other languages. shaping.py says how it is told.

Passes: all text reads back as characters of Unicode that have a meaning; an Arabic letter has one code where the next one
joins and another where none does.
Fails: glyph 0 (.notdef), U+FFFD, a private-use or control character on page 2; one code for every place of an Arabic
letter; a Hindi vowel sign after the consonant before which it stands; Arabic words from left to right.

Source: ISO 14289-1 7.21.7, 7.21.8; ISO 19005-2 6.2.11.8; Unicode Standard, chapters 9 and 12; UAX #9.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from leaflet.audit.file.shaping import leftward_words, misplaced_signs, unjoined
from leaflet.audit.file.telling import worst_by_page
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
_ORDERS = (
    (unjoined, "Letters that should join stand apart"),
    (misplaced_signs, "Vowel signs stand on the wrong side of their letters"),
    (leftward_words, "Words that read from the right stand in the wrong order"),
)


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
    for find, what in _ORDERS:
        for breach, count in worst_by_page(find(file)):
            hint = "Use a program that shapes this script, as this one does."
            message = f"{what}: {breach.quoted(count)}."
            yield Finding(RULE, message, file.place(breach.page), hint=hint)
