"""TYP-01."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .drafts import El, draft_with, paragraph

if TYPE_CHECKING:
    from .drafts import Messages


def test_letters_of_two_millimetres_pass(messages: Messages) -> None:
    assert messages(draft_with(paragraph("Small but tall.", before="/F1 11.5 Tf")), "TYP-01") == []


def test_lower_letters_are_told_with_their_height(messages: Messages) -> None:
    draft = draft_with(
        paragraph("Too low.", before="/F1 10 Tf"), paragraph("So.", before="/F1 11 Tf")
    )
    assert messages(draft, "TYP-01") == [
        "Small letters are 1.76 mm high, less than 2 mm: “Too low.”, and 1 more on this page."
    ]


def test_the_height_on_paper_counts_whatever_the_size_says(messages: Messages) -> None:
    squeezed = paragraph("Shrunk.", before="/F1 24 Tf 0.4 0 0 0.4 50 300 Tm")
    assert "1.69 mm" in messages(draft_with(squeezed), "TYP-01")[0]


def test_headings_captions_and_raised_figures_are_no_body(messages: Messages) -> None:
    small = "/F1 9 Tf"
    caption, heading = paragraph("A caption.", before=small), paragraph("Small.", before=small)
    caption.role, heading.role = "Caption", "H3"
    raised = El("P", [*paragraph("Text").kids, *paragraph("3", before="/F1 7 Tf").kids])
    assert messages(draft_with(heading, caption, raised), "TYP-01") == []


def test_a_font_without_small_letters_is_not_judged(messages: Messages) -> None:
    draft = draft_with(paragraph("Who knows.", before="/F1 10 Tf"))
    draft.font_file = "/FontFile 8 0 R"
    assert messages(draft, "TYP-01") == []
