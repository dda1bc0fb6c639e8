"""Folded sheets: each panel where it stands, and read in order once the sheet is folded."""

from __future__ import annotations

import pytest

from leaflet.layouts.editions import read_layout
from leaflet.press.folding import faces_of_folded
from leaflet.press.panels import folded
from tests.compose.conftest import PROJECT

FOLDED = ("dl-rollfold", "dl-zfold")


@pytest.mark.parametrize("name", FOLDED)
@pytest.mark.parametrize("rtl", [False, True])
def test_the_panels_are_read_in_order(name: str, rtl: bool) -> None:
    layout = read_layout(PROJECT, name)
    assert layout.fold is not None
    assert faces_of_folded(folded(layout, rtl=rtl), layout.fold.kind, rtl=rtl) == [1, 2, 3, 4, 5, 6]


@pytest.mark.parametrize("name", FOLDED)
def test_panels_fill_both_sides_and_lie_back_to_back(name: str) -> None:
    layout = read_layout(PROJECT, name)
    made = folded(layout)
    front, back = made.sides

    for side in made.sides:
        assert sum(cell.width for cell in side.cells) == pytest.approx(made.size[0])
    for cell, behind in zip(front.cells, reversed(back.cells), strict=True):
        assert cell.width == pytest.approx(behind.width)


def test_an_edition_without_panels_is_refused() -> None:
    with pytest.raises(ValueError, match="no panels"):
        folded(read_layout(PROJECT, "a4"))
