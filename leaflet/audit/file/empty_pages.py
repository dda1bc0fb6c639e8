"""LAY-03: no page is empty.

Why: an empty page costs paper and makes the reader think that something is missing. Furniture alone does not fill
a page.

Passes: each page paints content that the structure tree claims.
Fails: page 4 shows only its running head and folio.

Source: house rule (layout); PDF/UA asks nothing here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import Policy

RULE = "LAY-03"


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge each page; in a file without tags, anything drawn fills a page."""
    if not file.pages:
        yield Finding(RULE, "The file has no pages.", file.place())
    for page in file.pages:
        if file.roots is None:
            filled = bool(page.text.strip()) or page.loose_shapes
        else:
            filled = any(mark.painted for mark in page.marks.values()) or bool(page.loose_text)
        if not filled:
            yield Finding(RULE, "The page is empty.", file.place(page.number))
