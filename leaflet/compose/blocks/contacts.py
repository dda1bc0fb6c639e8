"""Contacts: a name one can find, a number one can dial."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from leaflet.compose.blocks.bullets import add_list
from leaflet.compose.box import Box, BoxLook
from leaflet.compose.direction import isolated
from leaflet.compose.icons import icon
from leaflet.compose.prose import spans_of, voice
from leaflet.compose.stack import Columns, Together
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


_BETWEEN = 4.0
"""Points between boxes, beside the space below a contact."""
_ICON = 2.1
"""Of the text's size: it stands beside a large number."""
_LEAST = 15.0
"""Width of a box, as a multiple of the text's size, beside another."""


def compose_contacts(block: Contacts, parent: Element, setting: Setting) -> list[Flowable]:
    """Compose contacts as a list: in boxes, two in a row, where the layout has room for them."""
    contacts = add_list(parent, "None")
    named = list(_with_clinic(block, setting))
    if setting.layout.is_card or setting.style("contact-name").indent:
        return [_contact(contact, contacts, setting) for contact in named]
    boxes = [_boxed(contact, contacts, setting) for contact in named]
    gap = setting.style("contact").space_after + _BETWEEN
    return [
        Columns(
            [[box] for box in boxes[at : at + 2]] + [[]] * (1 - len(boxes[at + 1 : at + 2])),
            gap=gap,
            space_after=gap,
            rtl=setting.rtl,
            least=_LEAST * setting.style("contact").size,
        )
        for at in range(0, len(boxes), 2)
    ]


def _boxed(contact: Contact, parent: Element, setting: Setting) -> Box:
    """Set a contact in a box, its number as large as a heading."""
    body = parent.add(Role.LI).add(Role.LBODY, lang=setting.lang_of(contact))
    place, urgent = contact.name.place, contact.phone == setting.brand.emergency
    colour = setting.colour("warning" if urgent else "accent")
    name_style = replace(setting.style("contact-name"), space_before=0.0)
    name = voice(setting, name_style, body.add(Role.P), place)
    lines: list[Flowable] = [Text(spans_of(contact.name, name), name_style, setting, place)]
    if contact.phone:
        large = replace(setting.style("h2"), space_before=0.0, space_after=2.0)
        number = voice(setting, large, body.add(Role.P), place)
        link = number.inside(number.element.add(Role.LINK), phone_address(contact.phone))
        dialled = replace(link, colour=colour).span(_dialled(contact.phone, rtl=setting.rtl))
        lines.append(Text([dialled], large, setting, place))
    style = replace(setting.style("contact"), space_after=0.0)
    details = _details(contact, voice(setting, style, body.add(Role.P), place))
    if details:
        lines.append(Text(details, style, setting, place))
    drawing = icon("ambulance" if urgent else "phone", colour)
    fill = setting.colour("warning-tint") if urgent else ""
    look = BoxLook(fill, colour, icon=drawing, icon_size=_ICON * style.size)
    return Box(lines, look, setting, place)


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


def contact_spans(contact: Contact, speaker: Voice, *, brief: bool = False) -> list[Span]:
    """Set a contact in one run: name, number, then the rest line by line, unless it is told elsewhere."""
    lang = speaker.setting.lang_of(contact)
    if lang:
        speaker = replace(speaker, element=speaker.element.add(Role.SPAN, lang=lang), lang=lang)
    details = [] if brief and contact.phone else _details(contact, speaker)
    return [*_name(contact, speaker), *([speaker.span("\n"), *details] if details else [])]


def _dialled(phone: str, *, rtl: bool) -> str:
    """Write a number so that it stays on one line and in order."""
    whole = phone.replace(" ", "\u00a0")
    return isolated(whole) if rtl else whole
