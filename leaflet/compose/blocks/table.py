"""A table: Table with Caption, THead, TBody; every header says its scope (ISO 14289-1 7.5)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from leaflet.compose.blocks.paragraph import prose_text
from leaflet.compose.grid import Grid, GridLook, column_shares
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
    """Compose a table below its caption."""
    table = parent.add(Role.TABLE)
    caption = prose_text(block.caption, table.add(Role.CAPTION), setting, "caption")
    head_row = table.add(Role.THEAD).add(Role.TR)
    cells = setting_of_cells(setting)
    rows = [[header_cell(text, head_row, cells, "Column") for text in block.columns]]
    body = table.add(Role.TBODY)
    rows += [_body_row(row.head, row.cells, body.add(Role.TR), cells) for row in block.rows]
    look = grid_look(setting)
    cells_of = [[[cell] for cell in row] for row in rows]
    shares = column_shares(rows, look.padding)
    grid = Grid(cells_of, 1, shares, look, setting, block.caption.place)
    return [Together([caption], grid)]


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
    )
