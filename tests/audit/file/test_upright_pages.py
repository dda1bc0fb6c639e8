"""LAY-05."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .drafts import Draft, Messages


def test_upright_pages_pass(draft: Draft, messages: Messages) -> None:
    draft.page_facts = "/Rotate 360"
    assert messages(draft, "LAY-05") == []


def test_a_turned_page_is_told(draft: Draft, messages: Messages) -> None:
    draft.page_facts = "/Rotate 180"
    assert messages(draft, "LAY-05") == ["Viewers turn the page by 180 degrees."] * 2
