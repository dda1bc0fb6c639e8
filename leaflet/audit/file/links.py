"""ACC-06: every link is tagged as one, has words, and says where it leads.

Why: a link that the tree does not know cannot be reached by ear or keyboard; one without words cannot be spoken.

Passes: a Link element holds the words "MS Australia" and its annotation, whose Contents says where it leads.
Fails: an annotation that no Link element holds; a Link without annotation or words; an annotation without Contents.

Source: ISO 14289-1 7.18.1, 7.18.5; ISO 32000-1 14.8.4.4.2; WCAG 2.2 2.4.4.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.file.plain import plain, shorten
from leaflet.audit.file.printed import NoteRef
from leaflet.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.printed import PrintedFile, Tag
    from leaflet.model.policy import Policy

RULE = "ACC-06"


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge Link elements, then link annotations."""
    held: set[int] = set()
    for tag in file.walk():
        if tag.role == "Link":
            notes = {kid.number for kid in tag.kids if isinstance(kid, NoteRef)}
            held |= notes
            yield from _judge_element(file, tag, has_note=bool(notes))
    for page in file.pages:
        for link in page.links:
            if link.number not in held and file.roots is not None:
                message = f"A link to {link.target} is not in the structure tree."
                yield Finding(RULE, message, file.place(page.number), clause="ISO 14289-1 7.18.5")
            if not link.contents.strip():
                message = f"A link to {link.target} does not say where it leads (Contents)."
                yield Finding(RULE, message, file.place(page.number), clause="ISO 14289-1 7.18.5")


def _judge_element(file: PrintedFile, tag: Tag, *, has_note: bool) -> Iterator[Finding]:
    """Judge one Link element."""
    place = file.place(file.page_of(tag))
    text = plain(file.text_of(tag)) or next((kid.alt for kid in tag.walk() if kid.alt), "")
    if not text:
        yield Finding(RULE, "A link has no words.", place, clause="WCAG 2.2 2.4.4")
    if not has_note:
        message = f"The link “{shorten(text)}” has nothing to press: its annotation is missing."
        yield Finding(RULE, message, place, clause="ISO 14289-1 7.18.5")
