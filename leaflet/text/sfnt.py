"""The wrapper of a font file: its tables by tag, read and written (OpenType 1.9, font file)."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_HEADER = struct.Struct(">IHHHH")
_RECORD = struct.Struct(">4sIII")
_TRUETYPE = 0x00010000
_WHOLE = 0xB1B0AFBA
"""What all words of a font file add up to, thanks to `head.checkSumAdjustment`."""
_ADJUSTMENT = slice(8, 12)
"""Where that field stands in `head`."""


def read_tables(font: bytes) -> dict[str, bytes]:
    """Return a font file's tables by tag.

    Raises:
        ValueError: a table lies beyond the end.
        struct.error: the directory is cut short.
    """
    count = _HEADER.unpack_from(font)[1]
    tables = {}
    for index in range(count):
        at = _HEADER.size + index * _RECORD.size
        tag, _, offset, length = _RECORD.unpack_from(font, at)
        if offset + length > len(font):
            raise ValueError("the font is cut short")
        tables[tag.decode("latin-1")] = font[offset : offset + length]
    return tables


def write_tables(tables: Mapping[str, bytes]) -> bytes:
    """Return a TrueType file of these tables, in the order of their tags, with all sums right."""
    tags = sorted(tables)
    head = bytearray(tables["head"])
    head[_ADJUSTMENT] = bytes(4)  # counts as zero in the sums
    offset = _HEADER.size + _RECORD.size * len(tags)
    directory, bodies, total = _header(len(tags)), [], 0
    for tag in tags:
        table = bytes(head) if tag == "head" else tables[tag]
        body = table + bytes(-len(table) % 4)
        checksum = _sum(body)
        directory += _RECORD.pack(tag.encode("latin-1"), checksum, offset, len(table))
        bodies.append(body)
        offset += len(body)
        total += checksum
    adjustment = (_WHOLE - total - _sum(directory)) & 0xFFFFFFFF
    head[_ADJUSTMENT] = adjustment.to_bytes(4, "big")
    bodies[tags.index("head")] = bytes(head) + bytes(-len(head) % 4)
    return b"".join([directory, *bodies])


def _header(count: int) -> bytes:
    """Return the first 12 bytes; the last three numbers once helped to search the directory."""
    exponent = count.bit_length() - 1
    reach = 16 << exponent
    return _HEADER.pack(_TRUETYPE, count, reach, exponent, count * 16 - reach)


def _sum(words: bytes) -> int:
    total: int = sum(struct.unpack(f">{len(words) // 4}I", words))
    return total & 0xFFFFFFFF
