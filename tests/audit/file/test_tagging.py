"""ACC-01."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .drafts import Words

if TYPE_CHECKING:
    from .drafts import Draft, Messages


def test_a_file_without_tree_is_not_tagged(draft: Draft, messages: Messages) -> None:
    draft.tagged = False
    assert messages(draft, "ACC-01") == [
        "The file is not tagged, so screen readers cannot follow it."
    ]


def test_a_file_that_does_not_say_that_it_is_marked_is_not_tagged(
    draft: Draft, messages: Messages
) -> None:
    draft.mark_info = "/MarkInfo <</Marked false>>"
    assert len(messages(draft, "ACC-01")) == 1


def test_text_outside_marked_content_is_told(draft: Draft, messages: Messages) -> None:
    draft.extra = "BT /F1 12 Tf 50 300 Td <00480069> Tj ET"
    assert messages(draft, "ACC-01") == ["Text is neither content nor artifact: “Hi”."]


def test_a_shape_outside_marked_content_is_told(draft: Draft, messages: Messages) -> None:
    draft.extra = "0 0 10 10 re f"
    assert messages(draft, "ACC-01") == ["Something is drawn that is neither content nor artifact."]


def test_a_clip_path_is_no_shape(draft: Draft, messages: Messages) -> None:
    draft.extra = "q 0 0 10 10 re W n Q"
    assert messages(draft, "ACC-01") == []


def test_painted_content_that_the_tree_does_not_know_is_told(
    draft: Draft, messages: Messages
) -> None:
    draft.root.find("risks").find("P").kids[:] = [Words("A hidden warning.", claimed=False)]
    assert messages(draft, "ACC-01") == [
        "1 painted piece(s) of content are not in the structure tree: “A hidden warning.”."
    ]


def test_claimed_content_that_no_page_paints_is_told(draft: Draft, messages: Messages) -> None:
    draft.root.find("risks").find("P").kids[:] = [Words("A promised warning.", painted=False)]
    assert messages(draft, "ACC-01") == [
        "The structure tree claims a piece of content (P) that is not on the page."
    ]


def test_a_missing_way_back_from_page_to_tree_is_told(draft: Draft, messages: Messages) -> None:
    draft.ways_back = False
    assert messages(draft, "ACC-01") == [
        "On page 1 the way back from 4 piece(s) of content to the structure tree is missing or wrong.",
        "On page 2 the way back from 11 piece(s) of content to the structure tree is missing or wrong.",
    ]
