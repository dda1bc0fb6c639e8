"""Contacts: a name one can find, a number one can dial."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.compose.blocks.bullets import add_list
from leaflet.compose.blocks.paragraph import prose_text
from leaflet.compose.prose import spans_of, voice
from leaflet.compose.stack import Together
from leaflet.compose.text import Text
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
    return [_contact(contact, contacts, setting) for contact in block.items]


def _contact(contact: Contact, parent: Element, setting: Setting) -> Flowable:
    body = parent.add(Role.LI).add(Role.LBODY)
    name = prose_text(contact.name, body.add(Role.P), setting, "contact-name")
    style = setting.style("contact")
    speaker = voice(setting, style, body.add(Role.P), contact.name.place)
    details = Text(list(contact_spans(contact, speaker)), style, setting, contact.name.place)
    return Together([name], details)


def contact_spans(contact: Contact, speaker: Voice) -> Iterator[Span]:
    """Yield the ways to reach a contact, then hours and note, each on a line of its own."""
    lines: list[list[Span]] = []
    if contact.phone:
        lines.append(_labelled(speaker, "", contact.phone, phone_address(contact.phone)))
    if contact.email:
        lines.append(_labelled(speaker, "", contact.email, f"mailto:{contact.email}"))
    if contact.link:
        lines.append(_labelled(speaker, "", bare_address(contact.link), contact.link))
    lines += [spans_of(prose, speaker) for prose in (contact.hours, contact.note) if prose]
    for at, line in enumerate(lines):
        if at:
            yield speaker.span("\n")
        yield from line


def _labelled(speaker: Voice, label: str, text: str, address: str) -> list[Span]:
    link = speaker.inside(speaker.element.add(Role.LINK), address)
    words = [speaker.span(f"{label} ")] if label else []
    return [*words, link.span(text.replace(" ", "\u00a0") if address.startswith("tel:") else text)]


def phone_address(phone: str) -> str:
    """Write a phone number as a tel: address (RFC 3966): digits and a leading plus alone."""
    digits = "".join(character for character in phone if character.isdigit())
    return f"tel:{'+' if phone.strip().startswith('+') else ''}{digits}"


def bare_address(link: str) -> str:
    """Write a web address as people read it: without scheme, `www.` and closing slash."""
    return link.removeprefix("https://").removeprefix("www.").rstrip("/")
