"""How shaped words are written in the strings of a content stream: two bytes for each glyph (ISO 32000-1 9.7.6.2).

A character with the glyph that it has by itself has its code point as code, so that every file writes it alike.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.render.syntax import number

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from leaflet.text.face import Face, Glyph, Shaped

_SEEN = 0.5
"""Thousandths of an em: a glyph that is moved by less cannot be seen to be."""
_ESCAPES = str.maketrans({"\\": "\\\\", "(": "\\(", ")": "\\)", "\r": "\\r", "\n": "\\n"})


def in_string(codes: bytes) -> str:
    """Return codes as they stand in a literal string: half as long as hexadecimal (ISO 32000-1 7.3.4.2)."""
    return codes.decode("latin-1").translate(_ESCAPES)


def by_code_points(text: str) -> str:
    """Return characters below U+D800 as they stand in a string."""
    return in_string(text.encode("utf-16-be"))


def in_every_file(shaped: Shaped, face: Face) -> str | None:
    """Return a word as every file writes it; None if some of its glyphs need codes that hold for one file alone."""
    if shaped.is_plain:
        return by_code_points(shaped.text)
    glyphs = shaped.glyphs
    if "".join([glyph.text for glyph in glyphs]) != shaped.text or not all(
        not glyph.y_offset and face.is_own(glyph.gid, glyph.text) for glyph in glyphs
    ):
        return None
    return in_array(glyphs, 0, lambda glyph: by_code_points(glyph.text))


def in_array(glyphs: Sequence[Glyph], size: float, code: Callable[[Glyph], str]) -> str:
    """Return glyphs as a TJ array, from within its first string to within its last (ISO 32000-1 9.4.3).

    Args:
        glyphs: from left to right.
        size: of the text in points, by which raised glyphs are moved.
        code: returns a glyph's code as it stands in a string.
    """
    out: list[str] = []
    pending = 0.0
    for glyph in glyphs:
        pending += glyph.x_offset
        if abs(pending) >= _SEEN:
            out.append(f"){number(round(-pending, 1))}(")
        if glyph.y_offset:
            out.append(f")]TJ {number(glyph.y_offset * size / 1000)} Ts[({code(glyph)})]TJ 0 Ts[(")
        else:
            out.append(code(glyph))
        pending = glyph.kern - glyph.x_offset
    if abs(pending) >= _SEEN:
        out.append(f"){number(round(-pending, 1))}(")
    return "".join(out)
