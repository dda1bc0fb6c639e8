"""Risks on paper: drawn, described, and told apart without colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from leaflet.compose.people import HEIGHT, Crowd, CrowdDrawing
from leaflet.compose.setting import Setting
from leaflet.layouts.brands import read_brand
from leaflet.layouts.editions import read_layout
from leaflet.model.risks import Risk, Risks
from leaflet.structure import Element, Role
from leaflet.text.fonts import load_fonts
from leaflet.text.words import BY_LANGUAGE
from tests.compose.conftest import PLACE, PROJECT, leaflet, prose, section

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import pypdf

    Printed = Callable[..., pypdf.PdfReader]


def risk(low: int, high: int) -> Risk:
    return Risk(low, high, None, 100, prose("fell"), None, None, None, prose("x"), PLACE)


def tags(reader: pypdf.PdfReader) -> Iterator[pypdf.generic.DictionaryObject]:
    """Yield every structure element in reading order."""
    left = [reader.trailer["/Root"]["/StructTreeRoot"]["/K"]]
    while left:
        node = left.pop(0)
        if isinstance(node, list):
            left = [*node, *left]
        elif not isinstance(node, int):
            held = node.get_object()
            if "/S" in held:
                yield held
                kids = held.get("/K", [])
                left = [kids, *left]


@pytest.fixture(scope="module")
def block() -> Risks:
    return Risks(prose("How many fell"), (risk(3, 3), risk(1, 4)))


@pytest.mark.parametrize("lang", ["en-AU", "ar"])
def test_each_drawing_is_a_figure_described_from_its_data(
    lang: str, block: Risks, printed: Printed
) -> None:
    reader = printed(leaflet(section("one", block), lang=lang))
    described = [tag["/Alt"] for tag in tags(reader) if tag["/S"] == "/Figure"]
    assert len(described) == 2
    assert all(number in described[0] for number in ("100", "3", "97"))
    assert all(number in described[1] for number in ("100", "1", "3", "96"))


def test_the_caption_is_a_heading_below_the_sections(block: Risks, printed: Printed) -> None:
    roles = [tag["/S"] for tag in tags(printed(leaflet(section("one", block))))]
    assert roles.index("/H3") == roles.index("/H2") + 2  # a Sect stands between
    assert "/H4" not in roles


def test_the_legend_names_stripes_only_where_there_are_any(block: Risks, printed: Printed) -> None:
    sure = Risks(block.caption, block.items[:1])
    with_range, without = (
        printed(leaflet(section("one", one))).pages[0].extract_text() for one in (block, sure)
    )
    assert "not certain" in with_range
    assert "not certain" not in without


@pytest.mark.parametrize(
    ("width", "rows"), [(400, 5), (190, 5), (120, 10)], ids=["wide", "panel", "narrow"]
)
def test_people_stand_in_tens_at_every_width(width: float, rows: int) -> None:
    made = leaflet(section("one"))
    layout, brand = read_layout(PROJECT, "a4"), read_brand(PROJECT, "northbank")
    fonts = load_fonts(brand.fonts)
    setting = Setting(made, layout, brand, fonts, BY_LANGUAGE["en"], 600.0)
    drawing = CrowdDrawing(Crowd(3, 1, 96), Element(Role.FIGURE), setting)
    taken, height = drawing.wrap(width, 600)
    assert drawing.rows == rows
    assert taken == width
    assert height == pytest.approx(rows * drawing.cell * HEIGHT)
    assert drawing.cell * drawing.columns <= width
