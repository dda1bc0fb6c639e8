"""Numbered steps: L with decimal labels on discs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from leaflet.compose.blocks.bullets import add_list
from leaflet.compose.blocks.paragraph import prose_text
from leaflet.compose.prose import voice
from leaflet.compose.text import Label
from leaflet.structure import Role

if TYPE_CHECKING:
    from reportlab.platypus.flowables import Flowable

    from leaflet.compose.setting import Setting
    from leaflet.model.blocks import Steps
    from leaflet.model.inlines import Prose
    from leaflet.structure import Element


def compose_steps(block: Steps, parent: Element, setting: Setting) -> list[Flowable]:
    """Compose steps, numbered from 1."""
    steps = add_list(parent, "Decimal")
    return [
        numbered(text, number, steps, setting, "step") for number, text in enumerate(block.items, 1)
    ]


def numbered(text: Prose, number: int, parent: Element, setting: Setting, style: str) -> Flowable:
    """Compose one item with its number in the paper's colour on a disc of the accent's."""
    item = parent.add(Role.LI)
    look = setting.style(style)
    speaker = voice(setting, look, item.add(Role.LBL), text.place, bold=True)
    speaker = replace(speaker, colour=setting.colour("paper"))
    label = Label((speaker.span(str(number)),), look.indent, badge=setting.colour("accent"))
    return prose_text(text, item.add(Role.LBODY), setting, style, label=label)
