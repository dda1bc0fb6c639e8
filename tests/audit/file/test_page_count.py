"""LAY-02."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from .drafts import Draft, Messages

A5_FOR_PRESS = "/MediaBox [0 0 440 616] /TrimBox [10 10 429.5 605.3]"


def _pages(draft: Draft, count: int, facts: str) -> Draft:
    draft.pages, draft.page_facts = count, facts
    return draft


def test_an_a4_leaflet_may_have_any_number_of_pages(draft: Draft, messages: Messages) -> None:
    assert messages(_pages(draft, 3, ""), "LAY-02") == []


def test_a_card_of_two_pages_is_told(card: Draft, messages: Messages) -> None:
    assert messages(_pages(card, 2, ""), "LAY-02") == [
        "The file has 2 pages; its form, card, has 1."
    ]


@pytest.mark.parametrize(("count", "told"), [(4, 0), (6, 1)])
def test_a_booklet_for_a_press_comes_in_fours(
    draft: Draft, messages: Messages, count: int, told: int
) -> None:
    found = messages(_pages(draft, count, A5_FOR_PRESS), "LAY-02")
    assert found == [f"The file has {count} pages; an A5 booklet has 4 to a sheet."] * told


def test_a_booklet_for_the_screen_may_have_six(draft: Draft, messages: Messages) -> None:
    assert messages(_pages(draft, 6, "/CropBox [0 0 419.5 595.3]"), "LAY-02") == []


def test_a_page_of_another_size_is_told(draft: Draft, messages: Messages) -> None:
    draft.pages = 3
    data = draft.pdf()
    assert data.count(b"/MediaBox [0 0 595 842]") == 3
    assert messages(draft, "LAY-02") == []
