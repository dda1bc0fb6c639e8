"""The main message in a box of its own, heading and all, as cards and small forms show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.compose.blocks import compose_blocks
from leaflet.compose.blocks.call_out import boxed
from leaflet.compose.box import Box, BoxLook
from leaflet.compose.section import compose_heading
from leaflet.compose.stack import keep_heads
from leaflet.structure import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.platypus.flowables import Flowable

    from leaflet.compose.setting import Setting
    from leaflet.model.blocks import Block
    from leaflet.model.inlines import Prose
    from leaflet.structure import Element

KEY_POINTS = "key-points"
"""Id of the section that holds the main message."""


def compose_key_points(
    title: Prose, blocks: Sequence[Block], root: Element, setting: Setting
) -> list[Flowable]:
    """Compose the box."""
    sect = root.add(Role.SECT, ident=KEY_POINTS, title=title.plain)
    inner = boxed(setting)
    heading = compose_heading(title, KEY_POINTS, sect, inner, level=0)
    body = compose_blocks(blocks, sect, inner)
    look = BoxLook(setting.colour("tint"), "", setting.colour("accent"), padding=9)
    return [Box(keep_heads([heading], body), look, setting, title.place)]
