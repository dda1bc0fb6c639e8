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


def test_headers_that_name_no_header_cell_are_told(draft: Draft, messages: Messages) -> None:
    draft.root.find("TD").attributes = "<</O /Table /Headers [(nowhere)]>>"
    assert messages(draft, "ACC-07") == [
        "The cell “Fever” names a header that is no header cell of its table."
    ]


def test_cells_that_all_name_their_headers_need_no_scope(draft: Draft, messages: Messages) -> None:
    for at, cell in enumerate(draft.root.find("Table").walk()):
        if cell.role == "TH":
            cell.ident, cell.attributes = f"head-{at}", ""
            first = cell.ident
        elif cell.role == "TD":
            cell.attributes = f"<</O /Table /Headers [({first})]>>"
    assert messages(draft, "ACC-07") == []
