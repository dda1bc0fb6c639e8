"""UA2-04: elements stand only in elements that may hold them.

Why: programs that turn a file into a web page or read it aloud rely on it: a row is in a table, an item in a list.

Passes: Document, Sect, H2; L, LI, LBody, P; Table, TBody, TR, TD.
Fails: a P in a TR; an LI in a Sect; text in a Table but in no cell; two THead.

Source: ISO 14289-2 8.2.5.1; ISO/TS 32005 6.2; ISO 32000-2 Annex L.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from leaflet.audit.file.fabric import BUILD_AGAIN
from leaflet.audit.file.pdf_ua_2.types import at_most_once, may_hold, may_hold_content
from leaflet.audit.file.printed import MarkRef, Tag
from leaflet.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import Policy

RULE = "UA2-04"
_CLAUSE = "ISO/TS 32005 6.2"


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge what each element holds."""
    for tag in file.walk():
        for fault in dict.fromkeys(_faults(tag)):
            place = file.place(file.page_of(tag))
            yield Finding(RULE, fault, place, hint=BUILD_AGAIN, clause=_CLAUSE)


def _faults(tag: Tag) -> Iterator[str]:
    """Say what is wrong with one element's kids."""
    name = f"{tag.role} “{tag.ident}”" if tag.ident else tag.role
    kids = [kid for kid in tag.kids if isinstance(kid, Tag)]
    for kid in kids:
        if not may_hold(tag.role, kid.role):
            yield f"An element {name} holds {kid.role}, which may not stand there."
    counts = Counter(kid.role for kid in kids)
    for role in sorted(at_most_once(tag.role)):
        if counts[role] > 1:
            yield f"An element {name} holds {counts[role]} {role}; it may hold one."
    if not may_hold_content(tag.role) and any(isinstance(kid, MarkRef) for kid in tag.kids):
        yield f"An element {name} holds text or pictures itself; they belong in an element of it."
