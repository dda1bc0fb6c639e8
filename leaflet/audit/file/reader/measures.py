"""What rules want to know of a font's looks: x-height, slant, weight, and whether its widths are true."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple, TypedDict

from leaflet.audit.file.reader.border import entry, name, number
from leaflet.audit.file.reader.font_program import glyphs_of, open_program

if TYPE_CHECKING:
    from collections.abc import Mapping

    from leaflet.audit.file.reader.font_program import FontProgram

_FLAT = "xzvwunmr\u0445\u043d\u0438\u043f\u043a\u03bd\u03c7\u03ba\u03b1aceos"
"""Small letters without ascender, the flat ones first, of Latin, Cyrillic and Greek."""
_ITALIC = re.compile(r"italic|oblique|slanted", re.IGNORECASE)
_BOLD = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
_ITALIC_FLAG, _BOLD_FLAG = 1 << 6, 1 << 18
_BOLD_WEIGHT = 600
_STANDARD = {"Helvetica": 0.523, "Arial": 0.519, "Times": 0.448, "Courier": 0.426}
"""X-heights of the fonts that a file need not hold (ISO 32000-1 9.6.2.2), in ems."""
_EXACT = 1.5
"""Thousandths of an em by which a width may be off: rounding (ISO 19005-2 6.2.11.5)."""
_MOST_CODES = 5000


class Widths(NamedTuple):
    """The widths that a file gives for a font's codes."""

    listed: Mapping[int, float]
    usual: float


class Measures(TypedDict):
    """What a font looks like."""

    x_height: float | None
    italic: bool
    bold: bool
    wrong_widths: int


def measure(font: Any, inner: Any, characters: Mapping[int, str], widths: Widths) -> Measures:
    """Measure a font: from its own outlines, else by what its descriptor says."""
    descriptor = entry(inner, "/FontDescriptor")
    base = name(entry(font, "/BaseFont"))
    flags = int(number(entry(descriptor, "/Flags")))
    program = open_program(descriptor)
    wide = inner is not font
    glyphs = glyphs_of(inner, program, wide=wide) if program else None
    x_height = _x_height(program, glyphs, characters) if program else None
    return {
        "x_height": x_height or _told_x_height(descriptor, base),
        "italic": bool(
            flags & _ITALIC_FLAG
            or number(entry(descriptor, "/ItalicAngle"))
            or _ITALIC.search(base)
        ),
        "bold": bool(
            flags & _BOLD_FLAG
            or number(entry(descriptor, "/FontWeight")) >= _BOLD_WEIGHT
            or _BOLD.search(base)
        ),
        "wrong_widths": _wrong_widths(program, glyphs, characters, widths) if program else 0,
    }


def _x_height(
    program: FontProgram, glyphs: Mapping[int, int] | None, characters: Mapping[int, str]
) -> float | None:
    """Return the height of the flattest small letter that the font has, in ems."""
    codes = {text: code for code, text in characters.items() if len(text) == 1}
    for letter in _FLAT:
        if letter in codes:
            code = codes[letter]
            height = program.height(code if glyphs is None else glyphs.get(code, 0))
            if height:
                return height
    return None


def _told_x_height(descriptor: Any, base: str) -> float | None:
    """Return what the descriptor says, or what is known of a standard font; in ems."""
    told = number(entry(descriptor, "/XHeight")) / 1000
    if told > 0:
        return told
    family = next((one for one in _STANDARD if base.rpartition("+")[2].startswith(one)), "")
    return _STANDARD.get(family)


def _wrong_widths(
    program: FontProgram,
    glyphs: Mapping[int, int] | None,
    characters: Mapping[int, str],
    widths: Widths,
) -> int:
    """Count the codes in use whose width in the file is not that of the font's glyph."""
    wrong = 0
    codes = list({**widths.listed, **characters} if glyphs is None else glyphs)[:_MOST_CODES]
    for code in codes:
        gid = code if glyphs is None else glyphs[code]
        told = widths.listed.get(code)
        if told is None and code in characters and program.height(gid) is not None:
            told = widths.usual  # what a subset left out has no outline, and is not shown
        if told is not None and program.has(gid) and abs(told - program.width(gid)) > _EXACT:
            wrong += 1
    return wrong
