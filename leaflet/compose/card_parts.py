"""The parts of a card, each under the id by which it is proven."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reportlab.platypus.flowables import Flowable, Spacer

from leaflet.compose.blocks import compose_blocks
from leaflet.compose.blocks.call_out import boxed
from leaflet.compose.blocks.paragraph import prose_text
from leaflet.compose.box import Box, BoxLook
from leaflet.compose.prose import voice
from leaflet.compose.qr import QrCode
from leaflet.compose.section import compose_heading, compose_part
from leaflet.compose.stack import Columns, keep_heads
from leaflet.compose.text import Anchor, Text
from leaflet.model.blocks import Contacts, Questions
from leaflet.model.inlines import said
from leaflet.model.reach import bare_address, card_contacts, cites
from leaflet.structure import Role

if TYPE_CHECKING:
    from collections.abc import Callable

    from leaflet.compose.setting import Setting
    from leaflet.model.leaflet import Card
    from leaflet.structure import Element


def compose_card_part(name: str, root: Element, setting: Setting) -> list[Flowable]:
    """Compose one part; one that the leaflet does not have is empty."""
    card = setting.leaflet.card
    return [] if card is None else _PARTS[name](card, root, setting)


def _title(card: Card, root: Element, setting: Setting) -> list[Flowable]:
    heading = root.add(Role.H1)
    return [prose_text(card.title, heading, setting, "title", anchor=Anchor("title", heading))]


def _key_points(card: Card, root: Element, setting: Setting) -> list[Flowable]:
    sect = root.add(Role.SECT, ident="key-points", title=setting.words.key_points)
    inner = boxed(setting)
    title = said(setting.words.key_points, card.place)
    heading = compose_heading(title, "key-points", sect, inner, level=0)
    blocks = compose_blocks(card.key_points, sect, inner)
    look = BoxLook(setting.colour("tint"), "", setting.colour("accent"), padding=9)
    return [Box(keep_heads([heading], blocks), look, setting, card.place)]


def _sections(card: Card, root: Element, setting: Setting) -> list[Flowable]:
    return [
        flowable
        for section in card.sections
        for flowable in compose_part(section.ident, section.title, section.short, root, setting)
    ]


def _risks(card: Card, root: Element, setting: Setting) -> list[Flowable]:
    if card.risks is None:
        return []
    return compose_part("risks", card.risks.title, card.risks.short, root, setting)


def _questions(card: Card, root: Element, setting: Setting) -> list[Flowable]:
    if not card.questions:
        return []
    title = said(setting.words.questions, card.place)
    return compose_part("questions", title, (Questions(card.questions, 0),), root, setting)


def _contacts(card: Card, root: Element, setting: Setting) -> list[Flowable]:
    """The emergency number first, then the clinic's own contacts, then those that the leaflet names."""
    contacts = card_contacts(card, setting.brand, setting.words.emergency)
    if not contacts:
        return []
    title = said(setting.words.contacts, card.place)
    return compose_part("contacts", title, (Contacts(contacts),), root, setting)


def _label(card: Card, root: Element, setting: Setting) -> list[Flowable]:
    """An empty box for a patient label."""
    if not card.patient_label:
        return []
    style = replace(setting.style("label"), space_after=0.0)
    words = Text(
        [voice(setting, style, root.add(Role.P), card.place).span(setting.words.patient_label)],
        style,
        setting,
        card.place,
    )
    look = BoxLook("", setting.colour("muted"), "", padding=6)
    return [Box([words, Spacer(0, _LABEL_ROOM)], look, setting, card.place)]


_LABEL_ROOM = 52.0
"""Points of room under the words: a label of 70 by 25 mm fits between the lines."""


def _qr(card: Card, root: Element, setting: Setting) -> list[Flowable]:
    """A code that opens the full leaflet, and its address; without an address, where to ask."""
    words, brand = setting.words, setting.brand
    ident = setting.leaflet.imprint.ident
    small = replace(setting.style("imprint"), indent=0.0)
    if not brand.leaflet_base_url:
        text = words.full_leaflet_ask.format(ident)
        speaker = voice(setting, small, root.add(Role.P), card.place)
        return [Text([speaker.span(text)], small, setting, card.place)]
    address = f"{brand.leaflet_base_url.rstrip('/')}/{ident}"
    figure = root.add(Role.FIGURE, alt=f"{words.full_leaflet}: {address}")
    paragraph = root.add(Role.P)
    bold = voice(setting, small, paragraph, card.place, bold=True)
    plain = voice(setting, small, paragraph, card.place)
    link = plain.inside(paragraph.add(Role.LINK), address)
    spans = [
        bold.span(f"{words.full_leaflet}\n"),
        plain.span(f"{words.full_leaflet_qr} "),
        link.span(bare_address(address)),
    ]
    code = QrCode(address, figure, setting.colour("text"))
    return [
        Columns(
            [[code], [Text(spans, small, setting, card.place)]],
            gap=8,
            shares=(4, 6),
            rtl=setting.rtl,
        )
    ]


def _imprint(card: Card, root: Element, setting: Setting) -> list[Flowable]:
    """Which leaflet this is, its version and its dates."""
    words, imprint = setting.words, setting.leaflet.imprint
    sect = root.add(Role.SECT, ident="imprint", title=words.about)
    style = replace(setting.style("imprint"), indent=0.0)
    heading_style = {**setting.layout.styles, "h2": replace(style, bold=True, colour="heading")}
    title = said(words.about, card.place)
    heading = compose_heading(title, "imprint", sect, setting.with_styles(heading_style), level=0)
    speaker = voice(setting, style, sect.add(Role.P), card.place)
    lines = [
        f"{words.identifier}: {imprint.ident}",
        words.version.format(imprint.version),
        words.review_by.format(words.date(imprint.review_by)),
    ]
    text = Text([speaker.span("\n".join(lines))], style, setting, card.place)
    flowables: list[Flowable] = [heading, text]
    if cites(card):
        note = voice(setting, style, sect.add(Role.P), card.place)
        flowables.append(Text([note.span(words.cited_in_full)], style, setting, card.place))
    return flowables


_PARTS: dict[str, Callable[[Card, Element, Setting], list[Flowable]]] = {
    "title": _title,
    "key-points": _key_points,
    "sections": _sections,
    "risks": _risks,
    "questions": _questions,
    "contacts": _contacts,
    "label": _label,
    "qr": _qr,
    "imprint": _imprint,
}
