"""TYP-05."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .drafts import draft_with, paragraph

if TYPE_CHECKING:
    from .drafts import Messages


def test_a_leading_of_seventeen_points_passes(messages: Messages) -> None:
    assert messages(draft_with(paragraph("One line,", "and one more.")), "TYP-05") == []


def test_a_leading_that_is_small_for_the_size_is_told(messages: Messages) -> None:
    draft = draft_with(paragraph("One line,", "and one more.", step=14))
    assert messages(draft, "TYP-05") == [
        "The leading is 1.17 times the size, less than 1.3: “One line,”."
    ]


def test_small_type_needs_three_millimetres_all_the_same(messages: Messages) -> None:
    draft = draft_with(paragraph("One line,", "and one more.", before="/F1 5 Tf", step=8))
    assert messages(draft, "TYP-05") == ["Lines stand 2.8 mm apart, less than 3 mm: “One line,”."]


def test_headings_may_stand_closer(messages: Messages) -> None:
    heading = paragraph("A long heading", "on two lines", step=14)
    heading.role = "H3"
    assert messages(draft_with(heading), "TYP-05") == []
