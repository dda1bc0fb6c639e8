"""How a stretch that may read from the right is written: as one string, or glyph by glyph in logical order.

Readers put strings that look as if they stood in reverse into order, by the letters that they see (UAX #9 table 4).
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from leaflet.text.face import Shaped

if TYPE_CHECKING:
    from leaflet.text.vocabulary import Part

_FROM_RIGHT = frozenset({"R", "AL"})
_MARKS = frozenset("\u061c\u200f")
"""Strong by their class, but not seen (UAX #9 2.6)."""
_STRONG = frozenset({"L", "R", "AL", "EN", "AN"})
"""Bidirectional classes by which a reader tells which way a string reads (UAX #9 table 4)."""


def tells_its_order(part: Part) -> bool:
    """Tell whether a reader that sees the letters of a string alone reads it in the right order."""
    glyphs = part.shaped.glyphs
    if len(glyphs) == 1:
        return True
    if any(glyph.y_offset for glyph in glyphs):
        return False  # a raised glyph makes three strings of one
    kinds = _STRONG.intersection(map(unicodedata.bidirectional, part.shaped.text))
    if part.level % 2:
        seen = map(unicodedata.bidirectional, set(part.shaped.text) - _MARKS)
        return kinds <= _FROM_RIGHT and not _FROM_RIGHT.isdisjoint(seen)
    return kinds.isdisjoint(_FROM_RIGHT)


def glyph_by_glyph(part: Part, x: float, size: float) -> list[tuple[Shaped, float]]:
    """Return the glyphs of a part in logical order, each with its place.

    Args:
        part: of a word.
        x: where it stands, in points.
        size: of its letters, in points.
    """
    pieces = []
    for glyph in part.shaped.glyphs:
        shaped = Shaped(glyph.text, (glyph,), glyph.advance + glyph.kern)
        pieces.append((shaped, x))
        x += shaped.width * size / 1000
    return pieces[::-1] if part.level % 2 else pieces
