"""TYP-03."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .drafts import draft_with, paragraph

if TYPE_CHECKING:
    from .drafts import Messages


def test_furniture_of_nine_points_passes(messages: Messages) -> None:
    assert messages(draft_with(), "TYP-03") == []


def test_a_raised_figure_of_six_points_is_tiny(messages: Messages) -> None:
    draft = draft_with(paragraph("3", before="/F1 6 Tf"))
    assert messages(draft, "TYP-03") == ["Text of 6.0 points, less than 9: “3”."]


def test_tiny_furniture_is_told_too(messages: Messages) -> None:
    draft = draft_with()
    draft.extra = "/Artifact BMC BT /F1 5 Tf 50 10 Td <0041> Tj ET EMC"
    assert messages(draft, "TYP-03") == ["Text of 5.0 points, less than 9: “A”."]


def test_a_rule_of_dots_is_no_text(messages: Messages) -> None:
    assert messages(draft_with(paragraph(". . . .", before="/F1 6 Tf")), "TYP-03") == []
