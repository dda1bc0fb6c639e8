"""UA2-06: each line of a table of contents names the element that it leads to.

Why: a link goes to a place on a page; with the element, a screen reader can say what is there, and go on reading.

Passes: a TOCI, or an element in it, has Ref.
Fails: a TOCI without.

Source: ISO 14289-2 8.2.5.8.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.file.fabric import BUILD_AGAIN
from leaflet.audit.file.plain import shorten
from leaflet.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import Policy

RULE = "UA2-06"


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge each line; it must refer to an element of the tree."""
    known = {tag.number for tag in file.walk()}
    for line in file.walk():
        if line.role == "TOCI" and not any(known.intersection(tag.refs) for tag in line.walk()):
            words = shorten(file.text_of(line))
            message = f"A line of the table of contents, “{words}”, names no element (Ref)."
            place = file.place(file.page_of(line))
            yield Finding(RULE, message, place, hint=BUILD_AGAIN, clause="ISO 14289-2 8.2.5.8")
