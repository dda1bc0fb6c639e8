"""ACC-17, and what else is measured in a font's own outlines."""

from __future__ import annotations

import io
import struct
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from leaflet.audit.file.reader.font_program import FontProgram

if TYPE_CHECKING:
    from .drafts import Draft, Messages

FONT = Path(__file__).parents[3] / "layouts/fonts/noto-sans/NotoSans-Regular.ttf"


@pytest.fixture(scope="module")
def program() -> bytes:
    """Return a font with a few letters, its table of characters among them."""
    font: Any = TTFont(FONT)
    options = Options()
    options.retain_gids, options.notdef_outline = False, True
    subsetter = Subsetter(options)
    subsetter.populate(text="axzIé")
    subsetter.subset(font)
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


def test_a_font_tells_its_widths_heights_and_codes(program: bytes) -> None:
    font = FontProgram(program)
    codes = font.codes()
    assert set(map(chr, codes)) == set("axzIé")
    assert font.width(codes[ord("x")]) == pytest.approx(529, abs=1)
    assert font.height(codes[ord("x")]) == pytest.approx(0.536, abs=0.002)
    assert font.height(9999) is None


@pytest.mark.parametrize("cut", [0, 3, 40, 200])
def test_a_damaged_font_raises_what_its_reader_expects(program: bytes, cut: int) -> None:
    with pytest.raises((ValueError, LookupError, struct.error)):
        FontProgram(program[:cut])


@pytest.mark.parametrize(("off", "count"), [(0, 0), (1, 0), (40, 5)])
def test_widths_that_are_not_the_fonts_are_counted(
    draft: Draft, messages: Messages, program: bytes, off: int, count: int
) -> None:
    font = FontProgram(program)
    gids = sorted(font.codes().values())
    listed = " ".join(f"{gid} [{font.width(gid) + off:.0f}]" for gid in gids)
    draft.font_program, draft.font_file = program, "/FontFile2 8 0 R"
    draft.widths = f"/W [{listed}]"
    told = messages(draft, "ACC-17")
    wanted = [f"The font Sample has {count} width(s) in the file that are not its own."]
    assert told == (wanted if count else [])
