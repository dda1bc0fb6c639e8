"""Contacts: a name one can find, a number one can dial."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from leaflet.compose.blocks.bullets import add_list
from leaflet.compose.direction import isolated
from leaflet.compose.prose import spans_of, voice
from leaflet.compose.stack import Together
from leaflet.compose.text import Text
from leaflet.model.blocks import CLINIC
from leaflet.model.reach import bare_address, phone_address
from leaflet.structure import Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlab.platypus.flowables import Flowable

    from leaflet.compose.prose import Voice
    from leaflet.compose.setting import Setting
    from leaflet.model.blocks import Contact, Contacts
    from leaflet.structure import Element
    from leaflet.text.lines import Span


def compose_contacts(block: Contacts, parent: Element, setting: Setting) -> list[Flowable]:
    """Compose contacts as a list; each stays together."""
    contacts = add_list(parent, "None")
    return [_contact(contact, contacts, setting) for contact in _with_clinic(block, setting)]


def _with_clinic(block: Contacts, setting: Setting) -> Iterator[Contact]:
    """Yield the contacts, those of the brand where `clinic` stands."""
    for contact in block.items:
        if contact.ident == CLINIC:
            yield from setting.brand.contacts
        else:
            yield contact


def _contact(contact: Contact, parent: Element, setting: Setting) -> Flowable:
    body = parent.add(Role.LI).add(Role.LBODY, lang=setting.lang_of(contact))
    name_style = setting.style("contact-name")
    place = contact.name.place
    speaker = voice(setting, name_style, body.add(Role.P), place)
    name = Text(list(_name(contact, speaker)), name_style, setting, place)
    style = setting.style("contact")
    if not (contact.email or contact.link or contact.hours or contact.note):
        return name
    details = _details(contact, voice(setting, style, body.add(Role.P), place))
    return Together([name], Text(details, style, setting, place))


def _name(contact: Contact, speaker: Voice) -> Iterator[Span]:
    """Yield the name and, on the same line where there is room, the number to dial."""
    yield from spans_of(contact.name, speaker)
    if contact.phone:
        yield speaker.span(" ")
        link = speaker.inside(speaker.element.add(Role.LINK), phone_address(contact.phone))
        yield link.span(_dialled(contact.phone, rtl=speaker.setting.rtl))


def _details(contact: Contact, speaker: Voice) -> list[Span]:
    """Set addresses, hours and note, each on a line of its own."""
    lines: list[list[Span]] = []
    addresses = (
        (contact.email, f"mailto:{contact.email}"),
        (bare_address(contact.link), contact.link),
    )
    for shown, address in addresses:
        if shown:
            link = speaker.inside(speaker.element.add(Role.LINK), address)
            lines.append([link.span(shown)])
    lines += [spans_of(prose, speaker) for prose in (contact.hours, contact.note) if prose]
    spans: list[Span] = []
    for line in lines:
        spans += [speaker.span("\n"), *line] if spans else line
    return spans


def contact_spans(contact: Contact, speaker: Voice) -> list[Span]:
    """Set a contact in one run: name, number, then the rest line by line."""
    lang = speaker.setting.lang_of(contact)
    if lang:
        speaker = replace(speaker, element=speaker.element.add(Role.SPAN, lang=lang), lang=lang)
    details = _details(contact, speaker)
    return [*_name(contact, speaker), *([speaker.span("\n"), *details] if details else [])]


def _dialled(phone: str, *, rtl: bool) -> str:
    """Write a number so that it stays on one line and in order."""
    whole = phone.replace(" ", "\u00a0")
    return isolated(whole) if rtl else whole
