"""ACC-12."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .drafts import El

if TYPE_CHECKING:
    from .drafts import Draft, Messages


def test_an_outline_like_the_headings_passes(draft: Draft, messages: Messages) -> None:
    assert messages(draft, "ACC-12") == []


def test_a_file_of_two_pages_needs_an_outline(draft: Draft, messages: Messages) -> None:
    draft.outline = {}
    assert messages(draft, "ACC-12") == ["The file has no outline."]


def test_a_single_page_needs_none(card: Draft, messages: Messages) -> None:
    card.outline = {}
    assert messages(card, "ACC-12") == []


def test_an_entry_before_one_that_is_read_earlier_is_told(draft: Draft, messages: Messages) -> None:
    draft.outline = dict(reversed(draft.ways().items()))
    told = "The outline entry “What are the risks?” stands after “More information”, which is read later."
    assert told in messages(draft, "ACC-12")


def test_a_heading_without_an_entry_is_told(draft: Draft, messages: Messages) -> None:
    draft.outline = draft.ways()
    del draft.outline["risks"]
    assert messages(draft, "ACC-12") == [
        "The outline has no entry for the heading “What are the risks?”."
    ]


def test_the_heading_of_a_table_of_contents_needs_no_entry(
    draft: Draft, messages: Messages
) -> None:
    toc = El("TOC", [El("TOCI", ["Risks 2"])])
    draft.root.kids.insert(1, El("Sect", [El("H2", ["In this leaflet"]), toc]))
    assert messages(draft, "ACC-12") == []


def test_strange_entries_may_not_lead_back(draft: Draft, messages: Messages) -> None:
    draft.outline = draft.ways() | {"x": ("Elsewhere", 2), "y": ("Back", 1)}
    assert messages(draft, "ACC-12") == [
        "The outline entry “Back” leads back from page 2 to page 1."
    ]
