"""SEC-04: the first section gives the key message, in a box.

Why: many people read only what stands first and stands out. So the section `key-points`, where a pack asks for it, is
the first of the file, and has a box around at least one of its paragraphs or lists.

Passes: the first Sect is `key-points`, with a tinted box around its bullets.
Fails: another section stands before it; no box is drawn around any of it.

Source: CDC Clear Communication Index, items 1 to 3 and 10.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.file.lines import blocks_of
from leaflet.audit.file.parts import parts_in_order
from leaflet.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.lines import Block
    from leaflet.audit.file.printed import PrintedFile, Tag
    from leaflet.model.policy import Policy

RULE = "SEC-04"
KEY = "key-points"
_NEAR = 1.0


def judge(file: PrintedFile, policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge the section with the key message; that it is there at all is SEC-01's and SEC-03's."""
    owed = {part.ident for one in policies for part in (*one.sections, *one.card)}
    sections = parts_in_order(file)
    section = next((tag for tag in sections if tag.ident == KEY), None)
    if KEY not in owed or section is None:
        return
    page = file.page_of(section)
    if sections[0] is not section:
        message = f"The section “{sections[0].ident}” comes before the key message."
        yield Finding(RULE, message, file.place(page), hint=f"Put “{KEY}” first.")
    if not any(_is_boxed(file, block) for block in _blocks_in(file, section)):
        message = "No box is drawn around the key message."
        hint = "Put it into a `call-out` of the kind `key-points`."
        yield Finding(RULE, message, file.place(page), hint=hint)


def _blocks_in(file: PrintedFile, section: Tag) -> Iterator[Block]:
    """Yield the text of a section below its headings."""
    inside = {id(tag) for tag in section.walk() if tag.level is None}
    return (block for block in blocks_of(file) if id(block.tag) in inside)


def _is_boxed(file: PrintedFile, block: Block) -> bool:
    """Whether a box lies around all of a block on its page."""
    line = block.lines[0]
    page = file.page(line.page)
    if page is None or block.lines[-1].page != line.page:
        return False
    left, right = min(one.left for one in block.lines), max(one.right for one in block.lines)
    low, high = block.lines[-1].y, line.y + line.size / 2
    return any(
        one[0] <= left + _NEAR and one[1] <= low and one[2] >= right - _NEAR and one[3] >= high
        for one in page.boxes
        if (one[2] - one[0]) < page.width - 2 * _NEAR or one[3] - one[1] < page.height / 2
    )
