"""Headings beside their text."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from leaflet.compose.blocks.paragraph import prose_text
from leaflet.compose.side_head import SideHead, keep_beside, start_of
from leaflet.compose.stack import Together
from leaflet.structure import Element, Role
from tests.compose.conftest import prose

if TYPE_CHECKING:
    from leaflet.compose.setting import Setting
    from leaflet.compose.text import Text

LONG = "Stem cells can copy themselves and can turn into other kinds of cell, it is thought. "


def text(content: str, setting: Setting, style: str) -> Text:
    return prose_text(prose(content), Element(Role.P), setting, style)


def test_a_heading_stands_beside_the_text_that_it_heads(setting: Setting) -> None:
    (made,) = keep_beside(
        text("What is it?", setting, "h3"), [text(LONG, setting, "body")], setting
    )
    assert isinstance(made, SideHead)
    _, height = made.wrapOn(None, setting.frame_width, 1e6)
    assert height == max(made.head.height, made.body.height)


def test_text_lower_than_its_heading_takes_what_follows_along(setting: Setting) -> None:
    body = [text("Short.", setting, "body") for _ in range(4)]
    made, *rest = keep_beside(text("Who may it suit, and who not?", setting, "h3"), body, setting)
    assert isinstance(made, SideHead)
    assert isinstance(made.body, Together)
    assert [*made.body.inside, *rest] == body


def test_a_word_too_wide_for_the_side_column_stands_above(setting: Setting) -> None:
    (made,) = keep_beside(
        text("Haematopoietically", setting, "h3"), [text(LONG, setting, "body")], setting
    )
    assert isinstance(made, Together)


def test_what_starts_at_the_margin_has_its_heading_above(setting: Setting) -> None:
    (made,) = keep_beside(
        text("What is it?", setting, "h3"), [text(LONG, setting, "term")], setting
    )
    assert isinstance(made, Together)


def test_a_layout_without_side_column_has_headings_above(setting: Setting) -> None:
    styles = {name: replace(one, indent=0.0) for name, one in setting.layout.styles.items()}
    flat = setting.with_styles(styles)
    (made,) = keep_beside(text("What is it?", flat, "h3"), [text(LONG, flat, "body")], flat)
    assert isinstance(made, Together)


def test_the_two_never_part(setting: Setting) -> None:
    (made,) = keep_beside(
        text("Who may it suit, and who not?", setting, "h3"),
        [text(LONG * 6, setting, "body")],
        setting,
    )
    made.wrapOn(None, setting.frame_width, 1e6)
    assert made.splitOn(None, setting.frame_width, 40) == []  # the heading has three lines
    first, rest = made.splitOn(None, setting.frame_width, 60)
    assert isinstance(first, SideHead)
    lines = [len(one._lines) for one in (made.body, first.body, rest)]
    assert lines[0] == lines[1] + lines[2]
    assert start_of(first) == 0.0
