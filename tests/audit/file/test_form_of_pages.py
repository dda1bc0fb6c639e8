"""LAY-02 where a file says how many pages its form has."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from leaflet.audit.file import page_count
from leaflet.audit.file.printed import FileFacts, PrintedFile, PrintedPage
from leaflet.units import mm_to_points

if TYPE_CHECKING:
    from collections.abc import Sequence


def messages(widths: Sequence[float], panels: int, *, height: float = 210) -> list[str]:
    """Return what is told of a file whose pages are so many millimetres wide."""
    tall = mm_to_points(210)
    pages = [
        PrintedPage(at, mm_to_points(width), tall, box=(0, 0, mm_to_points(width), tall))
        for at, width in enumerate(widths, 1)
    ]
    last = pages[-1]
    last.box = (0, 0, last.width, mm_to_points(height))
    facts = FileFacts(edition="dl-rollfold", flow="short", panels=panels)
    file = PrintedFile("a.pdf", facts, pages, None, [], {}, [], "1.7")
    return [finding.message for finding in page_count.judge(file, ())]


def test_six_panels_of_two_widths_suit_a_roll_fold() -> None:
    assert messages([100, 100, 100, 97, 97, 100], 6) == []


@pytest.mark.parametrize("widths", [[100] * 5, [100] * 7])
def test_a_panel_too_few_or_too_many_is_told(widths: list[float]) -> None:
    assert messages(widths, 6) == [
        f"The file has {len(widths)} pages; its form, dl-rollfold, has 6."
    ]


def test_a_panel_that_is_too_wide_to_lie_in_the_others_is_told() -> None:
    (message,) = messages([100, 100, 100, 97, 90, 100], 6)
    assert message == "The page is 90 x 210 mm, other than page 1."


def test_a_panel_of_another_height_is_told() -> None:
    (message,) = messages([100] * 6, 6, height=205)
    assert "205 mm" in message


def test_pages_of_two_widths_suit_no_form_without_panels() -> None:
    assert messages([100, 97], 0)
