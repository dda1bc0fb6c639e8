"""ACC-01: the file is tagged, and tree and pages agree.

Why: a screen reader reads the structure tree, not the page. What the tree does not claim is never read; what it
claims and no page paints is read from nowhere; and what is neither content nor artifact is anybody's guess.

Passes: the catalogue says that the file is marked; each piece of marked content is claimed by one element, and each
claim is painted; all else is artifact.
Fails: no structure tree; a scanned page; text outside any marked content; an id on page 2 that no element claims, or the
reverse; content inside an artifact, or marked content that never ends.

Source: ISO 14289-1 7.1; ISO 32000-1 14.7.4, 14.8.2.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.file.plain import shorten
from leaflet.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.printed import PrintedFile, PrintedPage
    from leaflet.model.policy import Policy

RULE = "ACC-01"
_CLAUSE = "ISO 14289-1 7.1"
_SCANNED = 0.5
"""Part of a page that a picture without text covers if it is a scan."""


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge the tagging of the whole file, then of each page."""
    for page in file.pages:
        if page.picture_share > _SCANNED and not page.text.strip():
            message = "The page is a picture of text, as a scan is: it cannot be read out, searched or set larger."
            hint = "Make the file from the text itself."
            yield Finding(RULE, message, file.place(page.number), hint=hint, clause=_CLAUSE)
    if file.roots is None or not file.marked:
        message = "The file is not tagged, so screen readers cannot follow it."
        yield Finding(
            RULE, message, file.place(), hint="Build it with this program.", clause=_CLAUSE
        )
        return
    for fault in dict.fromkeys(file.faults):
        yield Finding(RULE, fault, file.place(), clause="ISO 32000-1 14.7.2")
    for page in file.pages:
        for tangle in page.tangles:
            yield Finding(RULE, tangle, file.place(page.number), clause=_CLAUSE)
        yield from _judge_loose(file, page)
        yield from _judge_marks(file, page)
    yield from _judge_claims(file)


def _judge_loose(file: PrintedFile, page: PrintedPage) -> Iterator[Finding]:
    """Judge what is neither content nor artifact."""
    if page.loose_text:
        message = f"Text is neither content nor artifact: “{shorten(page.loose_text)}”."
        yield Finding(RULE, message, file.place(page.number), clause=_CLAUSE)
    elif page.loose_shapes:
        message = "Something is drawn that is neither content nor artifact."
        yield Finding(RULE, message, file.place(page.number), clause=_CLAUSE)


def _judge_marks(file: PrintedFile, page: PrintedPage) -> Iterator[Finding]:
    """Judge marked content that no element claims: one finding a page, with the first text as an example."""
    stray = [mark for ref, mark in page.marks.items() if ref not in file.claims and mark.painted]
    if stray:
        sample = next((f": “{shorten(mark.text)}”" for mark in stray if mark.text.strip()), "")
        message = f"{len(stray)} painted piece(s) of content are not in the structure tree{sample}."
        yield Finding(RULE, message, file.place(page.number), clause=_CLAUSE)


def _judge_claims(file: PrintedFile) -> Iterator[Finding]:
    """Judge claims that no page keeps."""
    for ref, tag in file.claims.items():
        mark = file.mark(ref)
        if mark is None or not mark.painted:
            message = f"The structure tree claims a piece of content ({tag.role}) that is not on the page."
            place = file.place(ref.page or None)
            yield Finding(RULE, message, place, clause="ISO 32000-1 14.7.4.2")
