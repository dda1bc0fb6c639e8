"""Furniture of narrow pages and large type: it takes the lines it needs, and the text makes room."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from leaflet.compose.story import compose
from leaflet.layouts.brands import read_brand
from leaflet.layouts.editions import read_layout
from leaflet.model.blocks import Paragraph
from leaflet.model.leaflet import Status
from leaflet.model.look import Target
from leaflet.render.file import render
from tests.compose.conftest import PROJECT, TODAY, leaflet, prose, section
from tests.compose.test_story import flat

if TYPE_CHECKING:
    from collections.abc import Callable

    import pypdf

    from leaflet.model.leaflet import Leaflet
    from leaflet.structure import Story

    Printed = Callable[..., pypdf.PdfReader]

PROFILE = PROJECT / "layouts" / "profiles" / "sRGB.icc"
LONG_NAME = "Northern Rivers Regional Multiple Sclerosis and Rehabilitation Clinic"


def story(made: Leaflet, edition: str = "large-print") -> Story:
    brand = read_brand(PROJECT, "wattle")
    return compose(made, read_layout(PROJECT, edition), brand, today=TODAY)


def test_a_foot_that_is_too_long_for_one_line_takes_two(printed: Printed) -> None:
    reader = printed(leaflet(section("one", Paragraph(prose("word " * 400)))), "large-print")

    lines = reader.pages[1].extract_text().splitlines()
    assert any(
        line.startswith("LF-TEST · Version 0.1 · Review by 22 November 2027") for line in lines
    )
    assert any(line.endswith(f"Page 2 of {len(reader.pages)}") for line in lines)


def test_text_begins_below_a_banner_of_three_lines() -> None:
    draft, released = (
        leaflet(section("one", Paragraph(prose("Text."))), status=status, lang="vi")
        for status in (Status.DRAFT, Status.RELEASED)
    )

    for one, other in zip(story(draft).pages, story(released).pages, strict=True):
        (below,), (planned,) = one.frames, other.frames
        assert below.y == pytest.approx(planned.y)
        assert below.height < planned.height


@pytest.mark.parametrize(("times", "faults"), [(1, []), (4, ["LAY-furniture"])])
def test_a_clinics_long_name_takes_the_lines_that_the_band_has(
    times: int, faults: list[str]
) -> None:
    brand = replace(read_brand(PROJECT, "wattle"), title=" ".join([LONG_NAME] * times))
    made = leaflet(section("one", Paragraph(prose("Text."))))
    made_story = compose(made, read_layout(PROJECT, "a4"), brand, today=TODAY)

    render(made_story, Target.SCREEN, profile=PROFILE.read_bytes())

    assert [finding.rule for finding in made_story.findings] == faults


def test_a_lead_without_a_side_column_names_itself_in_its_own_line(printed: Printed) -> None:
    made = leaflet(section("one", Paragraph(prose("Text."))))

    assert "Who it is for: For you." in flat(printed(made, "large-print"), 0)
    assert "Who it is for For you." in flat(printed(made, "a4"), 0)
