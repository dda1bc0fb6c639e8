"""CFF programs, read back with fontTools."""

from __future__ import annotations

import io
from typing import Any

import pytest
import uharfbuzz as hb
from fontTools.cffLib import CFFFontSet
from fontTools.pens.recordingPen import RecordingPen
from fontTools.ttLib import TTFont

from leaflet.text.cff import write_cff
from leaflet.text.charstrings import CharstringPen
from leaflet.text.face import Face
from tests.text.cff_font import cff_font


def opened(program: bytes) -> Any:
    fonts = CFFFontSet()
    fonts.decompile(io.BytesIO(program), TTFont())
    return fonts[0]


def drawing(charstring: Any) -> list[tuple[str, tuple[tuple[float, float], ...]]]:
    pen = RecordingPen()
    charstring.draw(pen)
    return [step for step in pen.value if step[0] not in {"closePath", "endPath"}]


def drawn_by_harfbuzz(data: bytes, gid: int) -> list[tuple[str, tuple[tuple[float, float], ...]]]:
    pen = RecordingPen()
    hb.Font(hb.Face(data)).draw_glyph_with_pen(gid, pen)
    return [step for step in pen.value if step[0] != "closePath"]


def gids(face: Face, text: str) -> list[int]:
    return [glyph.gid for glyph in face.shape(text).glyphs]


def test_the_program_names_the_glyphs_by_their_codes() -> None:
    data = cff_font()
    face = Face(data)
    codes = [1, 2, 0x41, 0xD800, 0xD801]
    wanted = dict(zip(codes, gids(face, "Baz B"), strict=True))

    font = opened(face.cff(wanted))

    assert font.ROS == ("Adobe", "Identity", 0)
    assert font.charset == [".notdef", *(f"cid{code:05}" for code in codes)]
    for code, gid in wanted.items():
        charstring = font.CharStrings[f"cid{code:05}"]
        assert drawing(charstring) == drawn_by_harfbuzz(data, gid)
        assert charstring.width == pytest.approx(face.advance(gid))


def test_outlines_of_another_grid_are_scaled_to_a_thousand() -> None:
    data = cff_font(2048)
    face = Face(data)
    (gid,) = gids(face, "S")

    ours = drawing(opened(face.cff({1: gid})).CharStrings["cid00001"])

    theirs = drawn_by_harfbuzz(data, gid)
    assert [name for name, _ in ours] == [name for name, _ in theirs]
    for (_, points), (_, others) in zip(ours, theirs, strict=True):
        for point, other in zip(points, others, strict=True):
            assert point == pytest.approx([at * 1000 / 2048 for at in other], abs=0.001)


def test_a_letter_of_two_glyphs_becomes_one() -> None:
    face = Face(cff_font())
    (glyph,) = face.shape("ä").glyphs
    alone = [gids(face, letter)[0] for letter in "a\u0308"]

    together, *parts = (
        drawing(opened(face.cff({1: gid})).CharStrings["cid00001"]) for gid in (glyph.gid, *alone)
    )

    assert glyph.text == "ä"
    assert len(together) == sum(map(len, parts))
    assert together[: len(parts[0])] == parts[0]


def test_a_quadratic_curve_stays_the_same_curve() -> None:
    pen = CharstringPen(500, 1.0)
    pen.moveTo((0, 0))
    pen.qCurveTo((30, 60), (60, 0))
    font = opened(write_cff("A", (0, 0, 60, 60), dict.fromkeys(range(2), pen.charstring())))

    _, (name, points) = drawing(font.CharStrings["cid00001"])

    assert name == "curveTo"
    flat = [place for point in points for place in point]
    assert flat == pytest.approx([20, 40, 40, 40, 60, 0], abs=0.001)


def test_numbers_of_every_size_come_back() -> None:
    places = [0, 107, 108, 1131, 1132, 16383, -107, -108, -1131, -1132, -16383, 0.5, -0.25]
    pen = CharstringPen(1234.5, 1.0)
    pen.moveTo((0, 0))
    for place in places:
        pen.lineTo((place, 0))
        pen.lineTo((0, place))
    pen.lineTo((1e9, -1e9))
    font = opened(
        write_cff("A", (0, 0, 1, 1), {0: CharstringPen(0, 1.0).charstring(), 1: pen.charstring()})
    )
    charstring = font.CharStrings["cid00001"]

    steps = drawing(charstring)

    assert charstring.width == 1234.5
    assert [points[0] for _, points in steps[1:-1:2]] == [(place, 0) for place in places]
    assert [points[0] for _, points in steps[2:-1:2]] == [(0, place) for place in places]
    assert steps[-1][1][0] == pytest.approx((16383.5, -16384), abs=1)
