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
    from leaflet.findings import Place
    from leaflet.model.blocks import Steps
    from leaflet.model.inlines import Prose
    from leaflet.structure import Element


def compose_steps(block: Steps, parent: Element, setting: Setting) -> list[Flowable]:
    """Compose steps, numbered from 1."""
    steps = add_list(parent, "Decimal")
    last = len(block.items)
    return [
        numbered(text, number, steps, setting, "step", leads_on=number < last)
        for number, text in enumerate(block.items, 1)
    ]


def numbered(
    text: Prose,
    number: int,
    parent: Element,
    setting: Setting,
    style: str,
    *,
    leads_on: bool = False,
) -> Flowable:
    """Compose one item with its number on a disc."""
    item = parent.add(Role.LI)
    label = disc_label(number, item, setting, style, text.place, leads_on=leads_on)
    return prose_text(text, item.add(Role.LBODY), setting, style, label=label)


def disc_label(
    number: int, item: Element, setting: Setting, style: str, place: Place, *, leads_on: bool
) -> Label:
    """Add a number in the paper's colour on a disc of the accent's, with a path to the next one if it leads on."""
    look, accent = setting.style(style), setting.colour("accent")
    speaker = voice(setting, look, item.add(Role.LBL), place, bold=True)
    speaker = replace(speaker, colour=setting.colour("paper"))
    trail = accent if leads_on else ""
    return Label((speaker.span(str(number)),), look.indent, badge=accent, trail=trail)
