"""LIF-11."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.file import judge_file

if TYPE_CHECKING:
    from .drafts import Draft, Messages


def test_known_editions_pass(draft: Draft, card: Draft, messages: Messages) -> None:
    assert messages(draft, "LIF-11") == messages(card, "LIF-11") == []


def test_an_edition_that_nobody_knows_is_a_warning(draft: Draft) -> None:
    draft.edition = "poster"
    (found,) = (one for one in judge_file(draft.pdf(), "a.pdf", ()) if one.rule == "LIF-11")
    assert not found.is_error
    assert "“poster”" in found.message


def test_no_edition_is_a_warning(draft: Draft, messages: Messages) -> None:
    draft.edition = ""
    (found,) = messages(draft, "LIF-11")
    assert "names no edition" in found
