"""What is known and what is not: two boxes, told apart by word, sign and ground."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from leaflet.compose.blocks.bullets import plain_bullets
from leaflet.compose.blocks.call_out import boxed
from leaflet.compose.box import Box, BoxLook
from leaflet.compose.headings import small_head
from leaflet.compose.stack import keep_heads
from leaflet.model.inlines import said
from leaflet.structure import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.platypus.flowables import Flowable

    from leaflet.compose.setting import Setting
    from leaflet.model.blocks import Evidence
    from leaflet.model.inlines import Prose
    from leaflet.structure import Element


def compose_evidence(block: Evidence, parent: Element, setting: Setting) -> list[Flowable]:
    """Compose both lists."""
    base = setting.style("call-out")
    accent, paper = setting.colour("accent"), setting.colour("paper")

    def filled(painter: Any, x: float, y: float) -> None:
        painter.fill_box(x, y - 14, 14, 14, accent, 7)

    def hollow(painter: Any, x: float, y: float) -> None:
        painter.fill_box(x, y - 14, 14, 14, accent, 7)
        painter.fill_box(x + 2.5, y - 11.5, 9, 9, paper, 4.5)

    looks = [
        BoxLook(
            setting.colour("tint") if known else "",
            accent,
            "",
            indent=base.indent,
            space_before=base.space_before,
            space_after=base.space_after,
            icon=filled if known else hollow,
            icon_width=22,
            splits=True,
        )
        for known in (True, False)
    ]
    words = setting.words
    return [
        _side(words.known, block.known, looks[0], parent, setting),
        _side(words.not_known, block.not_known, looks[1], parent, setting),
    ]


def _side(
    title: str, texts: Sequence[Prose], look: BoxLook, parent: Element, setting: Setting
) -> Box:
    sect = parent.add(Role.SECT, title=title)
    inner = boxed(setting)
    place = texts[0].place
    head = small_head(said(title, place), sect, inner)
    return Box(keep_heads([head], plain_bullets(texts, sect, inner)), look, setting, place)
