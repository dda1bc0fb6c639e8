"""A table: Table with Caption, THead, TBody; every header says its scope (ISO 14289-1 7.5)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from leaflet.compose.blocks.paragraph import prose_text
from leaflet.compose.blocks.table_headers import name_headers, name_of
from leaflet.compose.column_widths import plan_columns
from leaflet.compose.grid import Grid, GridLook
from leaflet.compose.stack import Together
from leaflet.structure import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.platypus.flowables import Flowable

    from leaflet.compose.setting import Setting
    from leaflet.compose.text import Text
    from leaflet.model.blocks import Table
    from leaflet.model.inlines import Prose
    from leaflet.structure import Element


def compose_table(block: Table, parent: Element, setting: Setting) -> list[Flowable]:
    """Compose a table below its caption and above its note."""
    table = parent.add(Role.TABLE)
    caption = prose_text(block.caption, table.add(Role.CAPTION), setting, "caption")
    head_row = table.add(Role.THEAD).add(Role.TR)
    cells = setting_of_cells(setting)
    heads = [header_cell(text, head_row, cells, "Column") for text in block.columns]
    groups, rows = _body(block, table.add(Role.TBODY), cells)
    look = grid_look(setting)
    columns = plan_columns([heads, *(row for row in rows if len(row) > 1)], look.padding)
    cells_of = [[[cell] for cell in row] for row in (heads, *rows)]
    grid = Grid(cells_of, 1, columns, look, setting, block.caption.place)
    if groups:
        name_headers(table)
    return [Together([caption], grid), *_note(block, parent, setting)]


def _body(block: Table, body: Element, cells: Setting) -> tuple[int, list[list[Text]]]:
    """Return how many groups there are, and the rows: a group's heading is a row of one cell."""
    groups, rows = 0, []
    for row in block.rows:
        if row.group is not None:
            groups += 1
            rows.append([_group_cell(row.group, body.add(Role.TR), len(block.columns), cells)])
        rows.append(_body_row(row.head, row.cells, body.add(Role.TR), cells))
    return groups, rows


def _group_cell(text: Prose, row: Element, columns: int, setting: Setting) -> Text:
    cell = header_cell(text, row, setting, "Column")
    row.children[-1].attributes["Table"]["ColSpan"] = float(columns)
    return cell


def _note(block: Table, parent: Element, setting: Setting) -> list[Flowable]:
    """Set the note: Note with an id of its own (ISO 14289-1 7.9)."""
    if block.note is None:
        return []
    note = parent.add(Role.NOTE)
    note.ident = name_of(note)
    return [prose_text(block.note, note.add(Role.P), setting, "caption")]


def _body_row(head: Prose, cells: Sequence[Prose], row: Element, setting: Setting) -> list[Text]:
    header = header_cell(head, row, setting, "Row")
    return [header, *(data_cell(cell, row, setting) for cell in cells)]


def header_cell(text: Prose, row: Element, setting: Setting, scope: str) -> Text:
    """Set a header cell."""
    cell = row.add(Role.TH)
    cell.attributes["Table"] = {"Scope": scope}
    return prose_text(text, cell.add(Role.P), setting, "table-head")


def data_cell(text: Prose, row: Element, setting: Setting) -> Text:
    """Set a data cell."""
    return prose_text(text, row.add(Role.TD).add(Role.P), setting, "table-cell")


def setting_of_cells(setting: Setting) -> Setting:
    """Return a setting in which cells carry no indent and no spacing of their own: those are the table's."""
    styles = dict(setting.layout.styles)
    for name in ("table-head", "table-cell", "imprint"):
        styles[name] = replace(styles[name], indent=0.0, space_before=0.0, space_after=0.0)
    return setting.with_styles(styles)


def grid_look(setting: Setting) -> GridLook:
    """Return the look of tables in this layout and brand."""
    base = setting.style("table-cell")
    return GridLook(
        indent=base.indent,
        space_before=base.space_before,
        space_after=base.space_after,
        head_fill=setting.colour("tint"),
        rule=setting.colour("muted"),
        padding=setting.layout.cell_padding,
    )
