"""Pages are balanced, never added, and what cannot be mended is told."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from reportlab.platypus.flowables import CondPageBreak, Flowable, Spacer

from leaflet.compose.balance import balanced
from leaflet.compose.filling import Start, fill
from leaflet.findings import Severity
from leaflet.model.blocks import CallOut, CallOutKind, Paragraph
from tests.compose.conftest import leaflet, prose, section

if TYPE_CHECKING:
    from collections.abc import Callable

    import pypdf

    from leaflet.compose.setting import Setting

    Printed = Callable[..., pypdf.PdfReader]

HEIGHT = 1000.0


def block(height: float, opens: int = 1) -> Flowable:
    made = Spacer(0, height)
    made.opens = opens
    return made


@pytest.fixture
def square(setting: Setting) -> Setting:
    """Every page has one frame of a thousand points."""
    frames = tuple(replace(frame, height=HEIGHT) for frame in setting.layout.frames)
    return setting.with_frames(frames)


def breaks(flowables: list[Flowable], setting: Setting) -> list[int]:
    """Return before which flowables a page ends early."""
    made = balanced(flowables, [(0, section("the-start"))], setting)
    found, index = [], 0
    for one in made:
        if isinstance(one, CondPageBreak):
            found.append(index)
        else:
            index += 1
    return found


def pages(flowables: list[Flowable], setting: Setting) -> int:
    start, count = Start(0), 0
    made = balanced(flowables, [(0, section("the-start"))], setting)
    while not (count and start.at >= len(made) and not start.rest):
        filled = fill(made, start, setting.frame_width, HEIGHT)
        assert filled is not None
        start, count = filled.following, count + 1
    return count


def test_full_pages_are_left_alone(square: Setting) -> None:
    assert breaks([block(500) for _ in range(6)], square) == []


def test_a_gap_is_shared_with_a_page_that_can_end_before_a_section(square: Setting) -> None:
    # Greedily: 900 and 100 on page 1; 300 and a gap of 700 on page 2, as the box of 800 stays whole.
    flowables = [block(850), block(150, opens=3), block(300), block(800), block(150)]
    assert breaks(flowables, square) == [1]
    assert pages(flowables, square) == 3


def test_balancing_never_makes_a_page_more(square: Setting) -> None:
    flowables = [block(900), block(90, opens=3), block(905), block(990), block(600)]
    assert pages(flowables, square) == 4


def test_a_gap_that_stays_is_told_with_its_section(square: Setting) -> None:
    breaks([block(300), block(900), block(300)], square)
    (found,) = square.findings
    assert (found.rule, found.severity) == ("LAY-gap", Severity.WARNING)
    assert "Page 1" in found.message
    assert "The start" in found.message
    assert "70%" in found.message


def test_a_last_page_with_next_to_nothing_is_told(square: Setting) -> None:
    breaks([block(990), block(60)], square)
    (found,) = square.findings
    assert "all that the last page holds" in found.message


def test_a_new_page_that_the_author_asked_for_is_no_gap(square: Setting) -> None:
    breaks([block(300), CondPageBreak(HEIGHT - 1), block(900)], square)
    assert square.findings == []


def test_what_fits_on_no_page_is_left_to_the_page_maker(square: Setting) -> None:
    flowables = [block(300), block(1200), block(300)]
    assert balanced(flowables, [(0, section("the-start"))], square) == flowables


def test_pages_end_where_the_trial_said(printed: Printed) -> None:
    """A trial that goes by other rules than the page maker would leave blank pages or move boxes."""
    text = Paragraph(prose("Stem cells can turn into other kinds of cell. " * 5))
    box = CallOut(CallOutKind.NOTE, prose("Box"), (text, text, text, text, text))
    made = leaflet(*[section(f"part-{at}", text, text, box) for at in range(7)])
    reader = printed(made)
    assert all(len(page.extract_text()) > 400 for page in reader.pages)
