"""What we ship: text that people can read, colours that hold in grey, licences beside the files."""

from __future__ import annotations

import hashlib
import struct
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import uharfbuzz

from leaflet.compose.galley import GAP
from leaflet.layouts.brands import list_brands, read_brand
from leaflet.layouts.contrast import channels, ratio, written
from leaflet.layouts.editions import list_layouts, read_layout
from leaflet.layouts.faces import read_face
from leaflet.layouts.palette import GROUNDS_OF_ROLE
from leaflet.model.look import Legibility
from leaflet.units import points_to_mm

if TYPE_CHECKING:
    from leaflet.model.look import Layout

SAMPLE = (
    "Some people with relapsing disease have had good results, and others have not. Talk with your "
    "neurologist before you decide, and ask what is known, what it costs and what could go wrong. "
    "You can bring someone with you to the visit, and you can take all the time that you need."
)


def letters_in_a_line(shipped: Path, layout: Layout, frame: str, style_name: str) -> float:
    """Return how many letters fill a line, set in the starter brands' first font."""
    style = layout.style(style_name)
    width = next(item.width for item in layout.frames if item.name == frame) - style.indent
    path = read_brand(shipped, "northbank").fonts[0].files[0].path
    font = uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(path))))
    buffer = uharfbuzz.Buffer()
    buffer.add_str(SAMPLE)
    buffer.guess_segment_properties()
    uharfbuzz.shape(font, buffer)
    em: float = sum(position.x_advance for position in buffer.glyph_positions) / font.face.upem
    return (width - style.hang) / (em * style.size / len(SAMPLE))


READ = ("body", "bullet", "step", "term", "resource")
"""Styles whose lines people read through."""
THROUGH = ("body", "bullet", "step")
"""The same where terms and resources stand in two columns."""
MEASURES = {
    "a4": (("first", "later"), THROUGH, (50, 75)),
    "letter": (("first", "later"), THROUGH, (50, 75)),
    "a5-booklet": (("first", "later"), READ, (50, 75)),
    "large-print": (("first", "later"), READ, (45, 65)),
    "dl-rollfold": (("front", "inside-left", "flap"), READ, (35, 50)),
    "dl-zfold": (("front", "inside-right", "outside-middle"), READ, (35, 50)),
    "card-a5": (("top",), ("body",), (50, 75)),
    "wallet-card": (("front", "inside-left"), ("body", "contact"), (35, 50)),
    "card-letter": (("left",), ("body",), (50, 75)),
    "card": (("left",), ("body",), (50, 75)),
}
"""Frames of each edition that text is read in, their styles, and how many letters a line may hold."""


@pytest.mark.parametrize("name", MEASURES)
def test_lines_hold_as_many_letters_as_eyes_can_follow(shipped: Path, name: str) -> None:
    layout, (frames, styles, (fewest, most)) = read_layout(shipped, name), MEASURES[name]
    for frame in frames:
        for style in styles:
            assert fewest <= letters_in_a_line(shipped, layout, frame, style) <= most


@pytest.mark.parametrize("name", ["a4", "letter"])
@pytest.mark.parametrize("style", ["term", "resource", "source"])
def test_a_column_holds_as_many_letters_as_a_panel_should(
    shipped: Path, name: str, style: str
) -> None:
    layout = read_layout(shipped, name)
    whole = letters_in_a_line(shipped, layout, "first", style)
    width = layout.frames[0].width
    gap = GAP * layout.style(style).size
    assert 35 <= whole * (width - gap) / 2 / width <= 50


def test_the_measure_of_every_edition_is_known(shipped: Path) -> None:
    assert set(MEASURES) == set(list_layouts(shipped))


@pytest.mark.parametrize("name", MEASURES)
def test_body_text_has_the_x_height_that_its_readers_need(shipped: Path, name: str) -> None:
    layout = read_layout(shipped, name)
    size, least = layout.style("body").size, 1.4 if layout.legibility is Legibility.POCKET else 2.0
    for brand in list_brands(shipped):
        path = read_brand(shipped, brand).fonts[0].files[0].path
        assert points_to_mm(read_face(path).x_height * size) >= least


def test_no_text_of_large_print_is_smaller_than_the_body(shipped: Path) -> None:
    layout = read_layout(shipped, "large-print")
    body = layout.style("body")
    assert body.size >= 16
    assert all(style.size >= body.size for style in layout.styles.values())
    assert body.leading == 1.5 * body.size


def test_shipped_layouts_and_brands_have_no_fault(shipped: Path) -> None:
    for name in list_layouts(shipped):
        read_layout(shipped, name)
    for name in list_brands(shipped):
        read_brand(shipped, name)


def grey(colour: str) -> str:
    """Return what a black-and-white printer makes of a colour (ITU-R BT.601 luma)."""
    red, green, blue = channels(colour)
    value = 0.299 * red + 0.587 * green + 0.114 * blue
    return written((value, value, value))


def test_text_can_be_read_when_printed_in_grey(shipped: Path) -> None:
    for name in list_brands(shipped):
        palette = read_brand(shipped, name).palette
        for role, grounds in GROUNDS_OF_ROLE.items():
            for ground in grounds:
                colour, below = grey(getattr(palette, role)), grey(getattr(palette, ground))
                assert ratio(colour, below) >= 4.5


def test_everything_made_up_is_plainly_so(shipped: Path) -> None:
    fictional = ("(02) 5550 ", "(02) 7010 ", "1800 975 7")
    for name in list_brands(shipped):
        brand = read_brand(shipped, name)
        assert brand.contacts
        for contact in brand.contacts:
            assert contact.phone.startswith(fictional)
            assert contact.email.endswith(".example") or not contact.email
        assert ".example/" in brand.leaflet_base_url or not brand.leaflet_base_url


def test_each_font_stands_beside_its_licence(shipped: Path) -> None:
    notices = (shipped / "THIRD-PARTY-NOTICES.md").read_text(encoding="utf-8")
    folders = sorted(filter(Path.is_dir, (shipped / "layouts" / "fonts").iterdir()))
    assert folders
    for folder in folders:
        licence = folder / "OFL.txt"
        assert "SIL OPEN FONT LICENSE Version 1.1" in licence.read_text(encoding="utf-8")
        assert licence.relative_to(shipped).as_posix() in notices
        for font in folder.glob("*.ttf"):
            assert read_face(font).family in notices


def test_the_colour_profile_is_the_sRGB_that_the_notices_name(shipped: Path) -> None:  # noqa: N802
    data = (shipped / "layouts" / "profiles" / "sRGB.icc").read_bytes()
    assert struct.unpack_from(">I", data)[0] == len(data)
    assert (data[12:16], data[16:20], data[36:40]) == (b"mntr", b"RGB ", b"acsp")
    digest = hashlib.sha256(data).hexdigest()
    assert digest in (shipped / "THIRD-PARTY-NOTICES.md").read_text(encoding="utf-8")


def test_links_are_told_from_text_by_brightness_too(shipped: Path) -> None:
    for name in list_brands(shipped):
        palette = read_brand(shipped, name).palette
        assert ratio(palette.link, palette.text) >= 3  # WCAG 2.2, technique G183
