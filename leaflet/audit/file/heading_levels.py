"""ACC-05: one title, and headings that go down one level at a time.

Why: people who listen move from heading to heading, and take a missing level for a missing part.

Passes: H1, H2, H3, H2.
Fails: no H1, or two; H2 before the H1; H1 followed by H3; a heading without words.

Source: ISO 14289-1 7.4; WCAG 2.2 1.3.1, 2.4.6.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.file.plain import plain, shorten
from leaflet.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import Policy

RULE = "ACC-05"
_CLAUSE = "ISO 14289-1 7.4"


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge the headings in reading order."""
    if file.roots is None:
        return  # for ACC-01 to tell
    headings = [(tag, tag.level) for tag in file.walk() if tag.level]
    titles = sum(level == 1 for _, level in headings)
    if titles != 1:
        message = f"The file has {titles or 'no'} title heading(s) (H1); it needs one."
        yield Finding(RULE, message, file.place(), clause=_CLAUSE)
    above = 0
    for tag, level in headings:
        text, place = plain(file.text_of(tag)), file.place(file.page_of(tag))
        if not text:
            yield Finding(RULE, f"A heading (H{level}) has no words.", place, clause=_CLAUSE)
        if level > above + 1:
            before = f"follows a heading of level {above}" if above else "comes first"
            message = f"The heading “{shorten(text)}” has level {level} but {before}."
            yield Finding(RULE, message, place, clause=_CLAUSE)
        above = level
