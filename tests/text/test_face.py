"""What a face covers, shapes and lends to a file."""

from __future__ import annotations

import io
import os
from typing import TYPE_CHECKING

from fontTools.ttLib import TTFont

from leaflet.text.face import load_face
from tests.text.cff_font import SOURCE

if TYPE_CHECKING:
    from pathlib import Path

    from leaflet.text.fonts import FontSet


def test_body_text_at_12_points_has_an_x_height_of_2_mm(fonts: FontSet) -> None:
    millimetres = fonts.regular.first.x_height / 1000 * 12 / 72 * 25.4

    assert millimetres >= 2.0


def test_widths_follow_from_kerning(fonts: FontSet) -> None:
    face = fonts.regular.first
    apart = face.shape("T").width + face.shape("o").width

    assert face.shape("To").width < apart


def test_each_glyph_maps_back_to_its_own_text(fonts: FontSet) -> None:
    for word in ("office", "Łukasz", "naïve", "e\u0301te\u0301"):
        shaped = list(fonts.regular.faces())[1].shape(word)

        assert "".join(glyph.text for glyph in shaped.glyphs).replace("\u200b", "") in {
            word,
            "\u00e9t\u00e9" if word.startswith("e\u0301") else word,
        }


def test_a_subset_keeps_only_what_a_viewer_needs(fonts: FontSet) -> None:
    face = fonts.regular.first
    gids = [glyph.gid for glyph in face.shape("Hello").glyphs]

    data, places = face.subset(gids)

    subset = TTFont(io.BytesIO(data))
    assert set(places) == set(gids)
    assert len(data) < SOURCE.stat().st_size / 5
    assert set(subset.keys()) - {"GlyphOrder"} == {"glyf", "head", "hhea", "hmtx", "loca", "maxp"}
    assert subset["maxp"].numGlyphs == len(set(gids)) + 1
    assert all(subset["glyf"][subset.getGlyphName(gid)].numberOfContours for gid in places.values())


def test_a_font_that_changes_on_disk_is_read_again(tmp_path: Path, fonts: FontSet) -> None:
    path = tmp_path / "font.ttf"
    path.write_bytes(SOURCE.read_bytes())
    first = load_face(path)
    assert load_face(path) is first

    path.write_bytes(SOURCE.with_stem(SOURCE.stem.replace("Regular", "Bold")).read_bytes())
    os.utime(path, ns=(1, 1))

    assert load_face(path).postscript_name == fonts.bold.first.postscript_name
