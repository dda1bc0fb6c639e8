"""The texts of a leaflet in reading order, each with what a rule must know about where it stands.

Reference matter (contacts, resources, glossary, sources, imprint) is looked up rather than read, so it is left
out: grade formulae break on lists of names and links.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from leaflet.model.blocks import (
    Bullets,
    CallOut,
    Contacts,
    Evidence,
    Figure,
    Glossary,
    ImprintTable,
    Options,
    Paragraph,
    Process,
    Questions,
    Resources,
    Sources,
    Steps,
    Table,
    Timeline,
)
from leaflet.model.risks import Risks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.model.blocks import Block, Bullet
    from leaflet.model.inlines import Prose
    from leaflet.model.leaflet import Card, Leaflet, Section


class Kind(Enum):
    """What a text is, as a word for messages."""

    TITLE = "title"
    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    STEP = "step"
    QUESTION = "question"
    CELL = "table cell"
    LABEL = "label"


PROSE = frozenset({Kind.PARAGRAPH, Kind.BULLET, Kind.STEP, Kind.QUESTION})
"""What is read in sentences, and measured."""
_LED_IN = (
    Bullets,
    Steps,
    Questions,
    Contacts,
    Resources,
    Glossary,
    Sources,
    Options,
    Risks,
    Evidence,
    Table,
    Figure,
    Process,
    Timeline,
    CallOut,
    ImprintTable,
)
"""What may follow a text that ends with a colon."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One text."""

    prose: Prose
    kind: Kind
    around: tuple[Prose, ...] = ()
    """Texts whose citations hold for this one too: the line that leads a list in, the bullet or row above."""
    leads_in: bool = False
    """Whether a list, table or drawing follows, so that the text may end with a colon."""

    @property
    def plain(self) -> str:
        """The words alone."""
        return self.prose.plain


def pieces_of(leaflet: Leaflet) -> Iterator[Piece]:
    """Yield every text of a leaflet, from its title on; `short` texts and the card are left out."""
    yield Piece(leaflet.title, Kind.TITLE)
    if leaflet.subtitle is not None:
        yield Piece(leaflet.subtitle, Kind.TITLE)
    yield Piece(leaflet.audience, Kind.PARAGRAPH)
    yield Piece(leaflet.purpose, Kind.PARAGRAPH)
    for section in leaflet.sections:
        yield from section_pieces(section)


def section_pieces(section: Section) -> Iterator[Piece]:
    """Yield every text of a section and its subsections."""
    yield Piece(section.title, Kind.TITLE)
    yield from block_pieces(section.blocks)
    for subsection in section.subsections:
        yield from section_pieces(subsection)


def card_pieces(card: Card) -> Iterator[Piece]:
    """Yield every text of a card in the order in which it is printed."""
    yield Piece(card.title, Kind.TITLE)
    yield from block_pieces(card.key_points)
    for section in (*card.sections, *((card.risks,) if card.risks else ())):
        yield Piece(section.title, Kind.TITLE)
        yield from block_pieces(section.short)
    for question in card.questions:
        yield Piece(question.text, Kind.QUESTION)
    yield from block_pieces(card.when_to_call)


def block_pieces(blocks: tuple[Block, ...]) -> Iterator[Piece]:
    """Yield every text of some blocks."""
    for index, block in enumerate(blocks):
        following = blocks[index + 1] if index + 1 < len(blocks) else None
        yield from _of_block(block, _lead(blocks, index), isinstance(following, _LED_IN))


def _lead(blocks: tuple[Block, ...], index: int) -> tuple[Prose, ...]:
    """Return the paragraph that ends with a colon right before a list."""
    before = blocks[index - 1] if index else None
    if isinstance(before, Paragraph) and before.text.plain.rstrip().endswith(":"):
        return (before.text,)
    return ()


def _of_block(block: Block, lead: tuple[Prose, ...], leads_in: bool) -> Iterator[Piece]:
    match block:
        case Paragraph():
            yield Piece(block.text, Kind.PARAGRAPH, leads_in=leads_in)
        case Bullets():
            yield from _bullets(block.items, lead)
        case Steps():
            yield from (Piece(item, Kind.STEP, lead) for item in block.items)
        case CallOut():
            yield Piece(block.title, Kind.TITLE)
            yield from block_pieces(block.blocks)
            if block.next_step is not None:
                yield Piece(block.next_step, Kind.PARAGRAPH)
        case Questions():
            yield from (Piece(question.text, Kind.QUESTION, lead) for question in block.items)
        case Table():
            yield from _table(block, lead)
        case _:
            yield from _of_rarer_block(block, lead)


def _of_rarer_block(block: Block, lead: tuple[Prose, ...]) -> Iterator[Piece]:
    match block:
        case Evidence():
            for text in (*block.known, *block.not_known):
                yield Piece(text, Kind.BULLET, lead)
        case Options():
            yield from _options(block)
        case Timeline():
            for step in block.items:
                yield from (Piece(text, Kind.LABEL) for text in (step.when, step.name) if text)
                yield Piece(step.text, Kind.STEP, lead)
        case Risks():
            yield from _risks(block)
        case Figure() | Process():
            labels = block.labels if isinstance(block, Process) else ()
            captions = (block.caption,) if block.caption is not None else ()
            yield from (Piece(text, Kind.LABEL) for text in (*labels, *captions))
        case _:
            return


def _bullets(items: tuple[Bullet, ...], around: tuple[Prose, ...]) -> Iterator[Piece]:
    for item in items:
        yield Piece(item.text, Kind.BULLET, around, leads_in=bool(item.bullets))
        yield from _bullets(item.bullets, (*around, item.text))


def _table(table: Table, lead: tuple[Prose, ...]) -> Iterator[Piece]:
    yield Piece(table.caption, Kind.LABEL, lead)
    yield from (Piece(column, Kind.CELL, (table.caption,)) for column in table.columns)
    group: tuple[Prose, ...] = ()
    for row in table.rows:
        if row.group is not None:
            group = (row.group,)
            yield Piece(row.group, Kind.CELL, (*lead, table.caption))
        above = (*lead, table.caption, *group, row.head)
        yield Piece(row.head, Kind.CELL, (*above, *row.cells))
        for column, cell in zip(table.columns[1:], row.cells, strict=False):
            yield Piece(cell, Kind.CELL, (*above, column))
    if table.note is not None:
        yield Piece(table.note, Kind.PARAGRAPH, (table.caption,))


def _options(options: Options) -> Iterator[Piece]:
    for option in options.items:
        what = (option.what,) if option.what is not None else ()
        yield Piece(option.name, Kind.TITLE)
        yield from (Piece(text, Kind.PARAGRAPH) for text in what)
        for text in (*option.benefits, *option.risks):
            yield Piece(text, Kind.BULLET, what)


def _risks(risks: Risks) -> Iterator[Piece]:
    """Yield what is said of each risk; its figures are numbers of the data, and cited."""
    yield Piece(risks.caption, Kind.LABEL)
    for risk in risks.items:
        texts = (risk.who, risk.over, risk.what, risk.otherwise, risk.as_published)
        yield from (Piece(text, Kind.LABEL) for text in texts if text is not None)


def short_pieces(leaflet: Leaflet) -> Iterator[Piece]:
    """Yield the texts that only cards and small forms print."""
    for section in leaflet.sections:
        for part in (section, *section.subsections):
            yield from block_pieces(part.short)
    if leaflet.card is not None:
        yield from block_pieces(leaflet.card.key_points)
