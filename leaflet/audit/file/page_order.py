"""ACC-11: what is read later never stands on an earlier page.

Why: a person turns pages, a screen reader follows the structure tree. If the two part, one of them is lost; and pages
that were swapped or reversed give a leaflet that warns before it explains.

Passes: the tree reads from page 1 to page 6 without going back.
Fails: page 4 and page 8 are swapped; the pages stand in reverse order.

Source: ISO 32000-1 14.8.2.3 (page content order and logical order); ISO 14289-1 7.2.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from leaflet.audit.file.plain import shorten
from leaflet.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.printed import MarkRef, PrintedFile
    from leaflet.model.policy import Policy

RULE = "ACC-11"


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge the order of pages in what the tree reads: one finding for each page that comes too early."""
    told = set()
    for before, after in pairwise(_painted(file)):
        if after.page < before.page and after.page not in told:
            told.add(after.page)
            mark = file.mark(after)
            words = f": “{shorten(mark.text)}”" if mark and mark.text.strip() else ""
            message = f"What is read after page {before.page} stands on page {after.page}{words}."
            yield Finding(RULE, message, file.place(after.page), clause="ISO 32000-1 14.8.2.3")


def _painted(file: PrintedFile) -> Iterator[MarkRef]:
    """Yield all that pages paint for the tree, in reading order."""
    for root in file.roots or ():
        for ref in root.marks():
            mark = file.mark(ref)
            if mark is not None and mark.painted:
                yield ref
