"""LIF-10."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .drafts import El

if TYPE_CHECKING:
    from .drafts import Draft, Messages


def test_a_draft_that_says_so_on_every_page_passes(draft: Draft, messages: Messages) -> None:
    assert messages(draft, "LIF-10") == []


def test_a_page_of_a_draft_without_the_words_is_told(draft: Draft, messages: Messages) -> None:
    draft.plain_pages = frozenset({2})
    assert messages(draft, "LIF-10") == ["The page does not say that the leaflet is a draft."]


def test_a_released_leaflet_without_a_banner_passes(draft: Draft, messages: Messages) -> None:
    draft.status, draft.banner = "released", ""
    assert messages(draft, "LIF-10") == []


def test_a_draft_that_is_called_released_in_its_metadata_alone_is_told(
    draft: Draft, messages: Messages
) -> None:
    draft.status = "released"
    told = "The page says that the leaflet is a draft; its metadata say released."
    assert messages(draft, "LIF-10") == [told, told]


@pytest.mark.parametrize(
    ("status", "banner"),
    [
        ("reviewed", "Reviewed, not yet released. Do not give to patients."),
        ("withdrawn", "Withdrawn: do not use."),
        ("superseded", "Replaced by LF-9K2M1: do not use."),
    ],
)
def test_each_status_has_its_words(
    draft: Draft, messages: Messages, status: str, banner: str
) -> None:
    draft.status = status
    assert len(messages(draft, "LIF-10")) == 4
    draft.banner = banner
    assert messages(draft, "LIF-10") == []


def test_an_outdated_leaflet_says_so_on_every_page(draft: Draft, messages: Messages) -> None:
    told = "<leaflet:OutOfDate>True</leaflet:OutOfDate>"
    draft.xmp = draft.xmp.replace("<leaflet:Status>", f"{told}<leaflet:Status>")
    assert told in draft.xmp
    lacking = "The page does not say that the leaflet is out of date."
    assert messages(draft, "LIF-10") == [lacking, lacking]
    draft.banner += " Out of date: review was due by 22 November 2027."
    assert messages(draft, "LIF-10") == []


def test_a_page_that_calls_a_current_leaflet_outdated_is_told(
    draft: Draft, messages: Messages
) -> None:
    draft.banner += " Out of date: review was due by 22 November 2027."
    told = "The page says that the leaflet is out of date; its metadata do not."
    assert messages(draft, "LIF-10") == [told, told]


def test_a_status_that_is_none_is_told(draft: Draft, messages: Messages) -> None:
    draft.status = "final"
    assert messages(draft, "LIF-10") == [
        "The file's metadata tell the status “final”, which is none."
    ]
    draft.status = ""
    assert messages(draft, "LIF-10") == ["The file's metadata tell no status."]


def test_the_imprint_must_give_the_same_status(draft: Draft, messages: Messages) -> None:
    head = El("TH", ["Status"], attributes="<</O /Table /Scope /Row>>")
    row = El("TR", [head, El("TD", ["Draft. Version 0.1."])])
    draft.root.find("more-information").kids.append(El("Table", [row]))
    assert messages(draft, "LIF-10") == []
    draft.status, draft.banner = "released", ""
    assert messages(draft, "LIF-10") == [
        "The imprint gives the status “Draft. Version 0.1.”; the metadata say released."
    ]


def test_a_language_without_words_is_judged_by_the_english_ones(
    draft: Draft, messages: Messages
) -> None:
    draft.xmp = draft.xmp.replace("en-AU", "fr")
    assert messages(draft, "LIF-10") == []
