"""ACC-06."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .drafts import Draft, Messages


def test_a_link_without_annotation_is_told(draft: Draft, messages: Messages) -> None:
    draft.root.find("Link").link = ""
    assert "“MS Australia” has nothing to press" in messages(draft, "ACC-06")[0]


def test_an_annotation_that_the_tree_does_not_hold_is_told(
    draft: Draft, messages: Messages
) -> None:
    draft.root.find("Link").held = False
    assert "A link to https://www.example is not in the structure tree." in messages(
        draft, "ACC-06"
    )


def test_an_annotation_without_contents_is_told(draft: Draft, messages: Messages) -> None:
    draft.root.find("Link").contents = ""
    assert "does not say where it leads" in messages(draft, "ACC-06")[0]


def test_a_link_without_words_is_told(draft: Draft, messages: Messages) -> None:
    draft.root.find("Link").kids.clear()
    assert messages(draft, "ACC-06") == ["A link has no words."]
