"""What may be referred to by id: terms, sources, contacts, resources and passages, the leaflet's own and shared."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from leaflet.findings import Finding, Place
from leaflet.reading.schema_faults import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable

    from leaflet.content.schema import (
        ContactEntry,
        PassageEntry,
        ResourceEntry,
        SourceEntry,
        TermEntry,
    )
    from leaflet.content.scribe import Scribe
    from leaflet.reading.tree import Path


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


T = TypeVar("T", bound=_HasId)


@dataclass(frozen=True, slots=True)
class Kept(Generic[T]):
    """An entry and where it is kept."""

    entry: T
    scribe: Scribe
    """Reader of the file that holds it."""
    path: Path


@dataclass(slots=True)
class Shelf(Generic[T]):
    """All entries of one kind, by id; the leaflet's own hide shared ones with the same id."""

    kind: str
    """As said to people: `term`, `source`."""
    own: dict[str, Kept[T]] = field(default_factory=dict)
    shared: dict[str, Kept[T]] = field(default_factory=dict)

    def find(self, ident: str) -> Kept[T] | None:
        """Return the entry with this id."""
        return self.own.get(ident) or self.shared.get(ident)

    def take(
        self, entries: Iterable[T], scribe: Scribe, key: str, *, shared: bool
    ) -> list[Finding]:
        """Keep the entries of one file and return a finding for each id that stands there twice."""
        kept = self.shared if shared else self.own
        faults: list[Finding] = []
        for index, entry in enumerate(entries):
            path: Path = (key, index)
            first = kept.setdefault(entry.id, Kept(entry, scribe, path))
            if first.path != path:
                place = scribe.tree.place((*path, "id"))
                first_place = scribe.tree.place((*first.path, "id"))
                faults.append(duplicate(self.kind, entry.id, place, first_place))
        return faults

    def unknown(self, ident: str, place: Place) -> Finding:
        """Return the finding for an id that no entry has."""
        return dangling(self.kind, ident, [*self.own, *self.shared], place)


def duplicate(kind: str, ident: str, place: Place, first: Place) -> Finding:
    """Return the finding for an id that is used twice."""
    message = f'The {kind} id "{ident}" is used a second time; the first is at {first}.'
    return Finding("ID-duplicate", message, place, hint="Give one of them another id.")


def dangling(kind: str, ident: str, known: Iterable[str], place: Place) -> Finding:
    """Return the finding for a reference to something that is not there."""
    message = f'There is no {kind} "{ident[:80]}".'
    return Finding(f"REF-{kind}", message, place, hint=did_you_mean(ident, sorted(known)))


@dataclass(slots=True)
class Catalogue:
    """Every shelf."""

    terms: Shelf[TermEntry] = field(default_factory=lambda: Shelf("term"))
    sources: Shelf[SourceEntry] = field(default_factory=lambda: Shelf("source"))
    contacts: Shelf[ContactEntry] = field(default_factory=lambda: Shelf("contact"))
    resources: Shelf[ResourceEntry] = field(default_factory=lambda: Shelf("resource"))
    passages: Shelf[PassageEntry] = field(default_factory=lambda: Shelf("passage"))
