"""An unordered list: L with LI, Lbl and LBody (ISO 32000-1 14.8.4.3.3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.compose.blocks.paragraph import prose_text
from leaflet.compose.prose import voice
from leaflet.compose.text import Label
from leaflet.structure import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.platypus.flowables import Flowable

    from leaflet.compose.setting import Setting
    from leaflet.model.blocks import Bullet, Bullets
    from leaflet.model.inlines import Prose
    from leaflet.structure import Element

_BULLETS = {"bullet": ("\u2022", "Disc"), "bullet2": ("\u2013", "Circle")}
"""Style to the character printed and its ListNumbering (ISO 32000-1 table 347)."""


def compose_bullets(block: Bullets, parent: Element, setting: Setting) -> list[Flowable]:
    """Compose bullets with their nested level."""
    return closed(_bullets(block.items, parent, setting, "bullet"), setting)


def closed(items: list[Flowable], setting: Setting) -> list[Flowable]:
    """Let as much space follow a list as follows a paragraph: more than between its items."""
    last = items[-1]
    last.spaceAfter = max(last.getSpaceAfter(), setting.style("body").space_after)
    return items


def _bullets(
    items: Sequence[Bullet], parent: Element, setting: Setting, style: str
) -> list[Flowable]:
    bullets = add_list(parent, _BULLETS[style][1])
    flowables: list[Flowable] = []
    for item in items:
        body, label = add_item(bullets, setting, style, _BULLETS[style][0], item.text)
        flowables.append(prose_text(item.text, body, setting, style, label=label))
        if item.bullets:
            flowables += _bullets(item.bullets, body, setting, "bullet2")
    return flowables


def plain_bullets(
    texts: Sequence[Prose], parent: Element, setting: Setting, style: str = "bullet"
) -> list[Flowable]:
    """Compose texts as one flat list."""
    bullets = add_list(parent, "Disc")
    flowables: list[Flowable] = []
    for text in texts:
        body, label = add_item(bullets, setting, style, _BULLETS["bullet"][0], text)
        flowables.append(prose_text(text, body, setting, style, label=label))
    return flowables


def add_list(parent: Element, numbering: str) -> Element:
    """Add a list element with its kind of numbering."""
    element = parent.add(Role.L)
    element.attributes["List"] = {"ListNumbering": numbering}
    return element


def add_item(
    parent: Element, setting: Setting, style: str, mark: str, text: Prose
) -> tuple[Element, Label]:
    """Add an item; return the element of its text and its label."""
    item = parent.add(Role.LI)
    look = setting.style(style)
    speaker = voice(setting, look, item.add(Role.LBL), text.place)
    label = Label((speaker.span(mark),), look.indent)
    return item.add(Role.LBODY), label
