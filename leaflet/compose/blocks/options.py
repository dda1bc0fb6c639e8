"""Choices to compare: a table, each row a choice with its benefits and risks; in a narrow frame, a box for each."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from leaflet.compose.blocks.bullets import plain_bullets
from leaflet.compose.blocks.call_out import boxed
from leaflet.compose.blocks.paragraph import prose_text
from leaflet.compose.blocks.table import grid_look, header_cell, setting_of_cells
from leaflet.compose.box import Box, BoxLook
from leaflet.compose.column_widths import ColumnPlan
from leaflet.compose.grid import Grid
from leaflet.compose.headings import small_head
from leaflet.compose.stack import keep_heads
from leaflet.model.inlines import said
from leaflet.structure import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.platypus.flowables import Flowable

    from leaflet.compose.setting import Setting
    from leaflet.model.blocks import Option, Options
    from leaflet.model.inlines import Prose
    from leaflet.structure import Element

_SHARES = (32.0, 34.0, 34.0)
_PADDING = 7.0
_APART = 5.0
"""Points between two benefits, or two risks."""
_LEAST = 33.0
"""Width that three columns need, as a multiple of the text's size."""


def compose_options(block: Options, parent: Element, setting: Setting) -> list[Flowable]:
    """Compose the choices side by side where the frame is wide enough, else one below the other."""
    size = setting.style("table-cell").size
    width = setting.frame_width
    if width - setting.style("table-cell").indent >= _LEAST * size:
        return [_table(block, parent, setting)]
    return [_boxed(option, parent, setting) for option in block.items]


def _table(block: Options, parent: Element, setting: Setting) -> Grid:
    words, place = setting.words, block.items[0].name.place
    cells = setting_of_cells(setting)
    table = parent.add(Role.TABLE)
    head = table.add(Role.THEAD).add(Role.TR)
    heads = [
        [header_cell(said(word, place), head, cells, "Column")]
        for word in (words.choice, words.benefits, words.risks)
    ]
    body = table.add(Role.TBODY)
    rows = [heads, *(_row(option, body.add(Role.TR), cells) for option in block.items)]
    look = replace(grid_look(setting), padding=_PADDING)
    plan = ColumnPlan(_SHARES, (0.0, 0.0, 0.0))
    return Grid(rows, 1, plan, look, setting, place)


def _row(option: Option, row: Element, setting: Setting) -> list[list[Flowable]]:
    """Set a choice: name and what it is, then what speaks for it and what against it."""
    apart = replace(setting.style("table-cell"), space_after=_APART)
    inner = setting.with_styles({**setting.layout.styles, "table-cell": apart})
    first: list[Flowable] = [header_cell(option.name, row, setting, "Row")]
    if option.what is not None:
        first.append(prose_text(option.what, row.children[0].add(Role.P), setting, "table-cell"))
    sides = []
    for texts in (option.benefits, option.risks):
        # Without bullets: readers that go by the places of letters would mix the columns at them.
        cell = row.add(Role.TD)
        sides.append([prose_text(text, cell.add(Role.P), inner, "table-cell") for text in texts])
    return [first, *sides]


def _boxed(option: Option, parent: Element, setting: Setting) -> Box:
    sect = parent.add(Role.SECT, title=option.name.plain)
    inner = boxed(setting)
    head = small_head(option.name, sect, inner)
    children: list[Flowable] = []
    if option.what is not None:
        children.append(prose_text(option.what, sect.add(Role.P), inner, "body"))
    words = setting.words
    children += _list(words.benefits, option.benefits, sect, inner.deeper())
    children += _list(words.risks, option.risks, sect, inner.deeper())
    base = setting.style("call-out")
    look = BoxLook(
        outline=setting.colour("accent"),
        bar=setting.colour("accent"),
        space_before=base.space_before,
        space_after=base.space_after,
        splits=True,
    )
    return Box(children, look, setting, option.name.place, head=head)


def _list(title: str, texts: Sequence[Prose], parent: Element, setting: Setting) -> list[Flowable]:
    smaller = replace(
        setting.style("call-out-title"),
        size=setting.style("body").size,
        colour="text",
        space_before=setting.style("body").space_after,
    )
    inner = setting.with_styles({**setting.layout.styles, "call-out-title": smaller})
    head = small_head(said(title, texts[0].place), parent, inner)
    return keep_heads([head], plain_bullets(texts, parent, setting))
