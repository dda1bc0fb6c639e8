"""How large the outlines in a TrueType font are, simple and composite ones (OpenType 1.9, glyf and loca)."""

from __future__ import annotations

import struct
from enum import IntFlag
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Box: TypeAlias = tuple[int, int, int, int]
"""Lower left and upper right, in font units."""
HEADER = struct.Struct(">5h")
"""Number of contours (-1: a composite), then the box."""
_COMPONENT = struct.Struct(">HH")
_DEEPEST = 16
"""Composites within composites that we follow; real fonts have one or two."""


class Flag(IntFlag):
    """What a component's flags say."""

    WORDS = 0x0001
    OFFSETS = 0x0002
    SCALE = 0x0008
    MORE = 0x0020
    TWO_SCALES = 0x0040
    MATRIX = 0x0080


class Outline(NamedTuple):
    """A glyph's outline in numbers, with all that its components bring."""

    box: Box
    points: int
    contours: int
    depth: int
    """Levels of composites: 0 for a simple glyph."""


_EMPTY = Outline((0, 0, 0, 0), 0, 0, 0)


class Outlines:
    """The outlines of one font."""

    def __init__(self, glyf: bytes, offsets: Sequence[int]) -> None:
        self._glyf = glyf
        self._offsets = offsets
        self._known: dict[int, Outline] = {}

    def measure(self, gid: int, level: int = 0) -> Outline:
        """Return a glyph's numbers; an empty glyph has no contours.

        Raises:
            ValueError: there is no such glyph, or it holds itself.
            struct.error: the glyph is cut short.
        """
        if not 0 <= gid < len(self._offsets) - 1:
            raise ValueError(f"the font has no glyph {gid}")
        if level > _DEEPEST:
            raise ValueError(f"glyph {gid} lies within too many composites")
        outline = self._known.get(gid)
        if outline is None:
            outline = self._known[gid] = self._measure(gid, level)
        return outline

    def _measure(self, gid: int, level: int) -> Outline:
        glyph = self._glyf[self._offsets[gid] : self._offsets[gid + 1]]
        if not glyph:
            return _EMPTY
        contours, *corners = HEADER.unpack_from(glyph)
        left, bottom, right, top = corners
        box = (left, bottom, right, top)
        if contours >= 0:
            last = HEADER.size + 2 * (contours - 1)
            points = struct.unpack_from(">H", glyph, last)[0] + 1 if contours else 0
            return Outline(box, points, contours, 0)
        parts = [self.measure(part, level + 1) for part in _components(glyph)]
        return Outline(
            box,
            sum(part.points for part in parts),
            sum(part.contours for part in parts),
            1 + max(part.depth for part in parts),
        )


def _components(glyph: bytes) -> Iterator[int]:
    """Yield the glyph ids that a composite is made of."""
    at = HEADER.size
    flags = int(Flag.MORE)
    while flags & Flag.MORE:
        flags, gid = _COMPONENT.unpack_from(glyph, at)
        yield gid
        at += _COMPONENT.size + (4 if flags & Flag.WORDS else 2)
        if flags & Flag.SCALE:
            at += 2
        elif flags & Flag.TWO_SCALES:
            at += 4
        elif flags & Flag.MATRIX:
            at += 8
