"""ACC-07: tables have header cells that say whether they head a row or a column.

Why: who hears a table needs each cell's headers spoken with it.

Passes: a Table whose TH cells have the attribute Scope (Row, Column or Both), or whose cells list their Headers.
Fails: a TH without Scope; a Table without any TH.

Source: ISO 14289-1 7.5; ISO 32000-1 14.8.5.7; WCAG 2.2 1.3.1.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.file.plain import shorten
from leaflet.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import Policy

RULE = "ACC-07"
_CLAUSE = "ISO 14289-1 7.5"
_SCOPES = {"Row", "Column", "Both"}


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge each table."""
    for table in file.walk():
        if table.role != "Table":
            continue
        heads = [tag for tag in table.walk() if tag.role == "TH"]
        if not heads:
            message = "A table has no header cells."
            yield Finding(RULE, message, file.place(file.page_of(table)), clause=_CLAUSE)
        if any("Headers" in tag.attributes.get("Table", {}) for tag in table.walk()):
            continue
        for head in heads:
            if head.attributes.get("Table", {}).get("Scope") not in _SCOPES:
                text = shorten(file.text_of(head))
                message = (
                    f"The header cell “{text}” does not say whether it heads a row or a column."
                )
                yield Finding(RULE, message, file.place(file.page_of(head)), clause=_CLAUSE)
