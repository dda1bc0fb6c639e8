"""What an embedded TrueType font says of its own glyphs: how wide and how high they are (OpenType 1.9)."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Any

from leaflet.audit.file.reader.border import entry, stream
from leaflet.text.sfnt import read_tables

if TYPE_CHECKING:
    from collections.abc import Mapping

_BOX = struct.Struct(">5h")
_RECORD = struct.Struct(">HHI")
_MOST_CODES = 0x10000
_SYMBOLS = 0xF000
"""Where fonts of symbols have their codes (OpenType 1.9, cmap, platform 3, encoding 0)."""
_STARTS = {
    "/FontFile": (b"%!", b"\x80\x01"),
    "/FontFile3": (b"\x01\x00", b"OTTO", b"\x00\x01\x00\x00", b"true"),
}
"""How Type 1, CFF and OpenType fonts begin."""
_MAC, _WINDOWS, _UNICODE = 1, 3, 0


class FontProgram:
    """A font file inside the PDF, as far as it can be measured."""

    def __init__(self, data: bytes) -> None:
        """Read the tables.

        Raises:
            ValueError, struct.error, KeyError, IndexError: the font is damaged or of another kind.
        """
        self._tables = tables = read_tables(data)
        self._em = struct.unpack_from(">H", tables["head"], 18)[0] or 1000
        is_long = struct.unpack_from(">h", tables["head"], 50)[0]
        count = struct.unpack_from(">H", tables["hhea"], 34)[0]
        widths = struct.unpack_from(f">{2 * count}H", tables["hmtx"])[::2]
        self._widths = widths
        loca = tables["loca"]
        places = len(loca) // 4 if is_long else len(loca) // 2
        offsets = struct.unpack_from(f">{places}{'I' if is_long else 'H'}", loca)
        self._offsets = offsets if is_long else tuple(2 * one for one in offsets)

    def has(self, gid: int) -> bool:
        """Whether there is such a glyph, beside the one that stands for none."""
        return 0 < gid < len(self._offsets) - 1

    def width(self, gid: int) -> float:
        """Return a glyph's advance in thousandths of an em."""
        return float(self._widths[min(gid, len(self._widths) - 1)] * 1000 / self._em)

    def height(self, gid: int) -> float | None:
        """Return how far a glyph's outline reaches above the baseline, in ems; None if it has no outline."""
        if not 0 <= gid < len(self._offsets) - 1:
            return None
        start, end = self._offsets[gid], self._offsets[gid + 1]
        glyf = self._tables["glyf"]
        if end - start < _BOX.size or end > len(glyf):
            return None
        return float(_BOX.unpack_from(glyf, start)[4] / self._em)

    def codes(self) -> dict[int, int]:
        """Return the glyphs of codes or characters, from the font's own table for simple fonts."""
        table = self._tables.get("cmap", b"")
        found: dict[int, int] = {}
        for at in range(struct.unpack_from(">H", table, 2)[0] if table else 0):
            platform, _, offset = _RECORD.unpack_from(table, 4 + 8 * at)
            listed = _read_subtable(table[offset:])
            if platform == _MAC:
                found |= listed
            elif platform in {_WINDOWS, _UNICODE}:
                shift = _SYMBOLS if any(code >= _SYMBOLS for code in listed) else 0
                found = {code - shift: gid for code, gid in listed.items()} | found
        return found


def open_program(descriptor: Any) -> FontProgram | None:
    """Open the TrueType font of a descriptor; None if there is none that can be read."""
    data = stream(entry(descriptor, "/FontFile2"))
    if not data:
        return None
    try:
        return FontProgram(data)
    except (ValueError, struct.error, LookupError):
        return None


def is_broken(descriptor: Any) -> bool:
    """Whether a font is there and does not begin, or for TrueType does not open, as its kind does (ISO 32000-1 9.9)."""
    for key, starts in _STARTS.items():
        source = entry(descriptor, key)
        if source is not None:
            return not stream(source).startswith(starts)
    return entry(descriptor, "/FontFile2") is not None and open_program(descriptor) is None


def glyphs_of(inner: Any, program: FontProgram, *, wide: bool) -> Mapping[int, int] | None:
    """Return the glyph of each code; None where every code is its glyph's number."""
    if not wide:
        try:
            return program.codes()
        except (ValueError, struct.error, LookupError):
            return {}
    data = stream(entry(inner, "/CIDToGIDMap"))
    if not data:
        return None
    count = min(len(data) // 2, _MOST_CODES)
    return dict(enumerate(struct.unpack_from(f">{count}H", data)))


def _read_subtable(table: bytes) -> dict[int, int]:
    """Read a map from codes to glyphs in one of the formats that small fonts have: 0, 4 and 6."""
    kind = struct.unpack_from(">H", table)[0]
    if kind == 0:
        return {code: gid for code, gid in enumerate(table[6:262]) if gid}
    if kind == 6:  # noqa: PLR2004 - a trimmed table
        first, count = struct.unpack_from(">HH", table, 6)
        return dict(enumerate(struct.unpack_from(f">{count}H", table, 10), first))
    return _read_segments(table) if kind == 4 else {}  # noqa: PLR2004 - segments with deltas


def _read_segments(table: bytes) -> dict[int, int]:
    """Read a map in format 4: segments of codes that share a delta or point into a list."""
    double = struct.unpack_from(">H", table, 6)[0]
    count = double // 2
    ends = struct.unpack_from(f">{count}H", table, 14)
    starts = struct.unpack_from(f">{count}H", table, 16 + double)
    deltas = struct.unpack_from(f">{count}H", table, 16 + 2 * double)
    reaches = struct.unpack_from(f">{count}H", table, 16 + 3 * double)
    found: dict[int, int] = {}
    for at in range(count):
        for code in range(starts[at], min(ends[at], 0xFFFE) + 1):
            gid = code
            if reaches[at]:
                place = 16 + 3 * double + 2 * at + reaches[at] + 2 * (code - starts[at])
                gid = struct.unpack_from(">H", table, place)[0]
            found[code] = (gid + deltas[at]) & 0xFFFF
        if len(found) > _MOST_CODES:
            break
    return found
