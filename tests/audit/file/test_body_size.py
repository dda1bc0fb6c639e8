"""TYP-02."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .drafts import FULL_LINE, draft_with, paragraph

if TYPE_CHECKING:
    from .drafts import Messages


def test_a_smaller_list_of_sources_is_not_the_body(messages: Messages) -> None:
    draft = draft_with(paragraph(FULL_LINE), paragraph("A source.", before="/F1 11 Tf"))
    assert messages(draft, "TYP-02") == []


def test_a_body_of_ten_points_is_too_small(messages: Messages) -> None:
    draft = draft_with(*[paragraph(FULL_LINE, before="/F1 10 Tf") for _ in range(12)])
    assert messages(draft, "TYP-02") == ["The text is set in 10 points; the least is 12 points."]


def test_without_tags_the_size_of_most_letters_is_the_bodys(messages: Messages) -> None:
    draft = draft_with(*[paragraph(FULL_LINE, before="/F1 10 Tf") for _ in range(12)])
    draft.tagged = False
    assert len(messages(draft, "TYP-02")) == 1


def test_an_imprint_that_is_longer_than_the_text_is_not_the_body(messages: Messages) -> None:
    small = [paragraph(FULL_LINE, before="/F1 11.5 Tf") for _ in range(6)]
    draft = draft_with(*[paragraph(FULL_LINE) for _ in range(4)], *small)
    assert messages(draft, "TYP-02") == []
