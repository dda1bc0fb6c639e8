"""One page of each script stays as it was when somebody last looked at it."""

from __future__ import annotations

from functools import cache

import pypdfium2  # type: ignore[import-untyped]
import pytest
from PIL import Image, ImageChops

from leaflet.render import painting
from tests.golden.page import Page, set_sample
from tests.golden.writing import golden_file, line_text, written
from tests.text.scripts import SCRIPTS

_FAINT = 60
"""Of 255: what rounding places to a thousandth of a point may change of a dot."""


@cache
def page(script: str) -> Page:
    return set_sample(SCRIPTS[script])


@pytest.mark.parametrize("script", SCRIPTS)
def test_a_page_is_set_as_it_was(script: str) -> None:
    """After a change that is meant: `python -m tests.golden`, and look at the pages."""
    assert written(page(script)) == golden_file(script).read_text(encoding="utf-8")


@pytest.mark.parametrize("script", SCRIPTS)
def test_nothing_is_found_wrong(script: str) -> None:
    assert page(script).findings == ()


@pytest.mark.parametrize("script", SCRIPTS)
def test_lines_hold_every_letter_in_logical_order(script: str) -> None:
    lines = "".join(line_text(placed) for lines in page(script).lines for placed in lines)

    assert "".join(lines.split()) == "".join("".join(page(script).paragraphs).split())


@pytest.mark.parametrize("script", ["arabic", "hebrew"])
def test_lines_from_the_right_end_at_the_right_edge(script: str) -> None:
    for lines in page(script).lines:
        assert all(placed.x + placed.line.width == pytest.approx(440) for placed in lines)


@pytest.mark.parametrize("script", ["arabic", "hebrew"])
def test_glyphs_written_one_by_one_stand_where_the_whole_string_had_them(
    script: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What reads from the right is written in pieces for readers' sake; on paper nothing may move."""
    apart = _picture(page(script).data)
    monkeypatch.setattr(painting, "tells_its_order", lambda _part: True)
    whole = _picture(set_sample(SCRIPTS[script]).data)
    monkeypatch.setattr(painting, "tells_its_order", lambda _part: False)
    all_apart = _picture(set_sample(SCRIPTS[script]).data)

    assert _furthest(apart, whole) < _FAINT
    assert _furthest(all_apart, whole) < _FAINT


def _picture(data: bytes) -> Image.Image:
    picture: Image.Image = pypdfium2.PdfDocument(data)[0].render(scale=1).to_pil().convert("L")
    return picture


def _furthest(one: Image.Image, other: Image.Image) -> int:
    return max(
        level for level, count in enumerate(ImageChops.difference(one, other).histogram()) if count
    )
