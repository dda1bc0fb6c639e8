"""A section: a Sect with its heading, its blocks and its subsections."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reportlab.platypus.flowables import CondPageBreak

from leaflet.compose.blocks import compose_blocks
from leaflet.compose.blocks.paragraph import prose_text
from leaflet.compose.side_head import keep_beside
from leaflet.compose.stack import keep_heads
from leaflet.compose.text import Anchor
from leaflet.structure import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.platypus.flowables import Flowable

    from leaflet.compose.setting import Setting
    from leaflet.compose.text import Text
    from leaflet.model.blocks import Block
    from leaflet.model.inlines import Prose
    from leaflet.model.leaflet import Section
    from leaflet.structure import Element


def compose_section(section: Section, parent: Element, setting: Setting) -> list[Flowable]:
    """Compose a section of the leaflet."""
    flowables = _section(section, parent, setting, level=0)
    if section.new_page:
        # A break that does nothing at the top of a page: less than a full page is left anywhere else.
        return [CondPageBreak(setting.frame_height - 1), *flowables]
    return flowables


def _section(section: Section, parent: Element, setting: Setting, *, level: int) -> list[Flowable]:
    sect = parent.add(Role.SECT, ident=section.ident, title=section.title.plain)
    heading = compose_heading(section.title, section.ident, sect, setting, level=level)
    inner = replace(setting, heading=level + 3)
    body = compose_blocks(section.blocks, sect, inner)
    for subsection in section.subsections:
        body += _section(subsection, sect, setting, level=level + 1)
    flowables = keep_beside(heading, body, setting) if level else keep_heads([heading], body)
    # Where a page may end early (`leaflet.compose.balance`): before a section, or a subsection.
    flowables[0].opens = 2 if level else 3
    return flowables


def compose_heading(
    title: Prose, ident: str, sect: Element, setting: Setting, *, level: int
) -> Text:
    """Compose a heading: H2 at level 0, H3 at level 1, with destination and outline entry."""
    role, style = (Role.H2, "h2") if level == 0 else (Role.H3, "h3")
    anchor = Anchor(ident, sect, title.plain, level)
    return prose_text(title, sect.add(role), setting, style, anchor=anchor, headline=True)


def compose_part(
    ident: str, title: Prose, blocks: Sequence[Block], parent: Element, setting: Setting
) -> list[Flowable]:
    """Compose a part of a card: a heading and blocks under an id of its own."""
    sect = parent.add(Role.SECT, ident=ident, title=title.plain)
    heading = compose_heading(title, ident, sect, setting, level=0)
    return keep_heads([heading], compose_blocks(blocks, sect, setting))
