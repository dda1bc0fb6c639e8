"""ACC-08: nothing is read aloud in place of what a whole part of the page shows.

Why: ActualText stands for what is painted, for ears and for searches. On a word it mends a ligature; on a section or a
paragraph it would put other words in the mouth of the leaflet, and no eye would notice. A description (Alt) does the
same: many screen readers speak it and leave out all that is below.

Passes: a Span, with no element inside, has an ActualText; a Figure has an Alt.
Fails: the Sect `risks`, a list, a table or a paragraph has an ActualText; a paragraph with words has an Alt.

Source: ISO 32000-1 14.9.3 (alternate descriptions) and 14.9.4 (replacement text); ISO 14289-1 7.1.
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
_MAY_BE_DESCRIBED = _MAY_HAVE | {"Link", "Reference", "Annot", "Form", "Table"}
"""Programs describe links, fields and tables too, and their words are still read."""


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge each element that has an actual text or a description."""
    for tag in file.walk():
        has_parts = any(isinstance(kid, Tag) for kid in tag.kids)
        if tag.actual and (has_parts or tag.role not in _MAY_HAVE):
            yield _replaced(file, tag, tag.actual, "ISO 32000-1 14.9.4")
        if tag.alt.strip() and tag.role not in _MAY_BE_DESCRIBED and file.text_of(tag).strip():
            yield _replaced(file, tag, tag.alt, "ISO 32000-1 14.9.3")


def _replaced(file: PrintedFile, tag: Tag, spoken: str, clause: str) -> Finding:
    """Tell of an element in whose place other words are read."""
    name = f"“{tag.ident}” ({tag.role})" if tag.ident else f"({tag.role})"
    message = f"An element {name} is read as “{shorten(spoken)}”, whatever it shows."
    return Finding(RULE, message, file.place(file.page_of(tag)), clause=clause)
