"""ACC-12: the outline leads to every section, in the order in which they are read.

Why: in a long file the outline is the only quick way to a section, by eye and by ear. Each main heading (level 2) of a
file of more than one page has an entry, but that of a table of contents; entries follow each other as their headings do, and each leads somewhere.

Passes: five headings of level 2, and five entries of the same words in the same order.
Fails: no outline; an entry for "What are the risks?" before the one for "How is it done?", which is read first; an entry
that leads nowhere; a heading of level 2 without an entry.

Source: ISO 14289-1 7.17 (navigation); WCAG 2.2 2.4.5.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from leaflet.audit.file.plain import plain, shorten
from leaflet.audit.file.printed import Tag
from leaflet.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import Policy

RULE = "ACC-12"
_MAIN = 2
_CLAUSE = "ISO 14289-1 7.17"


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge whether there is an outline, then its entries."""
    if len(file.pages) > 1 and not file.bookmarks:
        hint = "Build it with this program, or let yours make bookmarks from headings."
        yield Finding(RULE, "The file has no outline.", file.place(), hint=hint, clause=_CLAUSE)
        return
    for mark in file.bookmarks:
        if mark.page is None and not mark.action:
            message = f"The outline entry “{shorten(mark.title)}” leads nowhere."
            yield Finding(RULE, message, file.place(), clause="ISO 32000-1 12.3.3")
    yield from _judge_order(file)
    yield from _judge_headings(file)


def _judge_order(file: PrintedFile) -> Iterator[Finding]:
    """Find entries that stand before one whose heading is read earlier."""
    places = _places(file)
    known = [
        (places[plain(mark.title)], mark) for mark in file.bookmarks if plain(mark.title) in places
    ]
    for (before, one), (after, other) in pairwise(known):
        if after < before:
            message = f"The outline entry “{shorten(other.title)}” stands after “{shorten(one.title)}”, which is read later."
            yield Finding(RULE, message, file.place(other.page), clause=_CLAUSE)
    strange = [mark for mark in file.bookmarks if mark.page and plain(mark.title) not in places]
    for first, then in pairwise(strange):
        if first.page and then.page and then.page < first.page:
            message = f"The outline entry “{shorten(then.title)}” leads back from page {first.page} to page {then.page}."
            yield Finding(RULE, message, file.place(then.page), clause=_CLAUSE)


def _places(file: PrintedFile) -> dict[str, int]:
    """Return where each heading comes in reading order; words that head two sections are left out."""
    texts = [plain(file.text_of(tag)) for tag in file.walk() if tag.level is not None]
    return {text: at for at, text in enumerate(texts) if texts.count(text) == 1}


def _judge_headings(file: PrintedFile) -> Iterator[Finding]:
    """Find main headings that no entry names."""
    titles = {plain(mark.title) for mark in file.bookmarks}
    above_contents = set(_above_contents(file))
    if len(file.pages) > 1:
        for tag in file.walk():
            is_main = tag.level == _MAIN and tag not in above_contents
            text = plain(file.text_of(tag)) if is_main else ""
            if text and text not in titles:
                message = f"The outline has no entry for the heading “{shorten(text)}”."
                yield Finding(RULE, message, file.place(file.page_of(tag)), clause=_CLAUSE)


def _above_contents(file: PrintedFile) -> Iterator[Tag]:
    """Yield headings of a table of contents, which stands on paper for the outline."""
    for tag in file.walk():
        kids = [kid for kid in tag.kids if isinstance(kid, Tag)]
        for before, after in pairwise(kids):
            if after.role == "TOC":
                yield before
