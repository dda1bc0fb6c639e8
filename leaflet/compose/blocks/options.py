"""Choices to compare: each in a box, its benefits and risks in equal detail, one below the other.

Side by side their lines would be short, and readers of the page would mix the two lists.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from leaflet.compose.blocks.bullets import plain_bullets
from leaflet.compose.blocks.call_out import boxed
from leaflet.compose.blocks.paragraph import prose_text
from leaflet.compose.box import Box, BoxLook
from leaflet.compose.headings import small_head
from leaflet.compose.stack import keep_heads
from leaflet.model.inlines import said
from leaflet.structure import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.platypus.flowables import Flowable

    from leaflet.compose.setting import Setting
    from leaflet.model.blocks import Option, Options
    from leaflet.model.inlines import Prose
    from leaflet.structure import Element


def compose_options(block: Options, parent: Element, setting: Setting) -> list[Flowable]:
    """Compose each choice in a box of its own."""
    return [_option(option, parent, setting) for option in block.items]


def _option(option: Option, parent: Element, setting: Setting) -> Box:
    sect = parent.add(Role.SECT, title=option.name.plain)
    inner = boxed(setting)
    children: list[Flowable] = [small_head(option.name, sect, inner)]
    if option.what is not None:
        children.append(prose_text(option.what, sect.add(Role.P), inner, "body"))
    words = setting.words
    children += _list(words.benefits, option.benefits, sect, inner.deeper())
    children += _list(words.risks, option.risks, sect, inner.deeper())
    base = setting.style("call-out")
    look = BoxLook(
        fill="",
        outline=setting.colour("accent"),
        bar=setting.colour("accent"),
        indent=setting.style("table-cell").indent,
        space_before=base.space_before,
        space_after=base.space_after,
    )
    return Box(children, look, setting, option.name.place)


def _list(title: str, texts: Sequence[Prose], parent: Element, setting: Setting) -> list[Flowable]:
    if not texts:
        return []
    smaller = replace(
        setting.style("call-out-title"),
        size=setting.style("body").size,
        colour="text",
        space_before=setting.style("body").space_after,
    )
    inner = setting.with_styles({**setting.layout.styles, "call-out-title": smaller})
    head = small_head(said(title, texts[0].place), parent, inner)
    return keep_heads([head], plain_bullets(texts, parent, setting))
