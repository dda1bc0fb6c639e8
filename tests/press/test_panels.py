"""Every shipped fold, folded and read in thought: page follows page, whichever way it reads."""

from __future__ import annotations

from pathlib import Path

import pytest

from leaflet.layouts.editions import list_layouts, read_layout
from leaflet.model.folding import faces_of_folded
from leaflet.press.panels import folded

PROJECT = Path(__file__).parents[2]
FOLDED = [name for name in list_layouts(PROJECT) if read_layout(PROJECT, name).panels]


def test_there_is_a_layout_of_each_kind_of_fold() -> None:
    kinds = {read_layout(PROJECT, name).fold.kind for name in FOLDED}  # type: ignore[union-attr]
    assert kinds == {"leaf", "half", "roll", "zigzag"}


@pytest.mark.parametrize("rtl", [False, True])
@pytest.mark.parametrize("name", FOLDED)
def test_a_folded_sheet_reads_from_the_first_panel_to_the_last(name: str, *, rtl: bool) -> None:
    layout = read_layout(PROJECT, name)
    assert layout.fold is not None

    met = faces_of_folded(folded(layout, rtl=rtl), layout.fold.kind, rtl=rtl)

    assert met == list(range(1, len(layout.panels) + 1))


@pytest.mark.parametrize("rtl", [False, True])
@pytest.mark.parametrize("name", FOLDED)
def test_the_faces_of_one_piece_of_paper_lie_back_to_back(name: str, *, rtl: bool) -> None:
    layout = read_layout(PROJECT, name)
    (sheet,) = folded(layout, rtl=rtl).sheets
    assert sheet.back is not None
    width = layout.sheet[0]
    fronts = [(cell.x, cell.x + cell.width) for cell in sheet.front.cells]
    backs = [(width - cell.x - cell.width, width - cell.x) for cell in sheet.back.cells]
    assert sorted(fronts) == [pytest.approx(back) for back in sorted(backs)]


def test_an_edition_without_panels_is_refused() -> None:
    with pytest.raises(ValueError, match="no panels"):
        folded(read_layout(PROJECT, "a4"))
