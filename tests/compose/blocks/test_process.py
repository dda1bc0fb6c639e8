"""A process in a row where its words fit, and in a stack where they do not."""

from __future__ import annotations

from leaflet.compose.blocks.process import ProcessDrawing, compose_process
from leaflet.compose.setting import Setting
from leaflet.layouts.brands import read_brand
from leaflet.layouts.editions import read_layout
from leaflet.model.blocks import Process
from leaflet.structure import Element, Role
from leaflet.text.fonts import load_fonts
from leaflet.text.words.english import ENGLISH
from tests.compose.conftest import PLACE, PROJECT, leaflet, prose

LABELS = ("Tests", "Collect", "Chemotherapy", "Return", "Recover")


def drawn(width: float) -> ProcessDrawing:
    layout, brand = read_layout(PROJECT, "large-print"), read_brand(PROJECT, "northbank")
    setting = Setting(leaflet(), layout, brand, load_fonts(brand.fonts), ENGLISH)
    block = Process(tuple(map(prose, LABELS)), "Five steps", None, PLACE)
    (drawing,) = compose_process(block, Element(Role.DOCUMENT), setting)
    assert isinstance(drawing, ProcessDrawing)
    drawing.wrapOn(None, width, 0)
    return drawing


def test_boxes_stand_in_a_row_of_one_height_where_their_words_fit() -> None:
    drawing = drawn(600)
    assert not drawing.stacked
    assert set(drawing.box_heights) == {drawing.height}


def test_boxes_stand_in_a_stack_of_one_width_where_they_do_not() -> None:
    drawing = drawn(240)
    assert drawing.stacked
    assert set(drawing.box_widths) == {240}
    assert drawing.height > sum(drawing.box_heights)


def test_no_label_is_wider_than_its_box() -> None:
    for width in range(200, 700, 20):
        drawing = drawn(width)
        for label, box in zip(drawing.labels, drawing.box_widths, strict=True):
            assert label.longest_word() < box
