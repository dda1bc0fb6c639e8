"""TYP-06."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .drafts import draft_with, paragraph

if TYPE_CHECKING:
    from .drafts import Messages


def test_ragged_lines_and_single_acronyms_pass(messages: Messages) -> None:
    draft = draft_with(paragraph("AHSCT and MS", "are spoken of", "by all."))
    assert messages(draft, "TYP-06") == []


def test_lines_that_end_flush_with_stretched_spaces_are_justified(messages: Messages) -> None:
    # Both lines are 60 points long: spaces of 12 points in one, of 21 in the other.
    spread = "[<0041> -1000 <0042> -1000 <0043> -1000 <0044>] TJ"
    wider = "[<0041> -1750 <0042> -1750 <0043>] TJ"
    block = paragraph("x")
    block.kids[0].before = f"{spread} 0 -17 Td {wider} 0 -17 Td"  # type: ignore[union-attr]
    assert messages(draft_with(block), "TYP-06") == ["Text is justified: “A B C D”."]


def test_lines_that_happen_to_end_flush_are_not_justified(messages: Messages) -> None:
    assert messages(draft_with(paragraph("one two", "two one", "end")), "TYP-06") == []


def test_a_soft_hyphen_at_a_lines_end_divides_a_word(messages: Messages) -> None:
    block = paragraph("x")
    block.kids[0].text = "haemato\u00ad\npoietic"  # type: ignore[union-attr]
    assert messages(draft_with(block), "TYP-06") == ["A word is divided: “haemato-poietic”."]


@pytest.mark.parametrize(("elsewhere", "count"), [("transplant", 1), ("trans plant", 0)])
def test_a_hyphen_divides_a_word_that_the_file_has_without_it(
    messages: Messages, elsewhere: str, count: int
) -> None:
    block = paragraph("x")
    block.kids[0].text = "trans-\nplant"  # type: ignore[union-attr]
    draft = draft_with(paragraph(f"A {elsewhere} it is."), block)
    assert len(messages(draft, "TYP-06")) == count


def test_four_words_in_capitals_are_too_many(messages: Messages) -> None:
    draft = draft_with(paragraph("Please DO NOT STOP TAKING these."))
    assert messages(draft, "TYP-06") == ["Words stand in capitals: “DO NOT STOP TAKING”."]


def test_codes_are_no_words_in_capitals(messages: Messages) -> None:
    draft = draft_with(paragraph("See NUM-04, RDG-04, BRD-01, TYP-04, LF-7F3K2."))
    assert messages(draft, "TYP-06") == []


@pytest.mark.parametrize("facts", ["/Flags 64", "/ItalicAngle -12"])
def test_an_italic_font_is_told(messages: Messages, facts: str) -> None:
    draft = draft_with()
    draft.font_file += facts
    assert "Text is slanted" in messages(draft, "TYP-06")[0]


def test_letters_that_are_slanted_by_force_are_told(messages: Messages) -> None:
    draft = draft_with(paragraph("Leaning", before="1 0 0.2 1 50 300 Tm"))
    assert messages(draft, "TYP-06") == ["Text is slanted: “Leaning”."]


@pytest.mark.parametrize(
    ("bar", "count"),
    [
        ("50 298 36 0.6 re f", 1),
        ("0.5 w 50 298 m 86 298 l S", 1),
        ("50 298 400 0.6 re f", 0),
        ("50 290 36 1 re f", 0),
    ],
)
def test_a_line_just_under_a_word_and_as_long_is_told(
    messages: Messages, bar: str, count: int
) -> None:
    draft = draft_with()
    draft.extra = f"/Artifact BMC {bar} BT /F1 12 Tf 50 300 Td <004100420043004400450046> Tj ET EMC"
    assert len(messages(draft, "TYP-06")) == count
