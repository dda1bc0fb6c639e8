"""ACC-13: on each page, the tree reads what stands there in the order in which it is painted.

Why: a screen reader follows the tree; copying, searching and reflowing on a telephone mostly follow the painting. Where
they differ, one of them tells the story out of order. If what is read later also stands higher up in the same column,
it is out of order for the eye, too; if not, only a warning is given.

Passes: heading, paragraph and list, painted from the top and read so.
Fails: the tree reads the second paragraph before the first.

Severity: error; warning where the eye would read the same order.
Source: ISO 32000-1 14.8.2.3 (page content order and logical order); ISO 14289-1 7.2.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from leaflet.audit.file.plain import shorten
from leaflet.findings import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.printed import MarkRef, PrintedFile, PrintedPage
    from leaflet.model.policy import Policy

RULE = "ACC-13"
_CLAUSE = "ISO 32000-1 14.8.2.3"


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge each page: one finding for the first step back."""
    read: dict[int, list[MarkRef]] = {}
    for root in file.roots or ():
        for ref in root.marks():
            read.setdefault(ref.page, []).append(ref)
    for page in file.pages:
        order = {ref: at for at, ref in enumerate(page.marks)}
        refs = [ref for ref in read.get(page.number, ()) if ref in order and page.marks[ref].text]
        back = next(((a, b) for a, b in pairwise(refs) if order[b] < order[a]), None)
        if back:
            yield _tell(file, page, *back)


def _tell(file: PrintedFile, page: PrintedPage, first: MarkRef, then: MarkRef) -> Finding:
    """Tell that something is read after what is painted after it."""
    words = shorten(page.marks[then].text), shorten(page.marks[first].text)
    message = f"“{words[0]}” is read after “{words[1]}”, but painted before it."
    level = Severity.ERROR if _is_higher(page, then, first) else Severity.WARNING
    return Finding(RULE, message, file.place(page.number), level, clause=_CLAUSE)


def _is_higher(page: PrintedPage, one: MarkRef, other: MarkRef) -> bool:
    """Whether something stands above something else, in the same column."""
    ours, theirs = ([run for run in page.runs if run.mark == ref] for ref in (one, other))
    if not (ours and theirs):
        return False
    beside = min(run.x for run in ours) > max(run.end_x for run in theirs)
    beside = beside or max(run.end_x for run in ours) < min(run.x for run in theirs)
    return not beside and min(run.y for run in ours) > max(run.y for run in theirs)
