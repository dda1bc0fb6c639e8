"""ACC-15."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .drafts import El, Words

if TYPE_CHECKING:
    from .drafts import Draft, Messages


def _with_heads(draft: Draft, *heads: str) -> None:
    """Let each page begin with a text at one place, tagged as content."""
    draft.pages = len(heads)
    for page, head in enumerate(heads, 1):
        words = Words(head, before="1 0 0 1 50 815 Tm")
        draft.root.kids.append(El("P", [words], page=page))


def test_a_foot_that_is_an_artifact_passes(draft: Draft, messages: Messages) -> None:
    assert messages(draft, "ACC-15") == []


def test_the_same_words_at_the_head_of_three_pages_are_furniture(
    draft: Draft, messages: Messages
) -> None:
    _with_heads(draft, "Northbank, page 1", "Northbank, page 2", "Northbank, page 3")
    assert messages(draft, "ACC-15") == [
        "“Northbank, page 1” stands at the same place on 3 pages, but is tagged as content."
    ]


def test_two_pages_that_begin_alike_are_none(draft: Draft, messages: Messages) -> None:
    _with_heads(draft, "You may ask", "You may ask", "Something else")
    assert messages(draft, "ACC-15") == []


def test_an_artifact_between_the_content_is_told(draft: Draft, messages: Messages) -> None:
    draft.extra = "/Artifact BMC BT /F1 12 Tf 50 765 Td <00440069006500200063006f006c0064002000620065> Tj ET EMC"
    draft.extra += (
        " /Artifact BMC BT /F1 12 Tf 150 765 Td <0066006f0072006500200079006f0075> Tj ET EMC"
    )
    assert messages(draft, "ACC-15") == [
        "Text between the content of the page is marked as artifact: “Die cold be fore you”."
    ]


def test_a_repeated_table_head_may_be_an_artifact(draft: Draft, messages: Messages) -> None:
    shown = "Talk to your doctor first.".encode("utf-16-be").hex()
    draft.extra = f"/Artifact BMC BT /F1 12 Tf 50 765 Td <{shown}> Tj ET EMC"
    assert messages(draft, "ACC-15") == []
