"""A CFF font program written anew: exactly the glyphs that a file needs, in the order of its codes.

A PDF reaches the glyphs of a CFF font through the font's own list of character ids; no map from code to glyph
stands in between (ISO 32000-1 9.7.4.2). So the program is a CIDFont whose ids are the file's codes, and a glyph
that stands for two texts is simply in it twice.

Source: Adobe Technical Note 5176, The Compact Font Format Specification.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_HEADER = bytes([1, 0, 4, 4])
_STRINGS = (b"Adobe", b"Identity")
_REGISTRY, _ORDERING = 391, 392
"""The first two names that are not standard strings (appendix A)."""
_NO_SUBROUTINES = bytes(2)
_ROS, _BOX, _COUNT = b"\x0c\x1e", b"\x05", b"\x0c\x22"
_CHARSET, _SELECT, _GLYPHS, _FONTS, _PRIVATE = b"\x0f", b"\x0c\x25", b"\x11", b"\x0c\x24", b"\x12"
"""Operators of dictionaries (tables 9 and 10)."""
_WIDTHS = b"\x8b\x14\x8b\x15"
"""The private dictionary: default and nominal width are 0, so each glyph tells its advance itself."""


def write_cff(name: str, box: tuple[int, int, int, int], charstrings: Mapping[int, bytes]) -> bytes:
    """Return a font program of charstrings by character id.

    Args:
        name: the PostScript name.
        box: around all glyphs, in thousandths of an em.
        charstrings: by rising ids; 0 is `.notdef`, and there is at least one more.
    """
    count = len(charstrings)
    start = _HEADER + _index([name.encode("ascii")])
    ids = _charset([ident for ident in charstrings if ident])
    dictionaries = bytes([3]) + _two(1) + _two(0) + bytes([0]) + _two(count)
    glyphs = _index(list(charstrings.values()))
    most = max(charstrings) + 1
    top_length = len(_top(box, most, 0, 0, 0, 0))
    after_top = len(start) + len(_index([bytes(top_length)])) + len(_index(_STRINGS)) + 2
    at_select = after_top + len(ids)
    at_glyphs = at_select + len(dictionaries)
    at_private = at_glyphs + len(glyphs)
    font = _integer(len(_WIDTHS)) + _integer(at_private) + _PRIVATE
    top = _top(box, most, after_top, at_select, at_glyphs, at_private + len(_WIDTHS))
    front = start + _index([top]) + _index(_STRINGS) + _NO_SUBROUTINES
    return front + ids + dictionaries + glyphs + _WIDTHS + _index([font])


def _charset(ids: Sequence[int]) -> bytes:
    """Write which ids the glyphs have, in ranges (format 2)."""
    ranges = []
    for _, run in groupby(enumerate(ids), key=lambda pair: pair[1] - pair[0]):
        (_, first), *rest = run
        ranges.append(_two(first) + _two(len(rest)))
    return bytes([2]) + b"".join(ranges)


def _top(
    box: tuple[int, int, int, int], count: int, ids: int, select: int, glyphs: int, fonts: int
) -> bytes:
    """Return the top dictionary; its length does not depend on its numbers."""
    entries = [
        ((_REGISTRY, _ORDERING, 0), _ROS),
        (box, _BOX),
        ((count,), _COUNT),
        ((ids,), _CHARSET),
        ((select,), _SELECT),
        ((glyphs,), _GLYPHS),
        ((fonts,), _FONTS),
    ]
    return b"".join(b"".join(map(_integer, values)) + operator for values, operator in entries)


def _integer(value: int) -> bytes:
    return bytes([29]) + value.to_bytes(4, "big", signed=True)


def _two(value: int) -> bytes:
    return value.to_bytes(2, "big")


def _index(items: Sequence[bytes]) -> bytes:
    """Write an INDEX: how many, where each starts, and the items (Technical Note 5176, 5)."""
    offset = 1
    offsets = [offset.to_bytes(4, "big")]
    for item in items:
        offset += len(item)
        offsets.append(offset.to_bytes(4, "big"))
    return b"".join([_two(len(items)), bytes([4]), *offsets, *items])
