"""UA2-12: nothing that is read has a meaning of its own maker's.

Why: characters for private use mean what one font says. Nobody else can read them aloud, copy or find them.

Passes: text, descriptions, titles and link texts of common characters.
Fails: a letter that reads as U+E000; a figure's Alt with one; a bookmark's title with one.

Source: ISO 14289-2 8.4.3 and 8.6; ISO 19005-4 6.2.10.8.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from leaflet.audit.file.plain import shorten
from leaflet.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import Policy

RULE = "UA2-12"
_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd]")
_HINT = "Use a font that knows the letter, or write it another way."


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge what is painted, then what stands in its place."""
    for ref, tag in file.claims.items():
        mark = file.mark(ref)
        if mark is not None and not (tag.actual or tag.alt) and _PRIVATE.search(mark.text):
            message = f"“{shorten(mark.text)}” has characters for private use."
            place = file.place(ref.page)
            yield Finding(RULE, message, place, hint=_HINT, clause="ISO 14289-2 8.4.3")
    for what, text in _told(file):
        if _PRIVATE.search(text):
            message = f"{what}, “{shorten(text)}”, has characters for private use."
            yield Finding(RULE, message, file.place(), hint=_HINT, clause="ISO 14289-2 8.6")


def _told(file: PrintedFile) -> Iterator[tuple[str, str]]:
    """Yield every text that a person is told."""
    yield "The title", file.facts.title
    for tag in file.walk():
        yield "A description (Alt)", tag.alt
        yield "A replacement text (ActualText)", tag.actual
        yield "The title of an element", tag.title
    for mark in file.bookmarks:
        yield "A bookmark", mark.title
    for page in file.pages:
        for link in page.links:
            yield "What a link says of itself (Contents)", link.contents
