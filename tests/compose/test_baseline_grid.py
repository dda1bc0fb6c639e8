"""Text on a baseline grid."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

import pypdf
import pytest
from reportlab.platypus.flowables import Flowable, Spacer

from leaflet.compose.baseline_grid import on_grid, up_to_grid
from leaflet.compose.story import compose
from leaflet.layouts.brands import read_brand
from leaflet.layouts.editions import read_layout
from leaflet.model.blocks import (
    Block,
    Bullet,
    Bullets,
    CallOut,
    CallOutKind,
    Paragraph,
    Table,
    TableRow,
)
from leaflet.model.look import Target
from leaflet.render.file import render
from tests.compose.conftest import PROJECT, TODAY, leaflet, prose, section

SENTENCE = "Bodyline cells can copy themselves and can turn into other kinds of cell. "
GRID = 17.0


def blocks() -> list[Block]:
    paragraph = Paragraph(prose(SENTENCE * 5))
    row = TableRow(prose("Head"), (prose("A cell with words " * 5),))
    return [
        paragraph,
        Bullets(
            (Bullet(prose("An item."), ()), Bullet(prose("Another."), ())),
        ),
        paragraph,
        CallOut(CallOutKind.WARNING, prose("Careful"), (Paragraph(prose("Wait.")),)),
        paragraph,
        Table(prose("A table"), (prose("What"), prose("How")), (row, row, row)),
        paragraph,
    ]


def body_baselines(grid: float) -> list[list[float]]:
    """Return the baselines of each page's body lines: those that hold the sentence's first word."""
    layout = replace(read_layout(PROJECT, "a4"), grid=grid)
    made = leaflet(*(section(f"part-{at}", *blocks()) for at in range(5)))
    story = compose(made, layout, read_brand(PROJECT, "northbank"), today=TODAY)
    profile = (PROJECT / "layouts/profiles/sRGB.icc").read_bytes()
    reader = pypdf.PdfReader(io.BytesIO(render(story, Target.SCREEN, profile=profile)))
    pages = []
    for page in reader.pages:
        found: list[float] = []

        def note(text: str, cm: Any, tm: Any, *_: Any, found: list[float] = found) -> None:
            if "Bodyline" in text:
                found.append(tm[4] * cm[1] + tm[5] * cm[3] + cm[5])

        page.extract_text(visitor_text=note)
        pages.append(found)
    return pages


def residues(baselines: list[float]) -> set[float]:
    return {round((one - baselines[0]) % GRID, 1) % GRID for one in baselines}


def test_body_baselines_of_a_page_are_congruent_modulo_the_grid() -> None:
    pages = [page for page in body_baselines(GRID) if page]

    assert len(pages) > 3
    assert sum(map(len, pages)) > 20
    assert all(residues(page) == {0.0} for page in pages)


def test_pages_with_frames_of_one_height_share_their_baselines() -> None:
    _, *later = [page for page in body_baselines(GRID) if page]

    assert len(residues([one for page in later for one in page])) == 1


def test_without_a_grid_texts_stand_where_their_spaces_put_them() -> None:
    assert any(len(residues(page)) > 1 for page in body_baselines(0.0) if page)


@pytest.mark.parametrize(
    ("height", "up"), [(0, 0), (0.005, 0), (1, 17), (17.005, 17), (18, 34), (34, 34)]
)
def test_heights_are_rounded_up_to_the_grid(height: float, up: float) -> None:
    assert up_to_grid(height, GRID) == up
    assert up_to_grid(height, 0.0) == height


def test_what_has_measures_of_its_own_takes_whole_lines() -> None:
    (snapped,) = on_grid([Spacer(10, 40)], GRID)

    assert snapped.wrapOn(None, 100, 1000) == (10, 51)
    assert isinstance(snapped, Flowable)
    assert on_grid([snapped], 0.0) == [snapped]
