"""ACC-11."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .drafts import Draft, Messages


def test_pages_in_reading_order_pass(draft: Draft, messages: Messages) -> None:
    assert messages(draft, "ACC-11") == []


def test_swapped_pages_are_told(draft: Draft, messages: Messages) -> None:
    draft.root.page = 2
    draft.root.find("risks").page = 1
    draft.root.find("key-points").page = 2
    (found,) = messages(draft, "ACC-11")
    assert found.startswith("What is read after page 2 stands on page 1: “What are the risks?”")


def test_a_section_that_goes_back_is_told(draft: Draft, messages: Messages) -> None:
    draft.root.find("risks").find("Table").page = 1
    (found,) = messages(draft, "ACC-11")
    assert "stands on page 1: “What”" in found


def test_words_inside_a_line_keep_their_order(draft: Draft, messages: Messages) -> None:
    link = draft.root.find("Link")
    link.page = 1
    assert len(messages(draft, "ACC-11")) == 1
