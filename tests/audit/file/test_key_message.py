"""SEC-04."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.file import judge_file

from .drafts import NO_SECTIONS

if TYPE_CHECKING:
    from .drafts import Draft, Messages


def test_a_boxed_key_message_in_the_first_section_passes(draft: Draft, messages: Messages) -> None:
    assert messages(draft, "SEC-04") == []


def test_an_outline_alone_is_a_box(draft: Draft, messages: Messages) -> None:
    draft.box = "1 w 40 730 500 22 re S"
    assert messages(draft, "SEC-04") == []


def test_a_key_message_without_a_box_is_told(draft: Draft, messages: Messages) -> None:
    draft.box = ""
    assert messages(draft, "SEC-04") == ["No box is drawn around the key message."]


def test_a_box_that_holds_half_of_it_is_none(draft: Draft, messages: Messages) -> None:
    draft.box = "0.9 g 40 730 60 22 re f 0 g"
    assert messages(draft, "SEC-04") == ["No box is drawn around the key message."]


def test_the_ground_of_a_whole_page_is_no_box(draft: Draft, messages: Messages) -> None:
    draft.box = "0.98 g 0 0 595 842 re f 0 g"
    assert messages(draft, "SEC-04") == ["No box is drawn around the key message."]


def test_a_section_before_it_is_told(draft: Draft, messages: Messages) -> None:
    first = draft.root.drop("key-points")
    draft.root.kids.append(first)
    assert "The section “risks” comes before the key message." in messages(draft, "SEC-04")


def test_a_file_that_owes_no_key_message_passes(draft: Draft) -> None:
    draft.box = ""
    assert judge_file(draft.pdf(), "a.pdf", (NO_SECTIONS,)) == []
