"""The way to the full leaflet: a code and an address, or whom to ask."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from leaflet.compose.prose import voice
from leaflet.compose.qr import QrCode
from leaflet.compose.text import Text
from leaflet.model.reach import bare_address
from leaflet.structure import Role

if TYPE_CHECKING:
    from reportlab.platypus.flowables import Flowable

    from leaflet.compose.setting import Setting
    from leaflet.findings import Place
    from leaflet.structure import Element


def _address(setting: Setting) -> str:
    """Where the full leaflet is to be found; empty for a brand that has no such place."""
    base = setting.brand.leaflet_base_url
    return f"{base.rstrip('/')}/{setting.leaflet.imprint.ident}" if base else ""


def compose_code(root: Element, setting: Setting) -> list[Flowable]:
    """Compose a code that opens the full leaflet; none without an address."""
    address = _address(setting)
    if not address:
        return []
    figure = root.add(Role.FIGURE, alt=f"{setting.words.full_leaflet}: {address}")
    return [QrCode(address, figure, setting.colour("text"), rtl=setting.rtl)]


def compose_way(root: Element, setting: Setting, place: Place) -> list[Flowable]:
    """Compose what the code opens, and its address; without an address, where to ask."""
    words, address = setting.words, _address(setting)
    style = replace(setting.style("imprint"), indent=0.0, space_after=0.0)
    paragraph = root.add(Role.P)
    plain = voice(setting, style, paragraph, place)
    if not address:
        spans = [plain.span(words.full_leaflet_ask.format(setting.leaflet.imprint.ident))]
    else:
        bold = voice(setting, style, paragraph, place, bold=True)
        link = plain.inside(paragraph.add(Role.LINK), address)
        spans = [
            bold.span(f"{words.full_leaflet}\n"),
            plain.span(f"{words.full_leaflet_qr} "),
            link.span(bare_address(address)),
        ]
    return [Text(spans, style, setting, place)]
