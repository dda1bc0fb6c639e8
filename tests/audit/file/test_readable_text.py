"""LNG-02."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .drafts import Draft, Messages


def test_glyph_0_is_told(draft: Draft, messages: Messages) -> None:
    draft.extra = "/Artifact BMC BT /F1 12 Tf 50 300 Td <004800000069> Tj ET EMC"
    assert "The font lacks a glyph 1 time(s)" in messages(draft, "LNG-02")[-1]


def test_private_use_is_told_with_what_stands_around_it(draft: Draft, messages: Messages) -> None:
    draft.extra = "/Artifact BMC BT /F1 12 Tf 50 300 Td <004801000069> Tj ET EMC"
    assert messages(draft, "LNG-02") == [
        "1 character(s) have no meaning, first U+E000 in “doctor first. H?i”."
    ]


def test_a_code_without_character_is_told(draft: Draft, messages: Messages) -> None:
    draft.extra = "/Artifact BMC BT /F1 12 Tf 50 300 Td <00480200> Tj ET EMC"
    assert "U+FFFD" in messages(draft, "LNG-02")[0]
