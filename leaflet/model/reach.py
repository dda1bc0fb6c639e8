"""How people are reached: addresses as links and as words, and whom a card names, in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.model.blocks import Contact, walk_prose
from leaflet.model.inlines import Citation, said

if TYPE_CHECKING:
    from collections.abc import Iterable

    from leaflet.model.blocks import Block
    from leaflet.model.leaflet import Card
    from leaflet.model.look import Brand


def phone_address(phone: str) -> str:
    """Write a phone number as a tel: address (RFC 3966): digits and a leading plus alone."""
    digits = "".join(character for character in phone if character.isdigit())
    return f"tel:{'+' if phone.strip().startswith('+') else ''}{digits}"


def bare_address(link: str) -> str:
    """Write a web address as people read it: without scheme, `www.` and closing slash."""
    return link.removeprefix("https://").removeprefix("www.").rstrip("/")


def card_contacts(card: Card, brand: Brand, emergency_word: str) -> tuple[Contact, ...]:
    """Return the emergency number first, then the clinic's own contacts, then those that the leaflet names."""
    contacts = (*brand.contacts, *card.contacts)
    emergency = brand.emergency
    if emergency and all(contact.phone != emergency for contact in contacts):
        contacts += (Contact("emergency", said(emergency_word, card.place), phone=emergency),)
    return tuple(sorted(contacts, key=lambda contact: contact.phone != emergency))


def cites(blocks: Iterable[Block]) -> bool:
    """Whether a number in square brackets stands in some blocks."""
    return any(
        isinstance(inline, Citation)
        for prose in walk_prose(tuple(blocks))
        for inline in prose.walk()
    )


def card_cites(card: Card) -> bool:
    """Whether a number in square brackets stands on the card."""
    sections = [*card.sections, *([card.risks] if card.risks else [])]
    return cites([*card.key_points, *(block for section in sections for block in section.short)])
