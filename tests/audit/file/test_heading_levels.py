"""ACC-05."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .drafts import Draft, Messages


def test_a_file_without_title_heading_is_told(draft: Draft, messages: Messages) -> None:
    draft.root.drop("H1")
    assert messages(draft, "ACC-05") == [
        "The file has no title heading(s) (H1); it needs one.",
        "The heading “Key points” has level 2 but comes first.",
    ]


def test_two_title_headings_are_told(draft: Draft, messages: Messages) -> None:
    draft.root.find("risks").find("H2").role = "H1"
    assert messages(draft, "ACC-05") == ["The file has 2 title heading(s) (H1); it needs one."]


def test_a_jump_is_told(draft: Draft, messages: Messages) -> None:
    draft.root.find("key-points").find("H2").role = "H3"
    assert messages(draft, "ACC-05") == [
        "The heading “Key points” has level 3 but follows a heading of level 1."
    ]


def test_a_heading_without_words_is_told(draft: Draft, messages: Messages) -> None:
    draft.root.find("risks").find("H2").kids.clear()
    assert messages(draft, "ACC-05") == ["A heading (H2) has no words."]
