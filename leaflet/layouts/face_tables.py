"""Whether a font's tables agree with each other, so far as a few bytes of them tell.

A table that is too short for the number of glyphs would leave letters without outlines or widths, and no page would
show that they are missing.

Source: OpenType 1.9.1, chapters `maxp`, `hhea`, `hmtx`, `head` and `loca`.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    Read = Callable[[bytes, int, int], bytes]
    """Reads so many bytes of a table, from a place in it; fewer where it ends."""

_GLYPHS_AT, _METRICS_AT, _LOCA_KIND_AT = 4, 34, 50
_FULL_METRIC, _BEARING = 4, 2
_SHORT, _LONG = 2, 4


def disagreement(read: Read, lengths: dict[bytes, int]) -> str:
    """Return how the tables disagree, in words that follow the file's name; empty if they agree.

    Raises:
        struct.error: A table is cut short.
    """
    glyphs, metrics = _number(read(b"maxp", _GLYPHS_AT, 2)), _number(read(b"hhea", _METRICS_AT, 2))
    if not 0 < metrics <= glyphs:
        return f"is damaged: it has {glyphs} glyphs and {metrics} widths"
    if lengths[b"hmtx"] < _FULL_METRIC * metrics + _BEARING * (glyphs - metrics):
        return "is damaged: some glyphs have no width"
    if b"loca" not in lengths:
        return ""
    size = _LONG if _number(read(b"head", _LOCA_KIND_AT, 2)) else _SHORT
    last = read(b"loca", size * glyphs, size)
    if len(last) < size:
        return "is damaged: some glyphs have no place"
    end = int.from_bytes(last, "big") * (1 if size == _LONG else 2)
    return "is damaged: its outlines are cut short" if end > lengths[b"glyf"] else ""


def _number(data: bytes) -> int:
    value: int = struct.unpack(">H", data)[0]
    return value
