"""Pages to write on, which fill the last sheet of a booklet."""

from __future__ import annotations

import io

import pypdf
import pytest

from leaflet.compose.story import compose
from leaflet.layouts.brands import read_brand
from leaflet.layouts.editions import read_layout
from leaflet.model.blocks import Paragraph
from leaflet.model.look import Target
from leaflet.render.file import render
from tests.compose.conftest import PROJECT, TODAY, leaflet, prose, section


@pytest.mark.parametrize(("target", "count"), [(Target.OFFICE, 4), (Target.SCREEN, 1)])
def test_a_booklet_that_is_printed_fills_its_last_sheet(target: Target, count: int) -> None:
    made = leaflet(section("one", Paragraph(prose("Text."))))
    layout, brand = read_layout(PROJECT, "a5-booklet"), read_brand(PROJECT, "northbank")
    profile = (PROJECT / "layouts" / "profiles" / "sRGB.icc").read_bytes()
    data = render(compose(made, layout, brand, today=TODAY), target, profile=profile)
    pages = [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages]

    assert len(pages) == count
    assert sum("Your notes" in page for page in pages) == count - 1
    assert all("LF-TEST" in page for page in pages)
