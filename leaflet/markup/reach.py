"""Contacts as markup: a name one can find, a number one can dial."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from leaflet.markup.nodes import Paragraph, Run
from leaflet.markup.prose import runs_of
from leaflet.model.reach import bare_address, phone_address

if TYPE_CHECKING:
    from leaflet.model.blocks import Contact


def contact_node(contact: Contact, lang: str = "") -> Paragraph:
    """Return one contact: the name and number, then what else there is, line by line; `lang` where it is not the page's."""
    runs = list(runs_of(contact.name, strong=True))
    if contact.phone:
        whole = contact.phone.replace(" ", "\u00a0")
        runs += [Run(" "), Run(whole, strong=True, href=phone_address(contact.phone), ltr=True)]
    addresses = (
        (contact.email, f"mailto:{contact.email}"),
        (bare_address(contact.link), contact.link),
    )
    for shown, address in addresses:
        runs += [Run("\n"), Run(shown, href=address, ltr=True)] if shown else []
    for prose in (contact.hours, contact.note):
        runs += [Run("\n"), *runs_of(prose)] if prose else []
    return Paragraph(
        tuple(replace(run, lang=run.lang or ("" if run.ltr else lang)) for run in runs)
    )
