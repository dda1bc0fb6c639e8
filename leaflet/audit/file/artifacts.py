"""ACC-15: furniture is artifact, and content is not.

Why: a running head that is tagged as content is read out on every page, in the middle of a sentence; a paragraph that is
marked as artifact is never read at all. Furniture is known by standing at one place near the head or foot of three pages
or more, with the same words. Content is known by standing between other content, in more than three words that the tree reads nowhere.

Passes: the foot of each page is an artifact; so is the head row of a table that is repeated on the next page.
Fails: the foot is a P on every page; a warning in the middle of page 2 is an artifact.

Source: ISO 14289-1 7.1; ISO 32000-1 14.8.2.2 (real content and artifacts).
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from leaflet.audit.file.lines import blocks_of
from leaflet.audit.file.plain import plain, shorten
from leaflet.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.printed import PrintedFile, PrintedPage
    from leaflet.model.policy import Policy

RULE = "ACC-15"
_CLAUSE = "ISO 14289-1 7.1"
_OFTEN = 3
_MARGIN = 0.15
"""Part of a page's height, at its head and at its foot, in which furniture stands."""
_MOST_WORDS = 3
_FIGURES = re.compile(r"\d+")


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge a tagged file; in others nothing is told apart."""
    if file.roots is None:
        return
    yield from _judge_furniture(file)
    read = plain(" ".join(mark.text for page in file.pages for mark in page.marks.values()))
    for page in file.pages:
        lost = _lost_content(page, read)
        if lost:
            message = (
                f"Text between the content of the page is marked as artifact: “{shorten(lost)}”."
            )
            hint = "Tag it, so that it is read out."
            yield Finding(RULE, message, file.place(page.number), hint=hint, clause=_CLAUSE)


def _judge_furniture(file: PrintedFile) -> Iterator[Finding]:
    """Find content that stands at one place with the same words, but for figures, on several pages."""
    found: defaultdict[tuple[int, int, str], list[int]] = defaultdict(list)
    texts: dict[tuple[int, int, str], str] = {}
    for block in blocks_of(file):
        first = block.lines[0]
        page = file.page(first.page)
        if page is None or _MARGIN < (first.y - page.box[1]) / page.height < 1 - _MARGIN:
            continue
        key = (round(first.left), round(first.y), _FIGURES.sub("0", plain(block.text)))
        found[key].append(first.page)
        texts.setdefault(key, block.text)
    for key, pages in found.items():
        count = len(set(pages))
        if count >= _OFTEN and sum(map(str.isalnum, key[2])) > _MOST_WORDS:
            message = f"“{shorten(texts[key])}” stands at the same place on {count} pages, but is tagged as content."
            hint = "Make it an artifact."
            yield Finding(RULE, message, file.place(pages[0]), hint=hint, clause=_CLAUSE)


def _lost_content(page: PrintedPage, read: str) -> str:
    """Return text of artifacts that stands between content and that the tree reads nowhere."""
    heights = [run.y for run in page.runs if run.mark is not None]
    if not heights:
        return ""
    low, high = min(heights), max(heights)
    inside = [run.text for run in page.runs if run.is_artifact and low < run.y < high]
    text = plain("".join(inside))
    return text if len(text.split()) > _MOST_WORDS and text not in read else ""
