"""UA2-10: tables are regular, and each cell's headers can be found.

Why: who hears a table moves through it by row and column; a row that is too short shifts every cell after it.

Passes: rows of three cells each, spans counted; each TD with a TH of Scope Row or Column, or with Headers.
Fails: a row of two cells in a table of three columns; a TD whose Headers name a cell that is not there.

Source: ISO 14289-2 8.2.5.26; ISO 32000-2 14.8.5.7.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.file.fabric import BUILD_AGAIN
from leaflet.audit.file.grid import Grid
from leaflet.audit.file.plain import shorten
from leaflet.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.printed import PrintedFile, Tag
    from leaflet.model.policy import Policy

RULE = "UA2-10"
_CLAUSE = "ISO 14289-2 8.2.5.26"


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge each table; one without header cells is another rule's."""
    idents = {tag.ident for tag in file.walk() if tag.ident}
    for table in file.walk():
        if table.role != "Table":
            continue
        for fault in _faults(Grid(table), idents, file):
            place = file.place(file.page_of(table))
            yield Finding(RULE, fault, place, hint=BUILD_AGAIN, clause=_CLAUSE)


def _faults(grid: Grid, idents: set[str], file: PrintedFile) -> Iterator[str]:
    if grid.overlaps:
        yield "Cells of a table overlap."
    for number, width in enumerate(grid.widths, 1):
        if width != grid.widths[0]:
            yield f"Row {number} of a table has {width} columns; its first row has {grid.widths[0]}."
    if not grid.has_headers:
        return
    for cell in grid.cells:
        if fault := _fault_of(cell, grid, idents):
            yield f"The cell “{shorten(file.text_of(cell))}” {fault}."


def _fault_of(cell: Tag, grid: Grid, idents: set[str]) -> str:
    """Say what is wrong with the headers of a cell."""
    named = cell.attributes.get("Table", {}).get("Headers")
    if isinstance(named, tuple) and named:
        missing = [str(ident) for ident in named if ident not in idents]
        return f"names a header that is not there: {missing[0]}" if missing else ""
    if cell.role == "TD" and not grid.is_headed(cell):
        return "has no header in its row or column"
    return ""
