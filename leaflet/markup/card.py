"""The card as nodes: every part that the printed card has, in the same order, but for the room for a label."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.errors import FindingsError
from leaflet.findings import Finding
from leaflet.markup.blocks import Setting, nodes_of
from leaflet.markup.nodes import Box, Heading, Page, Paragraph, Run, plain_run
from leaflet.markup.prose import runs_of
from leaflet.model.blocks import Contacts, Questions
from leaflet.model.leaflet import Status
from leaflet.model.reach import bare_address, card_cites, card_contacts
from leaflet.text.words import BY_LANGUAGE, words_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.markup.nodes import Node
    from leaflet.model.leaflet import Card, Leaflet
    from leaflet.model.look import Brand


def card_page(
    leaflet: Leaflet,
    brand: Brand,
    *,
    before: tuple[Node, ...] = (),
    after: tuple[Node, ...] = (),
    title: str = "",
) -> Page:
    """Return the card of a leaflet as a page.

    Args:
        leaflet: The text.
        brand: The clinic that hands it out.
        before: What stands above the card, such as the words of a mail.
        after: What stands below it.
        title: The page's name, if it is not the card's title.

    Raises:
        FindingsError: The leaflet has no card, or its language no words.
    """
    words = words_for(leaflet.lang)
    if words is None:
        message = f"The program has no words (Version, Review by) in the language {leaflet.lang}."
        hint = f"There are: {', '.join(sorted(BY_LANGUAGE))}."
        raise FindingsError([Finding("LNG-words", message, leaflet.place, hint=hint)])
    if leaflet.card is None:
        message = "This leaflet has no card, so there is no summary of it to write."
        raise FindingsError(
            [Finding("CARD-missing", message, leaflet.place, hint="Add `card:` to the leaflet.")]
        )
    nodes = tuple(_parts(leaflet.card, Setting(leaflet, brand, words)))
    named = title or leaflet.card.title.plain
    return Page(leaflet.lang, words.direction, named, (*before, *nodes, *after))


def _parts(card: Card, setting: Setting) -> Iterator[Node]:
    words = setting.words
    warning = _status_line(setting)
    if warning:
        yield Box("warning", (Paragraph((Run(warning, strong=True),)),))
    yield Heading(1, runs_of(card.title))
    key_points = nodes_of(card.key_points, setting)
    yield Box("key-points", (Heading(2, plain_run(words.key_points)), *key_points))
    for section in (*card.sections, *((card.risks,) if card.risks else ())):
        yield Heading(2, runs_of(section.title))
        yield from nodes_of(section.short, setting)
    if card.questions:
        yield Heading(2, plain_run(words.questions))
        yield from nodes_of([Questions(card.questions, 0)], setting)
    contacts = card_contacts(card, setting.brand, words.emergency)
    if contacts:
        yield Heading(2, plain_run(words.contacts))
        yield from nodes_of([Contacts(contacts)], setting)
    yield from _about(card, setting)


def _status_line(setting: Setting) -> str:
    """Return what a text that is not for patients says of itself, as its print does."""
    words, imprint = setting.words, setting.leaflet.imprint
    return {
        Status.DRAFT: words.draft,
        Status.REVIEWED: words.reviewed,
        Status.WITHDRAWN: words.withdrawn,
        Status.SUPERSEDED: words.superseded.format(imprint.superseded_by),
    }.get(imprint.status, "")


def _about(card: Card, setting: Setting) -> Iterator[Node]:
    """Which leaflet this is, its version and its dates, and where the whole text is."""
    words, imprint, brand = setting.words, setting.leaflet.imprint, setting.brand
    yield Heading(2, plain_run(words.about))
    lines = [
        f"{words.clinic}: {brand.title}",
        f"{words.identifier}: {imprint.ident}",
        words.version.format(imprint.version),
        words.review_by.format(words.date(imprint.review_by)),
    ]
    yield Paragraph(plain_run("\n".join(lines)), small=True)
    if brand.leaflet_base_url:
        address = f"{brand.leaflet_base_url.rstrip('/')}/{imprint.ident}"
        link = Run(bare_address(address), href=address, ltr=True)
        yield Paragraph((Run(f"{words.full_leaflet}: "), link), small=True)
    else:
        yield Paragraph(plain_run(words.full_leaflet_ask.format(imprint.ident)), small=True)
    if card_cites(card):
        yield Paragraph(plain_run(words.cited_in_full), small=True)
