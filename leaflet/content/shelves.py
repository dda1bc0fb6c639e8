"""Terms, sources, contacts and resources from their shelves, as parts of the model."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, TypeVar

from leaflet.model.blocks import CLINIC, Contact, Resource, Source, Term
from leaflet.model.inlines import Prose

if TYPE_CHECKING:
    from collections.abc import Container

    from leaflet.content.catalogue import Kept, Shelf
    from leaflet.content.schema import ContactEntry, ResourceEntry, SourceEntry, TermEntry
    from leaflet.content.scribe import Scribe
    from leaflet.reading.tree import Path

ALL = "all"
T = TypeVar("T", "TermEntry", "SourceEntry", "ContactEntry", "ResourceEntry")


def term(kept: Kept[TermEntry]) -> Term:
    """Return a term of the model."""
    entry, scribe, path = kept.entry, kept.scribe, kept.path
    return Term(
        ident=entry.id,
        term=scribe.prose(entry.term, (*path, "term")),
        means=scribe.prose(entry.means, (*path, "means")),
    )


def source(kept: Kept[SourceEntry]) -> Source:
    """Return a source of the model, with its number."""
    entry, scribe, path = kept.entry, kept.scribe, kept.path
    return Source(
        ident=entry.id,
        title=scribe.prose(entry.title, (*path, "title")),
        publisher=scribe.prose(entry.publisher, (*path, "publisher")),
        date=scribe.plain(entry.date),
        link=entry.link,
        checked=entry.checked or "",
        number=scribe.now.numbers.get(entry.id, 0),
    )


def contact(kept: Kept[ContactEntry]) -> Contact:
    """Return a contact of the model."""
    entry, scribe, path = kept.entry, kept.scribe, kept.path
    return Contact(
        ident=entry.id,
        name=scribe.prose(entry.name, (*path, "name")),
        phone=entry.phone or "",
        email=entry.email or "",
        link=entry.link or "",
        hours=scribe.maybe(entry.hours, (*path, "hours")),
        note=scribe.maybe(entry.note, (*path, "note")),
    )


def contacts(idents: list[str], path: Path, scribe: Scribe) -> tuple[Contact, ...]:
    """Return the contacts that a block names; `clinic` keeps its place for those of the brand."""
    shelf = scribe.now.catalogue.contacts
    kept = {item.entry.id: item for item in picked(shelf, idents, scribe, path, reserved={CLINIC})}
    order = kept if idents == [ALL] else [ident for ident in idents if ident in {CLINIC, *kept}]
    clinic = Contact(CLINIC, Prose((), scribe.tree.key_place(path)))
    return tuple(
        clinic if ident == CLINIC else contact(kept[ident]) for ident in dict.fromkeys(order)
    )


def resource(kept: Kept[ResourceEntry]) -> Resource:
    """Return a resource of the model."""
    entry, scribe, path = kept.entry, kept.scribe, kept.path
    return Resource(
        name=scribe.prose(entry.name, (*path, "name")),
        what=scribe.prose(entry.what, (*path, "what")),
        link=entry.link,
        print_as=scribe.plain(entry.print_as),
        checked=entry.checked or "",
    )


def picked(
    shelf: Shelf[T],
    idents: list[str],
    scribe: Scribe,
    path: Path,
    reserved: Container[str] = (),
) -> list[Kept[T]]:
    """Return the entries that a block names, without reserved ids; `all` are those of the leaflet itself."""
    if idents == [ALL]:
        if not shelf.own:
            message = f'"all" finds nothing: this file keeps no {shelf.kind} of its own.'
            hint = f"Add one, or name the ids of shared ones instead of {ALL}."
            scribe.fault(f"REF-{shelf.kind}", message, scribe.tree.key_place(path), hint)
        return list(shelf.own.values())
    found: dict[str, Kept[T]] = {}
    for index, ident in enumerate(idents):
        if ident in reserved:
            continue
        kept = shelf.find(ident)
        place = scribe.tree.place((*path, index))
        if kept is None:
            scribe.now.fault(shelf.unknown(ident, place))
        elif ident in found:
            message = f'The {shelf.kind} "{ident}" is named twice in this list.'
            scribe.fault("ID-duplicate", message, place, "Remove one of the two.")
        else:
            found[ident] = kept
    return list(found.values())


def all_terms(scribe: Scribe) -> list[Kept[TermEntry]]:
    """Return the leaflet's own terms and the shared ones that it refers to."""
    shelf = scribe.now.catalogue.terms
    referred = [kept for ident, kept in shelf.shared.items() if ident in scribe.now.terms]
    return [*shelf.own.values(), *(kept for kept in referred if kept.entry.id not in shelf.own)]


def alphabetical(terms: list[Term]) -> tuple[Term, ...]:
    """Return terms in alphabetical order, accents and capitals aside."""
    return tuple(sorted(terms, key=lambda item: (_letters(item.term.plain), item.ident)))


def _letters(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def cited_sources(scribe: Scribe) -> tuple[Source, ...]:
    """Return every source that is cited, by number."""
    shelf = scribe.now.catalogue.sources
    kept = [shelf.find(ident) for ident in scribe.now.numbers]
    return tuple(source(item) for item in kept if item is not None)
