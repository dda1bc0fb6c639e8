"""The card: what of the leaflet stands on its one-page summary."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from leaflet.content.catalogue import dangling
from leaflet.content.shelves import contacts
from leaflet.model.blocks import CLINIC
from leaflet.model.leaflet import Card

if TYPE_CHECKING:
    from leaflet.content.blocks import BlockReader
    from leaflet.content.schema import CardEntry
    from leaflet.content.scribe import Scribe
    from leaflet.model.blocks import Block, Question
    from leaflet.model.inlines import Prose
    from leaflet.model.leaflet import Section
    from leaflet.reading.tree import Path

_AT: Final[Path] = ("card",)
_KEY_POINTS: Final = "key-points"
_OWN_PARTS: Final = (_KEY_POINTS, "risks", "questions", "contacts", "imprint")
"""Parts that the card prints by themselves; a section of the same name cannot stand beside them."""


class CardReader:
    """Reads the card of a leaflet whose sections are known."""

    def __init__(self, sections: tuple[Section, ...], scribe: Scribe, blocks: BlockReader) -> None:
        both = [part for section in sections for part in (section, *section.subsections)]
        self._sections = {section.ident: section for section in reversed(both)}
        self._scribe = scribe
        self._blocks = blocks

    def read(self, entry: CardEntry, title: Prose) -> Card:
        """Return the card; without a title of its own it has the leaflet's."""
        scribe = self._scribe
        risks = None if entry.risks is None else self._section(entry.risks, (*_AT, "risks"))
        named = contacts(entry.contacts, (*_AT, "contacts"), scribe)
        return Card(
            title=scribe.maybe(entry.title, (*_AT, "title")) or title,
            key_points=self._key_points(entry),
            sections=self._named_sections(entry),
            risks=risks,
            questions=self._questions(entry),
            contacts=tuple(item for item in named if item.ident != CLINIC),
            patient_label=entry.patient_label,
            place=scribe.tree.key_place(_AT),
            when_to_call=self._blocks.read(entry.when_to_call, (*_AT, "when-to-call"), scribe),
        )

    def _key_points(self, entry: CardEntry) -> tuple[Block, ...]:
        if entry.key_points:
            return self._blocks.read(entry.key_points, (*_AT, _KEY_POINTS), self._scribe)
        section = self._sections.get(_KEY_POINTS)
        if section is None or not section.short:
            message = 'The card has no main message: no "key-points" here, no "short" there.'
            hint = 'Write "key-points:" in the card, or "short:" in the section key-points.'
            self._fault("CARD-short", message, hint, _AT)
            return ()
        return section.short

    def _named_sections(self, entry: CardEntry) -> tuple[Section, ...]:
        found: dict[str, Section] = {}
        for index, ident in enumerate(entry.sections):
            path = (*_AT, "sections", index)
            section = self._section(ident, path)
            if ident in found or ident == entry.risks:
                message = f'The card names the section "{ident}" twice.'
                self._fault("CARD-part", message, "Name it once.", path)
            elif section is not None and ident in _OWN_PARTS:
                message = f'The card prints a part "{ident}" of its own.'
                self._fault("CARD-part", message, "Remove it from this list.", path)
            elif section is not None:
                found[ident] = section
        return tuple(found.values())

    def _section(self, ident: str, path: Path) -> Section | None:
        section = self._sections.get(ident)
        place = self._scribe.tree.place(path)
        if section is None:
            self._scribe.now.fault(dangling("section", ident, self._sections, place))
        elif not section.short and ident != _KEY_POINTS:
            message = f'The section "{ident}" has no "short" text for the card.'
            self._fault("CARD-short", message, f'Add "short:" to it ({section.place}).', path)
        return section

    def _questions(self, entry: CardEntry) -> tuple[Question, ...]:
        known = self._scribe.now.questions
        found: dict[str, Question] = {}
        for index, ident in enumerate(entry.questions):
            path = (*_AT, "questions", index)
            place = self._scribe.tree.place(path)
            if ident not in known:
                self._scribe.now.fault(dangling("question", ident, known, place))
            elif ident in found:
                message = f'The card names the question "{ident}" twice.'
                self._fault("CARD-part", message, "Name it once.", path)
            else:
                found[ident] = known[ident]
        return tuple(found.values())

    def _fault(self, rule: str, message: str, hint: str, path: Path) -> None:
        self._scribe.fault(rule, message, self._scribe.tree.key_place(path), hint)
