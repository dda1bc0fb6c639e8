"""SEC-04: the first section gives the key message, in a box that stands out.

Threshold: none. The box is a call-out of the kind `key-points`; what stands in it is the author's to choose.
Source: CDC Clear Communication Index, items 1 to 3 and 10.

Passes: the first section begins with `- call-out: {kind: key-points, title: In short, blocks: [...]}`.
Fails: the first section is a plain paragraph, or the box stands further back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.findings import Finding
from leaflet.model.blocks import CallOut, CallOutKind

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from leaflet.model.leaflet import Leaflet, Section
    from leaflet.model.policy import Policy

RULE = "SEC-04"


def judge(leaflet: Leaflet, _policies: tuple[Policy, ...], _today: dt.date) -> Iterator[Finding]:
    """Yield a finding if the first section has no box with the key message."""
    first, *others = leaflet.sections
    if _has_box(first):
        return
    message = f'The first section, "{first.ident}", gives no key message in a box.'
    hint = 'Begin it with "- call-out:" of the kind key-points: what is it, and what to do next.'
    late = next((section for section in others if _has_box(section)), None)
    if late is not None:
        hint = f'The box stands in "{late.ident}": many read no further than the first section.'
    yield Finding(RULE, message, first.place, hint=hint)


def _has_box(section: Section) -> bool:
    return any(
        isinstance(block, CallOut) and block.kind is CallOutKind.KEY_POINTS
        for block in section.walk_blocks()
    )
