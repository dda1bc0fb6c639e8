"""ACC-02: the file has a title, tells it the same everywhere, and has viewers show it.

Why: a screen reader speaks the title first, and a window shows it; a file's name is an opaque id. Two places may
hold it (XMP and, before PDF 2.0, the information dictionary): if they differ, nobody knows which one is right. Nor must it be another one than the page shows (its only H1).

Passes: both say "Stem cell treatments", as the H1 does, and DisplayDocTitle is true.
Fails: XMP has no dc:title; Info says "untitled"; the H1 reads "Your first visit"; DisplayDocTitle is missing.

Source: ISO 14289-1 7.1; ISO 19005-2 6.6.3; WCAG 2.2 2.4.2.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.file.plain import same_text, shorten
from leaflet.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import Policy

RULE = "ACC-02"
_CLAUSE = "ISO 14289-1 7.1"


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge the title and whether it is shown."""
    title, info = file.facts.title, file.info_title.strip()
    has_info = bool(info) or not file.version.startswith("2")
    if not title:
        yield Finding(
            RULE, "The file's metadata (XMP) have no title.", file.place(), clause=_CLAUSE
        )
    elif has_info and title != info:
        message = (
            f"The file has two titles: “{title}” in XMP, “{info}” in its information dictionary."
        )
        yield Finding(RULE, message, file.place(), clause="ISO 19005-2 6.6.3")
    heads = [tag for tag in file.walk() if tag.level == 1]
    if title and len(heads) == 1 and not same_text(file.text_of(heads[0]), title):
        shown = shorten(file.text_of(heads[0]))
        message = f"The file's title is “{title}”, but the title on the page is “{shown}”."
        yield Finding(RULE, message, file.place(file.page_of(heads[0])), clause=_CLAUSE)
    if not file.shows_title:
        message = "Viewers are not told to show the title (DisplayDocTitle)."
        yield Finding(RULE, message, file.place(), clause=_CLAUSE)
