"""Clusters as single glyphs: what fontTools and HarfBuzz read back from the fonts we extend."""

from __future__ import annotations

import io
import struct
from functools import cache
from typing import TYPE_CHECKING

import pytest
import uharfbuzz as hb
from fontTools.pens.recordingPen import DecomposingRecordingPen, RecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from leaflet.text.composites import Composite, add_composites
from tests.text.conftest import FONTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_FILES = {
    "atkinson": "atkinson-hyperlegible-next/AtkinsonHyperlegibleNext-Regular.ttf",
    "naskh": "noto-naskh-arabic/NotoNaskhArabic-Regular.ttf",
}
_GIDS = range(0, 380, 3)
_DOT, _LETTER = 306, 21
_SHIFT = st.integers(-900, 900)
_COMPOSITES = st.lists(
    st.builds(
        Composite,
        st.lists(st.tuples(st.sampled_from(_GIDS), _SHIFT, _SHIFT), max_size=5).map(tuple),
        st.integers(0, 4000),
    ),
    min_size=1,
    max_size=6,
)


@cache
def face(name: str) -> hb.Face:
    return hb.Face((FONTS / _FILES[name]).read_bytes())


def cut(name: str, gids: Iterable[int]) -> bytes:
    """Return a subset as `Face.subset` asks HarfBuzz for it, with nothing added."""
    request = hb.SubsetInput()
    request.sets(hb.SubsetInputSets.GLYPH_INDEX).set({0, *gids})
    request.flags = hb.SubsetFlags.RETAIN_GIDS | hb.SubsetFlags.NO_HINTING
    request.flags |= hb.SubsetFlags.NOTDEF_OUTLINE | hb.SubsetFlags.NO_LAYOUT_CLOSURE
    return bytes(hb.subset(face(name), request).blob.data)


@cache
def subset(name: str) -> bytes:
    return cut(name, _GIDS)


def gid_of(name: str, character: str) -> int:
    return int(hb.Font(face(name)).get_nominal_glyph(ord(character)))


def opened(font: bytes) -> TTFont:
    return TTFont(io.BytesIO(font), checkChecksums=2)


@cache
def unchanged(name: str) -> TTFont:
    return opened(subset(name))


def outline(font: TTFont, gid: int) -> list[object]:
    glyphs = font.getGlyphSet()
    pen = DecomposingRecordingPen(glyphs)
    glyphs[font.getGlyphName(gid)].draw(pen)
    return list(pen.value)


def moved(font: TTFont, composite: Composite) -> list[object]:
    """Draw the parts one by one."""
    glyphs = font.getGlyphSet()
    pen = DecomposingRecordingPen(glyphs)
    for gid, right, up in composite.parts:
        glyphs[font.getGlyphName(gid)].draw(TransformPen(pen, (1, 0, 0, 1, right, up)))
    return list(pen.value)


def drawn(font: bytes, gid: int) -> list[object]:
    """Draw a glyph as HarfBuzz does, which places it by its bearing."""
    pen = RecordingPen()
    hb.Font(hb.Face(font)).draw_glyph_with_pen(gid, pen)
    return list(pen.value)


def repacked(font: bytes, change: Callable[[TTFont], None]) -> bytes:
    """Return the font as fontTools writes it after a change."""
    tables = opened(font)
    change(tables)
    out = io.BytesIO()
    tables.save(out)
    return out.getvalue()


@pytest.mark.parametrize("name", _FILES)
@given(composites=_COMPOSITES)
def test_a_composite_is_its_parts_moved(name: str, composites: list[Composite]) -> None:
    old = unchanged(name)
    data, gids = add_composites(subset(name), composites)
    new = opened(data)

    count = old["maxp"].numGlyphs
    assert gids == tuple(range(count, count + len(composites)))
    for gid, composite in zip(gids, composites, strict=True):
        assert outline(new, gid) == moved(old, composite)
        advance, bearing = new["hmtx"][new.getGlyphName(gid)]
        assert advance == composite.advance
        assert bearing == getattr(new["glyf"][new.getGlyphName(gid)], "xMin", 0)


@pytest.mark.parametrize("name", _FILES)
@given(composites=_COMPOSITES)
def test_sums_and_limits_are_those_that_fonttools_counts(
    name: str, composites: list[Composite]
) -> None:
    data, gids = add_composites(subset(name), composites)
    new = opened(data)

    assert sum(struct.unpack(f">{len(data) // 4}I", data)) & 0xFFFFFFFF == 0xB1B0AFBA
    maxp, head, glyf = new["maxp"], new["head"], new["glyf"]
    for name_of in map(new.getGlyphName, gids):
        glyph = glyf[name_of]
        if not glyph.numberOfContours:
            continue
        points, contours, depth = glyph.getCompositeMaxpValues(glyf)
        assert points <= maxp.maxCompositePoints
        assert contours <= maxp.maxCompositeContours
        assert depth <= maxp.maxComponentDepth
        assert len(glyph.components) <= maxp.maxComponentElements
        box = (glyph.xMin, glyph.yMin, glyph.xMax, glyph.yMax)
        assert head.xMin <= glyph.xMin
        assert head.yMax >= glyph.yMax
        assert new["hhea"].xMaxExtent >= glyph.xMax
        glyph.recalcBounds(glyf)
        assert box == (glyph.xMin, glyph.yMin, glyph.xMax, glyph.yMax)


@pytest.mark.parametrize("name", _FILES)
def test_old_glyphs_stay_as_they_are(name: str) -> None:
    old = opened(subset(name))
    data, _ = add_composites(subset(name), [Composite(((_DOT, 0, 0), (_LETTER, 10, 20)), 70)])
    new = opened(data)

    for gid in range(old["maxp"].numGlyphs):
        before, after = old.getGlyphName(gid), new.getGlyphName(gid)
        assert new["glyf"][after] == old["glyf"][before]
        assert new["hmtx"][after] == old["hmtx"][before]


def test_the_same_composites_give_the_same_bytes() -> None:
    wanted = [Composite(((_DOT, 1, 2), (_LETTER, 3, 4)), 500)]

    assert add_composites(subset("naskh"), wanted) == add_composites(subset("naskh"), wanted)


def test_nothing_to_add_leaves_the_font_alone() -> None:
    assert add_composites(subset("naskh"), []) == (subset("naskh"), ())


def test_arabic_letters_are_drawn_as_they_were_shaped() -> None:
    buffer = hb.Buffer()
    buffer.add_str("ب")
    buffer.guess_segment_properties()
    hb.shape(hb.Font(face("naskh")), buffer)
    pen, parts = 0, []
    for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        parts.append((info.codepoint, pen + place.x_offset, place.y_offset))
        pen += place.x_advance
    assert len(parts) > 1
    font = cut("naskh", [gid for gid, _, _ in parts])

    data, (gid,) = add_composites(font, [Composite(tuple(parts), pen)])

    apart = moved(opened(font), Composite(tuple(parts), pen))
    assert apart
    assert outline(opened(data), gid) == apart


def test_short_offsets_become_long_when_they_no_longer_reach() -> None:
    near, _ = add_composites(subset("naskh"), [Composite(((_DOT, 0, 0),), 1)])
    wide = Composite(tuple((_DOT, step, 0) for step in range(300)), 9)
    far, gids = add_composites(subset("naskh"), [wide] * 80)

    assert opened(near)["head"].indexToLocFormat == 0
    assert opened(far)["head"].indexToLocFormat == 1
    assert outline(opened(far), gids[-1]) == moved(opened(subset("naskh")), wide)


def test_a_font_with_long_offsets_keeps_them() -> None:
    wide = Composite(tuple((_DOT, step, 0) for step in range(300)), 9)
    far, _ = add_composites(subset("naskh"), [wide] * 80)
    again, (gid,) = add_composites(far, [Composite(((_DOT, 5, 6),), 9)])

    assert opened(again)["head"].indexToLocFormat == 1
    assert outline(opened(again), gid) == moved(opened(far), Composite(((_DOT, 5, 6),), 9))


def test_composites_of_composites_count_their_depth() -> None:
    once, (inner,) = add_composites(
        subset("atkinson"), [Composite(((_DOT, 0, 0), (_LETTER, 5, 5)), 9)]
    )
    twice, (outer,) = add_composites(once, [Composite(((inner, 7, 7), (inner, 90, 0)), 9)])
    thrice, (outmost,) = add_composites(twice, [Composite(((outer, 1, 1),), 9)])
    font = opened(thrice)

    assert font["maxp"].maxComponentDepth >= 3
    assert outline(font, outmost) == moved(opened(twice), Composite(((outer, 1, 1),), 9))


def test_a_composite_of_spaces_is_empty() -> None:
    space, letter = gid_of("atkinson", " "), gid_of("atkinson", "o")
    font = cut("atkinson", [space, letter])

    wanted = [Composite(((space, 9, 9),), 640), Composite(((space, 0, 0), (letter, 3, 0)), 700)]
    data, (empty, mixed) = add_composites(font, wanted)

    new = opened(data)
    assert outline(new, empty) == []
    assert new["hmtx"][new.getGlyphName(empty)] == (640, 0)
    assert len(new["glyf"][new.getGlyphName(mixed)].components) == 1


def test_a_part_stands_where_its_bearing_puts_it() -> None:
    letter = gid_of("atkinson", "n")
    plain = cut("atkinson", [letter])

    def shift(font: TTFont) -> None:
        advance, bearing = font["hmtx"][font.getGlyphName(letter)]
        font["hmtx"][font.getGlyphName(letter)] = (advance, bearing + 50)

    font = repacked(plain, shift)
    data, (gid,) = add_composites(font, [Composite(((letter, 0, 0),), 600)])

    assert drawn(data, gid) == drawn(font, letter) != drawn(plain, letter)


def test_glyphs_that_share_an_advance_keep_it() -> None:
    def level(font: TTFont) -> None:
        for name, (_, bearing) in list(font["hmtx"].metrics.items())[5:]:
            font["hmtx"][name] = (600, bearing)

    font = repacked(subset("atkinson"), level)
    old = opened(font)
    assert old["hhea"].numberOfHMetrics < old["maxp"].numGlyphs
    new = opened(add_composites(font, [Composite(((_DOT, 0, 0),), 5000)])[0])

    assert new["hhea"].advanceWidthMax == 5000
    for gid in range(old["maxp"].numGlyphs):
        assert new["hmtx"][new.getGlyphName(gid)] == old["hmtx"][old.getGlyphName(gid)]


@pytest.mark.parametrize(
    "composite",
    [
        Composite(((60000, 0, 0),), 9),
        Composite(((-1, 0, 0),), 9),
        Composite(((_DOT, 40000, 0),), 9),
        Composite(((_DOT, 0, -40000),), 9),
        Composite(((_DOT, 0, 0),), -1),
        Composite(((_DOT, 0, 0),), 70000),
        Composite(((_DOT, 0, 0),) * 70000, 9),
    ],
)
def test_what_does_not_fit_is_refused(composite: Composite) -> None:
    with pytest.raises(ValueError, match="the font"):
        add_composites(subset("naskh"), [composite])


def test_more_glyphs_than_a_font_holds_are_refused() -> None:
    with pytest.raises(ValueError, match="at most 65535 glyphs"):
        add_composites(subset("naskh"), [Composite((), 0)] * 65535)


def test_a_font_cut_short_is_refused() -> None:
    font = subset("naskh")
    for length in (0, 5, 40, len(font) // 2):
        with pytest.raises(ValueError, match="the font"):
            add_composites(font[:length], [Composite(((_DOT, 0, 0),), 9)])


def test_a_glyph_that_holds_itself_is_refused() -> None:
    font, (gid,) = add_composites(subset("naskh"), [Composite(((_DOT, 0, 0),), 9)])
    component = struct.pack(">HHhh", 0x0003, _DOT, 0, 0)
    looped = font.replace(component, struct.pack(">HHhh", 0x0003, gid, 0, 0))
    assert looped != font

    with pytest.raises(ValueError, match="too many composites"):
        add_composites(looped, [Composite(((gid, 0, 0),), 9)])
