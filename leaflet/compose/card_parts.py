"""The parts of a card, each under the id by which it is proven."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reportlab.platypus.flowables import Flowable, Spacer

from leaflet.compose.blocks.paragraph import prose_text
from leaflet.compose.blocks.questions import RuledLines
from leaflet.compose.box import Box, BoxLook
from leaflet.compose.full_leaflet import compose_code, compose_way
from leaflet.compose.key_points import compose_key_points
from leaflet.compose.prose import voice
from leaflet.compose.section import compose_part
from leaflet.compose.text import Anchor, Text
from leaflet.model.blocks import Contacts, Questions
from leaflet.model.inlines import said
from leaflet.model.look import ContactDetail, Flow
from leaflet.model.reach import card_cites, card_contacts, cites
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
    return [
        prose_text(
            card.title, heading, setting, "title", anchor=Anchor("title", heading), headline=True
        )
    ]


def _key_points(card: Card, root: Element, setting: Setting) -> list[Flowable]:
    title = said(setting.words.key_points, card.place)
    return compose_key_points(title, card.key_points, root, setting)


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
    detail = setting.layout.contact_detail
    if detail is not ContactDetail.FULL:
        contacts = tuple(replace(each, email="", link="", note=None) for each in contacts)
    if detail is ContactDetail.NUMBERS:
        contacts = tuple(replace(each, hours=None) for each in contacts if each.phone)
    if not contacts:
        return []
    title = said(setting.words.contacts, card.place)
    return compose_part("contacts", title, (Contacts(contacts),), root, setting)


def _name(card: Card, root: Element, setting: Setting) -> list[Flowable]:
    """The clinic's name, and a line to write one's own on."""
    clinic = said(setting.brand.title, card.place)
    title = prose_text(clinic, root.add(Role.P, lang=_lang(setting)), setting, "subtitle")
    style = setting.style("label")
    speaker = voice(setting, style, root.add(Role.P), card.place)
    words = Text([speaker.span(setting.words.name)], style, setting, card.place)
    return [title, words, RuledLines(1, 0.0, setting)]


def _lang(setting: Setting) -> str:
    """Return the language of the brand's texts where it is not the leaflet's, else nothing."""
    brand, leaflet = setting.brand.lang, setting.leaflet.lang
    return brand if brand.partition("-")[0] != leaflet.partition("-")[0] else ""


def _when_to_call(card: Card, root: Element, setting: Setting) -> list[Flowable]:
    title = said(setting.words.when_to_call, card.place)
    return compose_part("when-to-call", title, card.when_to_call, root, setting)


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
"""Points of room under the words, for a label of 25 mm or what is written by hand."""


def _qr(_card: Card, root: Element, setting: Setting) -> list[Flowable]:
    return compose_code(root, setting)


def _full_leaflet(card: Card, root: Element, setting: Setting) -> list[Flowable]:
    return compose_way(root, setting, card.place)


def _imprint(card: Card, root: Element, setting: Setting) -> list[Flowable]:
    """Which leaflet this is, its version and its dates; its lines speak for themselves, so it has no heading."""
    words, imprint = setting.words, setting.leaflet.imprint
    sect = root.add(Role.SECT, ident="imprint", title=words.about)
    style = replace(setting.style("imprint"), indent=0.0)
    speaker = voice(setting, style, sect.add(Role.P), card.place)
    lines = [
        f"{words.identifier}: {imprint.ident} · {words.version.format(imprint.version)}",
        words.review_by.format(words.date(imprint.review_by)),
    ]
    flowables: list[Flowable] = [Text([speaker.span("\n".join(lines))], style, setting, card.place)]
    on_wallet = setting.layout.flow is Flow.WALLET
    if cites(card.when_to_call) if on_wallet else card_cites(card):
        note = voice(setting, style, sect.add(Role.P), card.place)
        flowables.append(Text([note.span(words.cited_in_full)], style, setting, card.place))
    return flowables


_PARTS: dict[str, Callable[[Card, Element, Setting], list[Flowable]]] = {
    "title": _title,
    "name": _name,
    "when-to-call": _when_to_call,
    "key-points": _key_points,
    "sections": _sections,
    "risks": _risks,
    "questions": _questions,
    "contacts": _contacts,
    "label": _label,
    "qr": _qr,
    "full-leaflet": _full_leaflet,
    "imprint": _imprint,
}
