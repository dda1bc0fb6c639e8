"""The plain canvas draws the same story, or its times would say nothing."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pypdf

from leaflet.compose.story import compose
from leaflet.layouts.brands import read_brand
from leaflet.layouts.editions import read_layout
from leaflet.model.blocks import Bullet, Bullets, Paragraph
from leaflet.model.look import Target
from leaflet.render.file import render
from tests.benchmarks.plain_canvas import draw_plain
from tests.compose.conftest import PROJECT, TODAY, leaflet, section
from tests.conformance.stress import rich

if TYPE_CHECKING:
    from leaflet.structure import Story


def test_a_plain_file_prints_the_same_words_and_has_no_tags() -> None:
    made = leaflet(section("one", *[Paragraph(rich(4))] * 9, Bullets((Bullet(rich()),))))
    layout, brand = read_layout(PROJECT, "a4"), read_brand(PROJECT, "northbank")
    profile = (PROJECT / "layouts" / "profiles" / "sRGB.icc").read_bytes()

    def story() -> Story:
        return compose(made, layout, brand, today=TODAY)

    tagged = pypdf.PdfReader(io.BytesIO(render(story(), Target.SCREEN, profile=profile)))
    count = len(tagged.pages)
    plain = pypdf.PdfReader(io.BytesIO(draw_plain(story(), brand, count)))

    assert len(plain.pages) == count > 1
    assert "/StructTreeRoot" not in plain.trailer["/Root"]
    for ours, theirs in zip(tagged.pages, plain.pages, strict=True):
        assert sorted("".join(ours.extract_text().split())) == sorted(
            "".join(theirs.extract_text().split())
        )
