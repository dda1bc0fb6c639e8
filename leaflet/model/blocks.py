"""The blocks that a section is made of."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, is_dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

from leaflet.model.inlines import Prose
from leaflet.model.risks import Risks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.findings import Place
    from leaflet.model.leaflet import Imprint
    from leaflet.model.pictures import Picture


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph."""

    text: Prose


@dataclass(frozen=True, slots=True)
class Bullet:
    """One bullet, with at most one level of bullets below it."""

    text: Prose
    bullets: tuple[Bullet, ...] = ()


@dataclass(frozen=True, slots=True)
class Bullets:
    """An unordered list."""

    items: tuple[Bullet, ...]


@dataclass(frozen=True, slots=True)
class Steps:
    """Numbered steps, counted from 1."""

    items: tuple[Prose, ...]


class CallOutKind(StrEnum):
    """What a call-out is for; told by word and shape as well as by colour."""

    KEY_POINTS = "key-points"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class CallOut:
    """A box that stands out."""

    kind: CallOutKind
    title: Prose
    blocks: tuple[Block, ...]
    next_step: Prose | None = None
    """What the reader does now; it stands out at the end of the box."""


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row: its header and one cell for each further column."""

    group: Prose | None = field(default=None, kw_only=True)
    """Heading above the row, over all columns, for it and the rows up to the next such heading."""
    head: Prose
    cells: tuple[Prose, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a header for each column and each row."""

    caption: Prose
    columns: tuple[Prose, ...]
    """Column headers; the first heads the column of row headers."""
    rows: tuple[TableRow, ...]
    note: Prose | None = None
    """What the reader of the table must know beside it; stands below."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture with the words that stand for it."""

    picture: Picture
    alt: str
    caption: Prose | None
    width: float | None
    """Printed width in points; None: the width of the text."""
    place: Place


@dataclass(frozen=True, slots=True)
class Process:
    """A drawing of steps in a row, made from their labels."""

    labels: tuple[Prose, ...]
    alt: str
    caption: Prose | None
    place: Place


@dataclass(frozen=True, slots=True)
class Milestone:
    """A step of a course of treatment, and when it comes."""

    when: Prose | None
    name: Prose
    text: Prose


@dataclass(frozen=True, slots=True)
class Timeline:
    """What happens when, as a path."""

    items: tuple[Milestone, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """A question that a patient may take to a visit."""

    ident: str
    text: Prose


@dataclass(frozen=True, slots=True)
class Questions:
    """Questions to ask, each with room for an answer."""

    items: tuple[Question, ...]
    lines: int
    """Ruled lines to write on below each question."""


@dataclass(frozen=True, slots=True)
class Contact:
    """Someone to call or write to."""

    ident: str
    name: Prose
    phone: str = ""
    email: str = ""
    link: str = ""
    hours: Prose | None = None
    note: Prose | None = None


CLINIC = "clinic"
"""Id that stands for the contacts of the clinic that hands the leaflet out, whichever it is."""


@dataclass(frozen=True, slots=True)
class Contacts:
    """A list of contacts; one with the id `clinic` stands for those of the brand."""

    items: tuple[Contact, ...]


@dataclass(frozen=True, slots=True)
class Resource:
    """Somewhere to read more."""

    name: Prose
    what: Prose
    link: str
    print_as: str
    """Short address to print."""
    checked: str
    """ISO 8601 date on which somebody opened the link; empty: nobody has."""


@dataclass(frozen=True, slots=True)
class Resources:
    """A list of resources."""

    items: tuple[Resource, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """A word and what it means."""

    ident: str
    term: Prose
    means: Prose


@dataclass(frozen=True, slots=True)
class Glossary:
    """Words explained, in alphabetical order."""

    items: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact came from."""

    ident: str
    title: Prose
    publisher: Prose
    date: str
    """As shown by the publisher, for example `2019` or `7 April 2021`; `no date shown` if there is none."""
    link: str
    checked: str
    """ISO 8601 date on which somebody opened the link; empty: nobody has."""
    number: int = 0
    """Counted from 1 in order of first citation; 0: never cited."""


@dataclass(frozen=True, slots=True)
class Sources:
    """The sources that the leaflet cites, by number."""

    items: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known and what is not known, side by side."""

    known: tuple[Prose, ...]
    not_known: tuple[Prose, ...]


@dataclass(frozen=True, slots=True)
class Option:
    """A treatment choice, its benefits and its risks in equal detail."""

    name: Prose
    what: Prose | None
    benefits: tuple[Prose, ...]
    risks: tuple[Prose, ...]
    no_treatment: bool = False
    """Whether this is what happens without treatment."""


@dataclass(frozen=True, slots=True)
class Options:
    """Choices to compare."""

    items: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class ImprintTable:
    """The imprint, printed: who answers for the leaflet, id, version and dates."""

    imprint: Imprint


Block: TypeAlias = (
    Paragraph
    | Bullets
    | Steps
    | CallOut
    | Table
    | Figure
    | Process
    | Timeline
    | Questions
    | Contacts
    | Resources
    | Glossary
    | Sources
    | Evidence
    | Options
    | Risks
    | ImprintTable
)


def walk_blocks(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Yield blocks in reading order, those inside call-outs after the call-out itself."""
    for block in blocks:
        yield block
        if isinstance(block, CallOut):
            yield from walk_blocks(block.blocks)


def walk_prose(blocks: tuple[Block, ...]) -> Iterator[Prose]:
    """Yield every text of the blocks in reading order, captions and names included."""
    for block in walk_blocks(blocks):
        yield from _prose_in(block)


def _prose_in(value: object) -> Iterator[Prose]:
    if isinstance(value, Prose):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _prose_in(item)
    elif is_dataclass(value) and not isinstance(value, CallOut):
        for field_ in fields(value):
            yield from _prose_in(getattr(value, field_.name))
    elif isinstance(value, CallOut):
        yield value.title  # its blocks are walked on their own
        if value.next_step is not None:
            yield value.next_step
