"""A leaflet: the whole text in one language, and the card that draws on it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from leaflet.model.blocks import walk_blocks
from leaflet.model.records import NO_RECORDS

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from leaflet.findings import Place
    from leaflet.model.blocks import Block, Contact, Question, Source, Term
    from leaflet.model.inlines import Prose
    from leaflet.model.records import Records


class Status(StrEnum):
    """Where a leaflet stands in its life."""

    DRAFT = "draft"
    REVIEWED = "reviewed"
    RELEASED = "released"
    WITHDRAWN = "withdrawn"
    SUPERSEDED = "superseded"


class Use(StrEnum):
    """To whom a leaflet may go."""

    PUBLIC = "public"
    CONSULTATION = "consultation"
    """From a health worker to their own patients alone."""


@dataclass(frozen=True, slots=True)
class Imprint:
    """Who answers for a leaflet, and which one it is."""

    ident: str
    """Opaque id: file names and mail use it, so it never tells the topic."""
    version: str
    status: Status
    superseded_by: str
    """Id of the leaflet that replaces this one; empty unless superseded."""
    authors: tuple[Prose, ...]
    """Roles, never names of people who were not asked."""
    reviewers: tuple[Prose, ...]
    updated: dt.date
    """When the text was last changed."""
    published: dt.date | None
    reviewed: dt.date | None
    review_by: dt.date
    funding: Prose
    interests: Prose
    update_policy: Prose | None
    feedback: Prose
    other_formats: Prose
    disclaimer: Prose | None
    place: Place
    """Where its review date stands: what is said of the imprint is mostly said of that."""
    use: Use = Use.PUBLIC
    owner: Prose | None = None
    """The role that sees to it that the text is looked at again."""
    version_place: Place | None = None
    """Where the version stands, where it is known."""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the leaflet under one heading."""

    ident: str
    title: Prose
    short: tuple[Block, ...]
    """What cards and small forms print instead of the blocks."""
    blocks: tuple[Block, ...]
    subsections: tuple[Section, ...]
    place: Place
    new_page: bool = False
    """Whether it starts on a new page."""

    def in_short(self) -> Section:
        """Return the section as small forms print it.

        Its `short` text stands for all that it holds but for the subsections that have one, too; a section without
        one is printed whole, with the `short` texts of its subsections.
        """
        inside = tuple(
            subsection.in_short()
            for subsection in self.subsections
            if subsection.short or not self.short
        )
        return replace(self, blocks=self.short or self.blocks, subsections=inside)

    def walk_blocks(self) -> Iterator[Block]:
        """Yield every block of the section and its subsections, in reading order; `short` is left out."""
        yield from walk_blocks(self.blocks)
        for subsection in self.subsections:
            yield from subsection.walk_blocks()


@dataclass(frozen=True, slots=True)
class Card:
    """The one-page summary, drawn from the leaflet's own parts."""

    title: Prose
    key_points: tuple[Block, ...]
    """The main message."""
    sections: tuple[Section, ...]
    """Sections or subsections that show their `short` text."""
    risks: Section | None
    """The section or subsection whose `short` text tells the risk."""
    questions: tuple[Question, ...]
    contacts: tuple[Contact, ...]
    patient_label: bool
    """Whether to leave room for a patient label."""
    place: Place
    when_to_call: tuple[Block, ...] = ()
    """For the wallet card; empty: the leaflet has none."""


@dataclass(frozen=True, slots=True)
class Leaflet:
    """The whole text in one language."""

    slug: str
    lang: str
    """BCP 47 tag."""
    title: Prose
    subtitle: Prose | None
    audience: Prose
    """Whom it is for."""
    purpose: Prose
    """What it helps the reader to do."""
    policies: tuple[str, ...]
    imprint: Imprint
    sections: tuple[Section, ...]
    terms: tuple[Term, ...]
    sources: tuple[Source, ...]
    """Those that are cited, by number."""
    card: Card | None
    place: Place
    """Where its sections begin: what is said of the whole text is said there."""
    policies_place: Place
    records: Records = NO_RECORDS
    """Releases, sign-offs, and what it was translated from."""
    editions: tuple[str, ...] = ()
    """Names of the editions that it is made for; empty: those that suit it."""
    editions_place: Place | None = None

    def walk_blocks(self) -> Iterator[Block]:
        """Yield every block of every section, in reading order."""
        for section in self.sections:
            yield from section.walk_blocks()

    def section(self, ident: str) -> Section | None:
        """Return the section or subsection with this id."""
        for section in self.sections:
            for candidate in (section, *section.subsections):
                if candidate.ident == ident:
                    return candidate
        return None
