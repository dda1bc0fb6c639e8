"""SEC-03."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .drafts import Draft, Messages


def test_a_card_of_two_pages_is_refused(card: Draft, messages: Messages) -> None:
    card.root.find("risks").page = 2
    card.pages = 2
    assert "The card has 2 pages; a card is one page." in messages(card, "SEC-03")


def test_a_missing_part_is_told(card: Draft, messages: Messages) -> None:
    card.root.drop("risks")
    assert "The card part “risks” is missing" in messages(card, "SEC-03")[0]


def test_swapped_parts_are_out_of_order(card: Draft, messages: Messages) -> None:
    kids = card.root.kids
    kids[1], kids[2] = kids[2], kids[1]
    assert "comes after “risks”" in messages(card, "SEC-03")[0]


def test_a_part_without_words_is_told(card: Draft, messages: Messages) -> None:
    part = card.root.find("risks")
    part.kids[:] = [part.find("H2")]
    assert messages(card, "SEC-03") == ["The card part “risks” has nothing to read."]


def test_a_card_owes_none_of_the_leaflets_own_sections(card: Draft, messages: Messages) -> None:
    card.root.drop("more-information")
    assert messages(card, "SEC-01") == messages(card, "SEC-02") == messages(card, "SEC-03") == []
