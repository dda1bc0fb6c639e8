"""ACC-09."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .drafts import Draft, Messages


def test_a_font_that_is_not_in_the_file_is_told(draft: Draft, messages: Messages) -> None:
    draft.font_file = ""
    assert messages(draft, "ACC-09") == ["The font Sample is not in the file."]


def test_a_font_without_characters_is_told(draft: Draft, messages: Messages) -> None:
    draft.to_unicode = ""
    assert "ToUnicode" in messages(draft, "ACC-09")[0]


def test_a_font_that_cannot_be_opened_is_told(draft: Draft, messages: Messages) -> None:
    told = ["The font Sample in the file is damaged and cannot be drawn."]
    for key in ("FontFile2", "FontFile3"):
        draft.font_file = f"/{key} 8 0 R"
        assert messages(draft, "ACC-09") == told
