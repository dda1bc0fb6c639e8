"""LAY-01."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .drafts import FULL_LINE, El, Words, draft_with, paragraph

if TYPE_CHECKING:
    from .drafts import Draft, Messages

LINE = "Some more of the text, that stands on lines of its own and is good too"


def _filled(*more: El) -> Draft:
    """Return a draft with enough full lines to show its columns and habits, and some elements."""
    return draft_with(*(paragraph(LINE, LINE, FULL_LINE) for _ in range(7)), *more)


def test_a_good_page_passes(messages: Messages) -> None:
    assert messages(_filled(), "LAY-01") == []


def test_a_heading_at_the_foot_of_a_page_is_told(messages: Messages) -> None:
    draft = draft_with()
    draft.root.find("key-points").kids.append(El("H3", ["What may go wrong"]))
    assert messages(draft, "LAY-01") == ["A heading has nothing below it: “What may go wrong”."]


def test_a_heading_whose_text_begins_in_the_next_column_is_told(messages: Messages) -> None:
    text = Words("Beside it.", before="1 0 0 1 300 800 Tm")
    draft = draft_with()
    draft.root.find("more-information").kids += [El("H3", ["Alone"]), El("P", [text])]
    assert messages(draft, "LAY-01") == ["A heading has nothing below it: “Alone”."]


def test_one_line_alone_after_a_page_break_is_told(messages: Messages) -> None:
    parts = [Words("Two lines \nof a paragraph "), Words("and its end.")]
    block = El("P", [parts[0], El("Span", [parts[1]], page=2)])
    draft = draft_with()
    draft.root.find("key-points").kids.append(block)
    assert messages(draft, "LAY-01") == ["One line of a paragraph stands alone: “and its end.”."]


def test_a_word_broken_without_a_hyphen_is_told_by_the_habit_of_the_file(
    messages: Messages,
) -> None:
    broken = paragraph("x")
    broken.kids[0].text = "haematopoietic ste\nm cells"  # type: ignore[union-attr]
    assert messages(_filled(broken), "LAY-01") == ["A word is broken without a hyphen: “ste / m”."]


def test_a_broken_word_is_told_by_the_words_of_the_file(messages: Messages) -> None:
    broken, whole = paragraph("x"), paragraph("A stem cell transplant is strong.")
    broken.kids[0].text = "a trans\nplant of\ncells"  # type: ignore[union-attr]
    assert messages(draft_with(whole, broken), "LAY-01") == [
        "A word is broken without a hyphen: “trans / plant”."
    ]


def test_lines_without_spaces_at_their_ends_are_not_broken_words(messages: Messages) -> None:
    block = paragraph("x")
    block.kids[0].text = "many lines\nthat end\nin words"  # type: ignore[union-attr]
    assert messages(draft_with(block), "LAY-01") == []


@pytest.mark.parametrize(
    ("before", "told"),
    [
        ("1 0 0 1 580 300 Tm", "runs off the page or is cut off: “Far out.”"),
        ("1 0 0 1 700 300 Tm", "runs off the page or is cut off: “Far out.”"),
        ("0 0 70 900 re W n 1 0 0 1 50 300 Tm", "runs off the page or is cut off: “Far out.”"),
    ],
)
def test_text_beyond_an_edge_is_told(messages: Messages, before: str, told: str) -> None:
    draft = draft_with(paragraph("Far out.", before=before))
    assert any(told in message for message in messages(draft, "LAY-01"))


def test_a_long_word_that_leaves_its_column_is_told(messages: Messages) -> None:
    long = "x" * 80
    assert messages(_filled(paragraph(long)), "LAY-01") == [
        f"A word is wider than its column: “{'x' * 59}…”."
    ]


def test_text_that_runs_into_other_text_is_told(messages: Messages) -> None:
    over = paragraph("Over it.", before="1 0 0 1 60 301 Tm")
    under = paragraph("Under it.", before="1 0 0 1 50 300 Tm")
    (told,) = messages(draft_with(under, over), "LAY-01")
    assert told.startswith("Text runs into other text: “")
