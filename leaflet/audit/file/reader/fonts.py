"""Fonts as a reader of text needs them: codes to characters, codes to widths (ISO 32000-1 9.6, 9.7, 9.10)."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from struct import unpack
from typing import TYPE_CHECKING, Any

from leaflet.audit.file.printed import PrintedFont
from leaflet.audit.file.reader.border import (
    dictionary,
    entry,
    items,
    name,
    number,
    resolved,
    stream,
)
from leaflet.audit.file.reader.cmap import read_cmap
from leaflet.audit.file.reader.font_program import is_broken
from leaflet.audit.file.reader.measures import Widths, measure
from leaflet.audit.file.reader.order import spoken

if TYPE_CHECKING:
    from collections.abc import Iterable

UNKNOWN = "\ufffd"
"""Stands for a code whose character the file does not tell."""

_LATIN = {"WinAnsiEncoding": "cp1252", "MacRomanEncoding": "mac_roman", "": "latin-1"}
_FILES = ("/FontFile", "/FontFile2", "/FontFile3")
_UNI = re.compile(r"uni([0-9A-Fa-f]{4})$|u([0-9A-Fa-f]{4,6})$")


class Characters(dict[int, str]):
    """The characters of a font's codes; a code that the file does not explain has one that says so."""

    def __missing__(self, code: int) -> str:
        return UNKNOWN


@dataclass(slots=True)
class Face:
    """A font, ready to read what it shows."""

    facts: PrintedFont
    wide: bool
    """Whether its codes take two bytes."""
    characters: Characters
    widths: dict[int, float]
    usual_width: float
    """In thousandths of the size, like the widths."""

    def codes(self, shown: bytes) -> Iterable[int]:
        """Return the codes of a shown string."""
        if not self.wide:
            return shown
        return unpack(f">{len(shown) // 2}H", shown[: len(shown) & ~1])

    def read(self, shown: bytes) -> str:
        """Return the characters of a shown string, in the order of speech."""
        if self.wide:
            return spoken([self.characters[code] for code in self.codes(shown)])
        return shown.decode("latin-1").translate(self.characters)

    def advance(self, shown: bytes, apart: float, word_apart: float, size: float) -> float:
        """Return how far a shown string moves the pen, in unscaled text units."""
        codes = self.codes(shown)
        known, usual = self.widths, self.usual_width
        total = sum([known.get(code, usual) for code in codes]) * size / 1000
        spaces = 0 if self.wide else shown.count(b" ")
        return total + apart * (len(shown) >> self.wide) + word_apart * spaces


def read_face(source: Any) -> Face:
    """Read a font dictionary."""
    font = dictionary(source)
    wide = name(entry(font, "/Subtype")) == "Type0"
    inner = dictionary((items(entry(font, "/DescendantFonts")) or [None])[0]) if wide else font
    mapped = read_cmap(stream(entry(font, "/ToUnicode")))
    characters = Characters(mapped if wide else _simple_characters(font, mapped))
    widths, usual = _wide_widths(inner) if wide else _simple_widths(font)
    facts = PrintedFont(
        name(entry(font, "/BaseFont")) or name(entry(font, "/Name")) or "without a name",
        embedded=_is_embedded(font, inner),
        readable=bool(mapped) or (not wide and _is_latin(font)),
        broken=is_broken(entry(inner, "/FontDescriptor")),
        downwards=wide and name(entry(font, "/Encoding")).endswith("-V"),
        **measure(font, inner, characters, Widths(widths, usual)),
    )
    return Face(facts, wide, characters, widths, usual)


def _is_embedded(font: Any, inner: Any) -> bool:
    """Whether the file holds the font's outlines; a Type 3 font is drawn by the file itself."""
    descriptor = entry(inner, "/FontDescriptor")
    return name(entry(font, "/Subtype")) == "Type3" or any(
        entry(descriptor, key) is not None for key in _FILES
    )


def _is_latin(font: Any) -> bool:
    """Whether a simple font's encoding is a standard one, which needs no ToUnicode (ISO 14289-1 7.21.7)."""
    encoding = entry(font, "/Encoding")
    return isinstance(encoding, str) and name(encoding) in _LATIN


def _simple_characters(font: Any, mapped: dict[int, str]) -> dict[int, str]:
    """Return the characters of the 256 codes of a simple font."""
    encoding = entry(font, "/Encoding")
    base = name(encoding) if isinstance(encoding, str) else name(entry(encoding, "/BaseEncoding"))
    codec = _LATIN.get(base, "latin-1")
    known = {code: bytes([code]).decode(codec, "replace") for code in range(256)}
    code = 0
    for item in items(entry(encoding, "/Differences")):
        if isinstance(item, int):
            code = int(item)
        else:
            known[code] = _glyph(name(item))
            code += 1
    if mapped and not encoding:
        known = dict.fromkeys(range(256), UNKNOWN)
    return known | mapped


def _glyph(glyph: str) -> str:
    """Return the character of a glyph's name."""
    from pypdf._codecs import adobe_glyphs  # noqa: PLC0415 - 4,000 names, needed by few files

    found = _UNI.match(glyph)
    if found:
        return chr(min(int(found[1] or found[2], 16), sys.maxunicode))
    return adobe_glyphs.get("/" + glyph, UNKNOWN)


def _simple_widths(font: Any) -> tuple[dict[int, float], float]:
    """Return the widths of a simple font, and the one for all other codes."""
    first = int(number(entry(font, "/FirstChar")))
    listed = items(entry(font, "/Widths"))[:256]
    usual = number(entry(entry(font, "/FontDescriptor"), "/MissingWidth"), 0.0 if listed else 500.0)
    return {first + at: number(width) for at, width in enumerate(listed)}, usual


def _wide_widths(font: Any) -> tuple[dict[int, float], float]:
    """Return the widths of a CID font: `first [w …]` or `first last w` (ISO 32000-1 9.7.4.3)."""
    widths: dict[int, float] = {}
    waiting: list[float] = []
    for item in items(entry(font, "/W")):
        held = resolved(item)
        if isinstance(held, list):
            first = int(waiting.pop()) if waiting else 0
            widths.update({first + at: number(width) for at, width in enumerate(held)})
            waiting.clear()
            continue
        waiting.append(number(held))
        if len(waiting) == 3:  # noqa: PLR2004 - first, last, width
            start, last, width = int(waiting[0]), int(waiting[1]), waiting[2]
            widths.update(dict.fromkeys(range(start, min(last, start + 0xFFFF) + 1), width))
            waiting.clear()
    return widths, number(entry(font, "/DW"), 1000.0)
