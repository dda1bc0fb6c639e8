"""Sections and subsections, their blocks and their `short` texts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from leaflet.content.schema import SectionEntry
from leaflet.model.leaflet import Section

if TYPE_CHECKING:
    from collections.abc import Sequence

    from leaflet.content.blocks import BlockReader
    from leaflet.content.schema import SubsectionEntry
    from leaflet.content.scribe import Scribe
    from leaflet.reading.tree import Path


def read_sections(
    entries: Sequence[SectionEntry], scribe: Scribe, blocks: BlockReader
) -> tuple[Section, ...]:
    """Return the sections of a leaflet.

    All `short` texts are read after all blocks, so that sources are numbered in the leaflet's reading order.
    """
    bodies = [
        _body(entry, ("sections", index), scribe, blocks) for index, entry in enumerate(entries)
    ]
    return tuple(
        _with_short(body, entry, ("sections", index), scribe, blocks)
        for index, (body, entry) in enumerate(zip(bodies, entries, strict=True))
    )


def _below(entry: SubsectionEntry) -> list[SubsectionEntry]:
    return entry.subsections if isinstance(entry, SectionEntry) else []


def _body(entry: SubsectionEntry, path: Path, scribe: Scribe, blocks: BlockReader) -> Section:
    place = scribe.tree.key_place(path)
    scribe.now.claim("section", entry.id, scribe.tree.place((*path, "id")))
    if not entry.blocks and not _below(entry):
        message = f'The section "{entry.id}" has a heading and nothing below it.'
        scribe.fault("SECTION-empty", message, place, 'Write its "blocks:", or remove the section.')
    return Section(
        ident=entry.id,
        title=scribe.prose(entry.title, (*path, "title")),
        short=(),
        blocks=blocks.read(entry.blocks, (*path, "blocks"), scribe),
        subsections=tuple(
            _body(child, (*path, "subsections", index), scribe, blocks)
            for index, child in enumerate(_below(entry))
        ),
        place=place,
        new_page=isinstance(entry, SectionEntry) and entry.new_page,
    )


def _with_short(
    section: Section, entry: SubsectionEntry, path: Path, scribe: Scribe, blocks: BlockReader
) -> Section:
    return replace(
        section,
        short=blocks.read(entry.short, (*path, "short"), scribe),
        subsections=tuple(
            _with_short(child, child_entry, (*path, "subsections", index), scribe, blocks)
            for index, (child, child_entry) in enumerate(
                zip(section.subsections, _below(entry), strict=True)
            )
        ),
    )
