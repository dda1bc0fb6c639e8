"""What a file of a policy pack holds."""

from __future__ import annotations

from pydantic import Field

from leaflet.reading.schema import Entry, Ident, Number, Text


class OwedEntry(Entry):
    """A section or card part that the pack asks for."""

    id: Ident
    """The section's id; on cards also `key-points`, `risks`, `questions`, `contacts` and `imprint`."""
    why: Text
    """What the part is for, told to an author who lacks it."""
    source: Text
    """The standard that asks for it."""
    parts: tuple[Ident, ...] = ()
    """Ids of the subsections that a section owes, in this order."""


class PackEntry(Entry):
    """A pack: which sections, in which order, and within which limits."""

    name: Ident
    """The name by which leaflets call it; also the file's name."""
    title: Text
    sections: tuple[OwedEntry, ...] = ()
    """Owed by the leaflet, in this order; other sections may stand between them."""
    card: tuple[OwedEntry, ...] = ()
    """Owed by the card, in this order."""
    thresholds: dict[str, Number] = Field(default_factory=dict)
    """Limits by name; leave out what the program's own limits settle well."""
