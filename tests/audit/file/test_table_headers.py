"""ACC-07."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .drafts import Draft, Messages


def test_a_header_cell_without_scope_is_told(draft: Draft, messages: Messages) -> None:
    draft.root.find("TH").attributes = ""
    assert messages(draft, "ACC-07") == [
        "The header cell “What” does not say whether it heads a row or a column."
    ]


def test_a_table_without_header_cells_is_told(draft: Draft, messages: Messages) -> None:
    for cell in draft.root.find("Table").walk():
        cell.role = cell.role.replace("TH", "TD")
    assert messages(draft, "ACC-07") == ["A table has no header cells."]
