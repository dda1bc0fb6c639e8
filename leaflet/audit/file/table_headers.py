"""ACC-07: tables have header cells, and each cell's headers can be told.

Why: who hears a table needs each cell's headers spoken with it.

Passes: a Table whose TH cells have the attribute Scope (Row, Column or Both), or whose TD cells all list their Headers.
Fails: a TH without Scope; a Table without any TH; Headers with the id of a cell that is no TH of this table;
a row that is too short; a TH of Scope Row with no cell beside it.

Source: ISO 14289-1 7.5; ISO 32000-1 14.8.5.7; WCAG 2.2 1.3.1.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.file.grid import Grid
from leaflet.audit.file.plain import shorten
from leaflet.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.printed import PrintedFile, Tag
    from leaflet.model.policy import Policy

RULE = "ACC-07"
_CLAUSE = "ISO 14289-1 7.5"
_SCOPES = {"Row", "Column", "Both"}


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge each table."""
    for table in file.walk():
        if table.role == "Table":
            yield from _judge_table(table, file)


def _judge_table(table: Tag, file: PrintedFile) -> Iterator[Finding]:
    cells = list(table.walk())
    heads = [tag for tag in cells if tag.role == "TH"]
    if not heads:
        message = "A table has no header cells."
        yield Finding(RULE, message, file.place(file.page_of(table)), clause=_CLAUSE)
    if not all(_headers(tag) for tag in cells if tag.role == "TD"):
        for head in heads:
            if head.attributes.get("Table", {}).get("Scope") not in _SCOPES:
                yield _about("does not say whether it heads a row or a column", head, file)
    if file.standards.access != "2":  # where UA2-10 judges the same
        yield from _judge_grid(table, file)
    known = {head.ident for head in heads if head.ident}
    for cell in cells:
        if not known.issuperset(_headers(cell)):
            yield _about("names a header that is no header cell of its table", cell, file)


def _judge_grid(table: Tag, file: PrintedFile) -> Iterator[Finding]:
    grid = Grid(table)
    if grid.overlaps or len(set(grid.widths)) > 1:
        message = "The rows of a table do not have the same number of columns, spans counted."
        yield Finding(RULE, message, file.place(file.page_of(table)), clause=_CLAUSE)
    for head in grid.idle_heads():
        yield _about("heads no cell: its Scope leads past the others", head, file)


def _headers(cell: Tag) -> tuple[object, ...]:
    """Return the ids that a cell lists as its headers."""
    listed = cell.attributes.get("Table", {}).get("Headers", ())
    return listed if isinstance(listed, tuple) else (listed,)


def _about(what: str, cell: Tag, file: PrintedFile) -> Finding:
    kind = "header cell" if cell.role == "TH" else "cell"
    message = f"The {kind} “{shorten(file.text_of(cell))}” {what}."
    return Finding(RULE, message, file.place(file.page_of(cell)), clause=_CLAUSE)
