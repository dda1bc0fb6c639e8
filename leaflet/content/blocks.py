"""Blocks: from what the author wrote to the model, one function for each kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from leaflet.content.figures import read_figure, read_process
from leaflet.content.risks import read_risks
from leaflet.content.shelves import (
    ALL,
    all_terms,
    alphabetical,
    cited_sources,
    contacts,
    picked,
    resource,
    source,
    term,
)
from leaflet.model.blocks import (
    Bullet,
    Bullets,
    CallOut,
    Contacts,
    Evidence,
    Glossary,
    ImprintTable,
    Milestone,
    Option,
    Options,
    Paragraph,
    Question,
    Questions,
    Resources,
    Sources,
    Steps,
    Table,
    TableRow,
    Timeline,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from leaflet.content.block_schema import (
        BlockEntry,
        BulletEntry,
        CallOutEntry,
        EvidenceEntry,
        MilestoneEntry,
        OptionEntry,
        QuestionsEntry,
        RowEntry,
        TableEntry,
    )
    from leaflet.content.scribe import Scribe
    from leaflet.model.blocks import Block
    from leaflet.model.inlines import Prose
    from leaflet.model.leaflet import Imprint
    from leaflet.reading.tree import Path


class BlockReader:
    """Reads the blocks of a leaflet, whose imprint some of them print."""

    def __init__(self, imprint: Imprint) -> None:
        self._imprint = imprint

    def read(self, entries: list[BlockEntry], path: Path, scribe: Scribe) -> tuple[Block, ...]:
        """Return the blocks that stand at a path of one file."""
        blocks: list[Block] = []
        for index, entry in enumerate(entries):
            here = (*path, index)
            if entry.passage is not None:
                blocks += self._passage(entry.passage, (*here, "passage"), scribe)
            else:
                blocks.append(self._block(entry, here, scribe))
        return tuple(blocks)

    def _block(self, entry: BlockEntry, path: Path, scribe: Scribe) -> Block:
        name = next(iter(entry.model_fields_set))
        here = (*path, name.replace("_", "-"))
        if entry.imprint is not None:
            return ImprintTable(self._imprint)
        if entry.call_out is not None:
            return self._call_out(entry.call_out, here, scribe)
        return _KINDS[name](getattr(entry, name), here, scribe)

    def _call_out(self, entry: CallOutEntry, path: Path, scribe: Scribe) -> CallOut:
        title = scribe.prose(entry.title, (*path, "title"))
        blocks = self.read(entry.blocks, (*path, "blocks"), scribe)
        next_step = scribe.maybe(entry.next_step, (*path, "next-step"))
        return CallOut(entry.kind, title, blocks, next_step)

    def _passage(self, ident: str, path: Path, scribe: Scribe) -> tuple[Block, ...]:
        now, place = scribe.now, scribe.tree.place(path)
        kept = now.catalogue.passages.find(ident)
        if kept is None:
            now.fault(now.catalogue.passages.unknown(ident, place))
            return ()
        if ident in now.open_passages:
            message = f'The passage "{ident}" holds itself.'
            scribe.fault("REF-passage", message, place, "Remove this block.")
            return ()
        now.open_passages.append(ident)
        blocks = self.read(kept.entry.blocks, (*kept.path, "blocks"), kept.scribe)
        now.open_passages.pop()
        return blocks


def _paragraph(text: str, path: Path, scribe: Scribe) -> Paragraph:
    return Paragraph(scribe.prose(text, path))


def _bullets(entries: list[BulletEntry], path: Path, scribe: Scribe) -> Bullets:
    return Bullets(
        tuple(_bullet(entry, (*path, index), scribe) for index, entry in enumerate(entries))
    )


def _bullet(entry: BulletEntry, path: Path, scribe: Scribe) -> Bullet:
    text = scribe.prose(entry.text, (*path, "text"))
    below = scribe.proses(entry.bullets, (*path, "bullets"))
    return Bullet(text, tuple(Bullet(child) for child in below))


def _steps(texts: list[str], path: Path, scribe: Scribe) -> Steps:
    return Steps(scribe.proses(texts, path))


def _table(entry: TableEntry, path: Path, scribe: Scribe) -> Table:
    caption = scribe.prose(entry.caption, (*path, "caption"))
    columns = scribe.proses(entry.columns, (*path, "columns"))
    rows = [
        _row(row, (*path, "rows", index), columns, scribe) for index, row in enumerate(entry.rows)
    ]
    note = scribe.maybe(entry.note, (*path, "note"))
    return Table(caption, columns, tuple(rows), note)


def _row(entry: RowEntry, path: Path, columns: tuple[Prose, ...], scribe: Scribe) -> TableRow:
    if len(entry.cells) != len(columns) - 1:
        message = (
            f"This row has {_counted(len(entry.cells), 'cell')}; "
            f"the table has {len(columns) - 1} columns beside the row's header."
        )
        place = scribe.tree.key_place((*path, "cells"))
        hint = "Add or remove cells; a cell that holds a comma needs double quotes."
        scribe.fault("TABLE-cells", message, place, hint)
    group = scribe.maybe(entry.group, (*path, "group"))
    head = scribe.prose(entry.head, (*path, "head"))
    return TableRow(head, scribe.proses(entry.cells, (*path, "cells")), group=group)


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _timeline(entries: list[MilestoneEntry], path: Path, scribe: Scribe) -> Timeline:
    items = [
        Milestone(
            when=scribe.maybe(entry.when, (*path, index, "when")),
            name=scribe.prose(entry.name, (*path, index, "name")),
            text=scribe.prose(entry.text, (*path, index, "text")),
        )
        for index, entry in enumerate(entries)
    ]
    return Timeline(tuple(items))


def _questions(entry: QuestionsEntry, path: Path, scribe: Scribe) -> Questions:
    questions: list[Question] = []
    for index, item in enumerate(entry.items):
        here = (*path, "items", index)
        question = Question(item.id, scribe.prose(item.text, (*here, "text")))
        scribe.now.claim("question", item.id, scribe.tree.place((*here, "id")))
        scribe.now.questions.setdefault(item.id, question)
        questions.append(question)
    return Questions(tuple(questions), entry.lines)


def _contacts(idents: list[str], path: Path, scribe: Scribe) -> Contacts:
    return Contacts(contacts(idents, path, scribe))


def _resources(idents: list[str], path: Path, scribe: Scribe) -> Resources:
    kept = picked(scribe.now.catalogue.resources, idents, scribe, path)
    return Resources(tuple(resource(item) for item in kept))


def _glossary(idents: list[str], path: Path, scribe: Scribe) -> Glossary:
    if idents != [ALL]:
        kept = picked(scribe.now.catalogue.terms, idents, scribe, path)
    else:
        kept = all_terms(scribe)
    if not kept and idents == [ALL] and not scribe.now.catalogue.terms.shared:
        message = "The list of terms is empty: this file explains none and refers to none."
        hint = 'Add terms under "glossary:" at the top of the file, or remove this block.'
        scribe.fault("REF-term", message, scribe.tree.key_place(path), hint)
    return Glossary(alphabetical([term(item) for item in kept]))


def _sources(idents: list[str], path: Path, scribe: Scribe) -> Sources:
    if idents != [ALL]:
        kept = picked(scribe.now.catalogue.sources, idents, scribe, path)
        return Sources(tuple(source(item) for item in kept))
    return Sources(cited_sources(scribe))


def _evidence(entry: EvidenceEntry, path: Path, scribe: Scribe) -> Evidence:
    return Evidence(
        known=scribe.proses(entry.known, (*path, "known")),
        not_known=scribe.proses(entry.not_known, (*path, "not-known")),
    )


def _options(entries: list[OptionEntry], path: Path, scribe: Scribe) -> Options:
    options = [
        Option(
            name=scribe.prose(entry.name, (*path, index, "name")),
            what=scribe.maybe(entry.what, (*path, index, "what")),
            benefits=scribe.proses(entry.benefits, (*path, index, "benefits")),
            risks=scribe.proses(entry.risks, (*path, index, "risks")),
            no_treatment=entry.no_treatment,
        )
        for index, entry in enumerate(entries)
    ]
    return Options(tuple(options))


_KINDS: Final[dict[str, Callable[..., Block]]] = {
    "paragraph": _paragraph,
    "bullets": _bullets,
    "steps": _steps,
    "table": _table,
    "figure": read_figure,
    "process": read_process,
    "timeline": _timeline,
    "questions": _questions,
    "contacts": _contacts,
    "resources": _resources,
    "glossary": _glossary,
    "sources": _sources,
    "evidence": _evidence,
    "options": _options,
    "risks": read_risks,
}
