"""ACC-17, and what else is measured in a font's own outlines."""

from __future__ import annotations

import io
import struct
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from leaflet.audit.file import judge_file
from leaflet.audit.file.reader.font_program import FontProgram
from leaflet.audit.file.reader.reader import read_file

from .drafts import NO_SECTIONS, leaflet_draft

if TYPE_CHECKING:
    from .drafts import Draft

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


def _with(draft: Draft, program: bytes, widths: str) -> bytes:
    """Return a file whose font is real: code and glyph are one."""
    draft.font_file = "/FontFile2 8 0 R"
    data = draft.pdf()
    start = data.index(b"8 0 obj\n")
    end = data.index(b"endobj", start)
    stream = b"8 0 obj\n<</Length %d>>\nstream\n%s\nendstream\n" % (len(program), program)
    data = data[:start] + stream + data[end:]
    return data.replace(b"/DW 500", b"/DW 500 /W [%s]" % widths.encode())


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


def test_widths_that_are_not_the_fonts_are_counted(program: bytes) -> None:
    font = FontProgram(program)
    draft = leaflet_draft()
    right = " ".join(f"{gid} [{font.width(gid):.0f}]" for gid in sorted(font.codes().values()))
    told = read_file(_with(draft, program, right), "a").fonts[0]
    wrong = [
        one for one in judge_file(_with(draft, program, "1 [999 999]"), "a", (NO_SECTIONS,))
        if one.rule == "ACC-17"
    ]  # fmt: skip
    assert told.embedded
    assert "width(s) in the file that are not its own" in wrong[0].message
