"""LAY-03."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .drafts import Draft, Messages


def test_a_page_of_furniture_alone_is_empty(draft: Draft, messages: Messages) -> None:
    draft.pages = 3
    assert messages(draft, "LAY-03") == ["The page is empty."]


def test_a_page_with_a_picture_alone_is_not_empty(draft: Draft, messages: Messages) -> None:
    draft.pages = 3
    draft.root.find("Figure").page = 3
    assert messages(draft, "LAY-03") == []
