"""Glyphs made of other glyphs, added to a font subset: a cluster that shaping spreads over many becomes one.

Some fonts set a letter as a skeleton and dots: more glyphs than characters. ToUnicode has no word for a glyph
without text of its own (ISO 32000-1 9.10.3), so such a cluster is drawn as one composite glyph
(OpenType 1.9, glyf), and its text is exact.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, NamedTuple

from leaflet.text.outlines import HEADER, Box, Flag, Outline, Outlines
from leaflet.text.sfnt import read_tables, write_tables

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_NEEDED = ("glyf", "head", "hhea", "hmtx", "loca", "maxp")
_KEPT = frozenset({*_NEEDED, "cmap", "cvt ", "fpgm", "prep"})
"""Tables that a PDF viewer reads (ISO 32000-1 9.9); others may list all glyphs and would be wrong now."""
_MOST_GLYPHS = 0xFFFF
_SHORT_REACH = 0x1FFFE
"""The farthest that short offsets in `loca` lead."""
_COMPONENT = struct.Struct(">HHhh")
_METRIC = struct.Struct(">Hh")
_COUNT = struct.Struct(">H")
_BOX = struct.Struct(">4h")
_EXTENTS = struct.Struct(">H3h")
"""From `hhea`: widest advance, least bearings left and right, farthest reach."""
_HEAD_BOX, _HEAD_LOCA, _HHEA_EXTENTS, _HHEA_METRICS, _MAXP_GLYPHS = 36, 50, 10, 34, 4
_MAXP_POINTS, _MAXP_CONTOURS, _MAXP_PARTS, _MAXP_DEPTH = 10, 12, 28, 30
"""Where these stand in their tables."""


class Composite(NamedTuple):
    """A glyph to be made of others; lengths in font units."""

    parts: tuple[tuple[int, int, int], ...]
    """Glyph ids with their offsets to the right and up."""
    advance: int

    def renumbered(self, new: Mapping[int, int]) -> Composite:
        """Return the same of glyphs that have new ids."""
        parts = tuple((new[gid], right, up) for gid, right, up in self.parts)
        return self._replace(parts=parts)


class _Built(NamedTuple):
    """A composite as it goes into the font."""

    glyph: bytes
    """Nothing if no part has an outline."""
    advance: int
    outline: Outline
    parts: int


def add_composites(font: bytes, composites: Sequence[Composite]) -> tuple[bytes, tuple[int, ...]]:
    """Return a font with further glyphs after its last one, and their glyph ids in order.

    Args:
        font: a TrueType subset, as `Face.subset` makes it.
        composites: glyphs of that font, put together.

    Raises:
        ValueError: there are too many glyphs, a part is not in the font, a number does not fit,
            or the font has no TrueType outlines.
    """
    if not composites:
        return font, ()
    try:
        tables = {tag: data for tag, data in read_tables(font).items() if tag in _KEPT}
        return _add(tables, composites)
    except (IndexError, struct.error) as error:
        raise ValueError("the font is cut short, or a number does not fit into it") from error


def _add(
    tables: dict[str, bytes], composites: Sequence[Composite]
) -> tuple[bytes, tuple[int, ...]]:
    if missing := [tag for tag in _NEEDED if tag not in tables]:
        raise ValueError(f"the font lacks the tables {', '.join(missing)}")
    head, hhea, maxp = (bytearray(tables[tag]) for tag in ("head", "hhea", "maxp"))
    (first,) = _COUNT.unpack_from(maxp, _MAXP_GLYPHS)
    total = first + len(composites)
    if total > _MOST_GLYPHS:
        raise ValueError(f"a font holds at most {_MOST_GLYPHS} glyphs, not {total}")
    offsets = _offsets(tables["loca"], first, long=bool(head[_HEAD_LOCA + 1]))
    metrics = _long_metrics(tables["hmtx"], first, *_COUNT.unpack_from(hhea, _HHEA_METRICS))
    outlines = Outlines(tables["glyf"], offsets)
    built = [_build(composite, outlines, metrics) for composite in composites]
    drawn = [new for new in built if new.glyph]
    added = (_METRIC.pack(new.advance, new.outline.box[0]) for new in built)
    tables["hmtx"] = b"".join([metrics, *added])
    _append(tables, head, offsets, built)
    boxes: list[Box] = [_box(head), *(new.outline.box for new in drawn)]
    _BOX.pack_into(head, _HEAD_BOX, *_around(boxes))
    _widen_extents(hhea, built, drawn)
    _COUNT.pack_into(hhea, _HHEA_METRICS, total)
    _raise_maxima(maxp, drawn)
    _COUNT.pack_into(maxp, _MAXP_GLYPHS, total)
    tables |= {"head": bytes(head), "hhea": bytes(hhea), "maxp": bytes(maxp)}
    return write_tables(tables), tuple(range(first, total))


def _offsets(loca: bytes, count: int, *, long: bool) -> list[int]:
    """Return where each glyph starts in `glyf`, and where the last one ends."""
    if long:
        return list(struct.unpack_from(f">{count + 1}I", loca))
    return [2 * half for half in struct.unpack_from(f">{count + 1}H", loca)]


def _long_metrics(hmtx: bytes, count: int, longs: int) -> bytes:
    """Return advance and bearing of each glyph: the last glyphs of a font may share one advance."""
    end = _METRIC.size * longs
    advance, _ = _METRIC.unpack_from(hmtx, end - _METRIC.size)
    bearings = struct.unpack_from(f">{count - longs}h", hmtx, end)
    return hmtx[:end] + b"".join(_METRIC.pack(advance, bearing) for bearing in bearings)


def _build(composite: Composite, outlines: Outlines, metrics: bytes) -> _Built:
    placed: list[tuple[int, int, int]] = []
    found: list[Outline] = []
    for gid, right, up in composite.parts:
        outline = outlines.measure(gid)
        if outline.contours:
            _, bearing = _METRIC.unpack_from(metrics, _METRIC.size * gid)
            # Alone, a glyph is drawn where its bearing says; as a component, where its points say.
            placed.append((gid, right + bearing - outline.box[0], up))
            found.append(outline)
    if not placed:
        return _Built(b"", composite.advance, Outline((0, 0, 0, 0), 0, 0, 0), 0)
    whole = Outline(
        _around([_moved(one.box, *to[1:]) for one, to in zip(found, placed, strict=True)]),
        sum(outline.points for outline in found),
        sum(outline.contours for outline in found),
        1 + max(outline.depth for outline in found),
    )
    return _Built(_glyph(placed, whole.box), composite.advance, whole, len(placed))


def _box(head: bytearray) -> Box:
    left, bottom, right, top = _BOX.unpack_from(head, _HEAD_BOX)
    return (left, bottom, right, top)


def _moved(box: Box, right: int, up: int) -> Box:
    return (box[0] + right, box[1] + up, box[2] + right, box[3] + up)


def _around(boxes: Sequence[Box]) -> Box:
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return (min(lefts), min(bottoms), max(rights), max(tops))


def _glyph(placed: list[tuple[int, int, int]], box: Box) -> bytes:
    flags = [Flag.WORDS | Flag.OFFSETS | Flag.MORE] * len(placed)
    flags[-1] ^= Flag.MORE
    parts = (_COMPONENT.pack(flag, *part) for flag, part in zip(flags, placed, strict=True))
    return HEADER.pack(-1, *box) + b"".join(parts)


def _append(
    tables: dict[str, bytes], head: bytearray, offsets: list[int], built: list[_Built]
) -> None:
    """Add the glyphs to `glyf` and `loca`; short offsets become long where they no longer reach."""
    tables["glyf"] = b"".join([tables["glyf"][: offsets[-1]], *(new.glyph for new in built)])
    for new in built:
        offsets.append(offsets[-1] + len(new.glyph))
    if head[_HEAD_LOCA + 1] or offsets[-1] > _SHORT_REACH:
        head[_HEAD_LOCA + 1] = 1
        tables["loca"] = struct.pack(f">{len(offsets)}I", *offsets)
    else:
        tables["loca"] = struct.pack(f">{len(offsets)}H", *(at // 2 for at in offsets))


def _widen_extents(hhea: bytearray, built: list[_Built], drawn: list[_Built]) -> None:
    widest, left, right, reach = _EXTENTS.unpack_from(hhea, _HHEA_EXTENTS)
    _EXTENTS.pack_into(
        hhea,
        _HHEA_EXTENTS,
        max([widest, *(new.advance for new in built)]),
        min([left, *(new.outline.box[0] for new in drawn)]),
        min([right, *(new.advance - new.outline.box[2] for new in drawn)]),
        max([reach, *(new.outline.box[2] for new in drawn)]),
    )


def _raise_maxima(maxp: bytearray, drawn: list[_Built]) -> None:
    for at, values in (
        (_MAXP_POINTS, [new.outline.points for new in drawn]),
        (_MAXP_CONTOURS, [new.outline.contours for new in drawn]),
        (_MAXP_PARTS, [new.parts for new in drawn]),
        (_MAXP_DEPTH, [new.outline.depth for new in drawn]),
    ):
        _COUNT.pack_into(maxp, at, max([_COUNT.unpack_from(maxp, at)[0], *values]))
