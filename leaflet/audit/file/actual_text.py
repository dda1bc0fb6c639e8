"""ACC-08: nothing is read aloud in place of what a whole part of the page shows.

Why: ActualText stands for what is painted, for ears and for searches. On a word it mends a ligature; on a section or a
paragraph it would put other words in the mouth of the leaflet, and no eye would notice.

Passes: a Span, with no element inside, has an ActualText.
Fails: the Sect `risks`, a list, a table or a paragraph has one.

Source: ISO 32000-1 14.9.4 (replacement text); ISO 14289-1 7.1.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.file.plain import shorten
from leaflet.audit.file.printed import Tag
from leaflet.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import Policy

RULE = "ACC-08"
_MAY_HAVE = {"Span", "Lbl", "Figure", "Formula", "Em", "Strong", "Code"}


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge each element that has an actual text."""
    for tag in file.walk():
        has_parts = any(isinstance(kid, Tag) for kid in tag.kids)
        if tag.actual and (has_parts or tag.role not in _MAY_HAVE):
            name = f"“{tag.ident}” ({tag.role})" if tag.ident else f"({tag.role})"
            message = f"An element {name} is read as “{shorten(tag.actual)}”, whatever it shows."
            place = file.place(file.page_of(tag))
            yield Finding(RULE, message, place, clause="ISO 32000-1 14.9.4")
