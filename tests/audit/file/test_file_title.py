"""ACC-02."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .drafts import Draft, Messages


def test_two_titles_that_differ_are_told(draft: Draft, messages: Messages) -> None:
    draft.info_title = "untitled"
    assert "two titles: “A sample” in XMP, “untitled”" in messages(draft, "ACC-02")[0]


def test_a_title_missing_in_xmp_is_told(draft: Draft, messages: Messages) -> None:
    draft.title = ""
    assert messages(draft, "ACC-02") == ["The file's metadata (XMP) have no title."]


def test_viewers_must_be_told_to_show_it(draft: Draft, messages: Messages) -> None:
    draft.viewer = ""
    assert "DisplayDocTitle" in messages(draft, "ACC-02")[0]
