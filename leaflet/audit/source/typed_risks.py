"""Where a leaflet tells risks in numbers: as data, or as figures in its prose."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from leaflet.model.blocks import walk_blocks
from leaflet.model.risks import Risks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.model.leaflet import Section
    from leaflet.model.risks import Risk

OF_PEOPLE = re.compile(
    r"\b(?P<n>\d+(?:[.,]\d+)?)(?: (?:people|women|men|patients|children))? (?:in|of|out of)(?: every)?"
    r" (?P<of>1\d*|\d{2,}(?:,\d{3})*)\b(?! ?(?:%|per cent))"
)
"""An absolute number: `3 in 100`, `30 of 43`."""


def risks_of(section: Section) -> Iterator[Risk]:
    """Yield the risks of a section and its subsections that are told as data, `short` texts among them."""
    parts = (section, *section.subsections)
    for block in chain.from_iterable(walk_blocks((*one.blocks, *one.short)) for one in parts):
        if isinstance(block, Risks):
            yield from block.items
