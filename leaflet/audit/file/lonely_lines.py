"""Headings without their text, and lines parted from their paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.file.lines import Kind, blocks_of
from leaflet.audit.file.telling import Breach

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.lines import Block, Line
    from leaflet.audit.file.printed import PrintedFile

_FEWEST = 2


def stranded_headings(file: PrintedFile) -> Iterator[Breach]:
    """Yield headings whose text begins on another page or in another column."""
    after: Block | None = None
    for block in reversed(blocks_of(file)):
        if block.kind is not Kind.HEADING:
            after = block
        elif after is not None and file.roots is not None:
            # From its first line on: a heading of three lines may stand beside its text.
            heading, first = block.lines[0], after.lines[0]
            if first.page != heading.page or _is_other_column(heading, first):
                yield Breach(heading.page, block.text)


def lonely_lines(file: PrintedFile) -> Iterator[Breach]:
    """Yield lines of a paragraph that stand alone before or after a break."""
    for block in blocks_of(file):
        if block.kind is Kind.BODY:
            parts = _parts(block)
            for part in (parts[0], parts[-1]) if len(parts) > 1 else ():
                if len({round(line.y) for line in part}) < _FEWEST:
                    yield Breach(part[0].page, part[0].text)


def _parts(block: Block) -> list[list[Line]]:
    """Part a block where it goes on on another page or in another column."""
    parts = [[block.lines[0]]]
    for line in block.lines[1:]:
        before = parts[-1][-1]
        if line.page != before.page or _is_other_column(before, line):
            parts.append([])
        parts[-1].append(line)
    return parts


def _is_other_column(before: Line, after: Line) -> bool:
    """Whether text goes on higher up on the same page, beside what came before."""
    beside = after.left > before.right or after.right < before.left
    return after.page == before.page and after.y > before.y + before.size and beside
