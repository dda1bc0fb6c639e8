"""What is known and what is not: a strip of two boxes, told apart by word, sign and ground."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from leaflet.compose.blocks.bullets import plain_bullets
from leaflet.compose.blocks.call_out import boxed, side_of
from leaflet.compose.box import Box, BoxLook, side_room
from leaflet.compose.headings import small_head
from leaflet.compose.icons import icon
from leaflet.compose.stack import kept_whole
from leaflet.model.inlines import said
from leaflet.structure import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.platypus.flowables import Flowable

    from leaflet.compose.setting import Setting
    from leaflet.model.blocks import Evidence
    from leaflet.model.inlines import Prose
    from leaflet.structure import Element

_TOGETHER = 0.5
"""Share of a page that both boxes stay together on."""
_APART = 5.0
"""Points between the two boxes."""


def compose_evidence(block: Evidence, parent: Element, setting: Setting) -> list[Flowable]:
    """Compose both lists."""
    base = setting.style("call-out")
    accent = setting.colour("accent")
    known = BoxLook(
        setting.colour("tint"),
        accent,
        indent=base.indent,
        side=side_of(setting),
        space_before=base.space_before,
        icon=icon("tick", accent),
        splits=True,
    )
    not_known = replace(
        known,
        fill="",
        icon=icon("question", accent),
        space_before=_APART,
        space_after=base.space_after,
    )
    words = setting.words
    sides = [
        _side(words.known, block.known, known, parent, setting),
        _side(words.not_known, block.not_known, not_known, parent, setting),
    ]
    return kept_whole(sides, setting.frame_width, _TOGETHER * setting.frame_height)


def _side(
    title: str, texts: Sequence[Prose], look: BoxLook, parent: Element, setting: Setting
) -> Box:
    sect = parent.add(Role.SECT, title=title)
    inner = boxed(setting)
    place = texts[0].place
    head = small_head(said(title, place), sect, inner)
    if look.side and head.longest_word() > side_room(look, setting.style("call-out").size):
        look = replace(look, side=0.0)
    return Box(plain_bullets(texts, sect, inner), look, setting, place, head=head)
