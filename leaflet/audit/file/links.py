"""ACC-06: every link is tagged as one, has words, can be pressed on them, and says where it leads.

Why: a link that the tree does not know cannot be reached by ear or keyboard; one without words cannot be spoken; one
that lies elsewhere than its words is pressed by mistake.

Passes: a Link element holds the words "MS Australia" and its annotation, whose Contents says where it leads.
Fails: an annotation that no Link element holds; a Link without annotation or words; an annotation without Contents,
hidden, without size, or beside all words of its Link.

Source: ISO 14289-1 7.18.1, 7.18.5; ISO 32000-1 14.8.4.4.2; WCAG 2.2 2.4.4.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, TypeAlias

from leaflet.audit.file.plain import plain, shorten
from leaflet.audit.file.printed import NoteRef
from leaflet.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.printed import Box, MarkRef, PageLink, PrintedFile, PrintedPage, Tag
    from leaflet.model.policy import Policy

RULE = "ACC-06"
Point: TypeAlias = tuple[float, float]
_NEAR = 2.0
"""Points by which an area may miss its words."""


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge Link elements, then link annotations."""
    held: set[int] = set()
    areas = {link.number: link.area for page in file.pages for link in page.links}
    middles = _middles(file)
    for tag in file.walk():
        if tag.role == "Link":
            notes = {kid.number for kid in tag.kids if isinstance(kid, NoteRef)}
            held |= notes
            yield from _judge_element(file, tag, has_note=not notes.isdisjoint(areas))
            pressed = [area for note in notes if (area := areas.get(note)) is not None]
            shown = [middle for mark in tag.marks() for middle in middles.get(mark, ())]
            yield from _judge_areas(file, tag, pressed, shown)
    for page in file.pages:
        for link in page.links:
            yield from _judge_note(file, page, link, is_held=link.number in held)


def _judge_note(
    file: PrintedFile, page: PrintedPage, link: PageLink, *, is_held: bool
) -> Iterator[Finding]:
    """Judge one link annotation."""
    place = file.place(page.number)
    if not is_held and file.roots is not None:
        message = f"A link to {link.target} is not in the structure tree."
        yield Finding(RULE, message, place, clause="ISO 14289-1 7.18.5")
    if link.area is None:
        message = f"A link to {link.target} cannot be pressed: it is hidden or has no size."
        yield Finding(RULE, message, place, clause="ISO 32000-1 12.5.3")
    if not link.contents.strip():
        message = f"A link to {link.target} does not say where it leads (Contents)."
        yield Finding(RULE, message, place, clause="ISO 14289-1 7.18.5")


def _judge_areas(
    file: PrintedFile, tag: Tag, areas: list[Box], shown: list[Point]
) -> Iterator[Finding]:
    """Judge whether a Link element is pressed on at least one of its words."""
    if areas and shown and not any(_covers(*pair) for pair in product(areas, shown)):
        text = shorten(plain(file.text_of(tag)))
        message = f"The link “{text}” is pressed elsewhere than on its words."
        place = file.place(file.page_of(tag))
        yield Finding(RULE, message, place, clause="ISO 32000-1 12.5.6.5")


def _middles(file: PrintedFile) -> dict[MarkRef, list[Point]]:
    """Return the middle of each string that can be seen, by the content that it belongs to."""
    found: dict[MarkRef, list[Point]] = {}
    for page in file.pages:
        for run in page.runs:
            if run.mark is not None:
                middle = (run.x + run.end_x) / 2, (run.y + run.end_y) / 2
                found.setdefault(run.mark, []).append(middle)
    return found


def _covers(area: Box, point: Point) -> bool:
    """Whether a point lies in an area, or next to it."""
    left, bottom, right, top = area
    x, y = point
    return left - _NEAR <= x <= right + _NEAR and bottom - _NEAR <= y <= top + _NEAR


def _judge_element(file: PrintedFile, tag: Tag, *, has_note: bool) -> Iterator[Finding]:
    """Judge one Link element."""
    place = file.place(file.page_of(tag))
    text = plain(file.text_of(tag)) or next((kid.alt for kid in tag.walk() if kid.alt), "")
    if not text:
        yield Finding(RULE, "A link has no words.", place, clause="WCAG 2.2 2.4.4")
    if not has_note:
        message = f"The link “{shorten(text)}” has nothing to press: its annotation is missing."
        yield Finding(RULE, message, place, clause="ISO 14289-1 7.18.5")
