"""How much each section says, counted before anything is painted, so that a finished file can be held to it."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from leaflet.compose.stack import Holder
from leaflet.compose.text import Text
from leaflet.structure import Role
from leaflet.text.letters import count_letters

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reportlab.platypus.flowables import Flowable

    from leaflet.structure import Element


def letters_of(root: Element, flowables: Iterable[Flowable]) -> tuple[tuple[str, int], ...]:
    """Return each section's id and the letters and figures in it, those of its subsections among them."""
    told: defaultdict[Element, list[str]] = defaultdict(list)
    for text in _texts(flowables):
        for element, letters in text.pieces():
            told[element].append(letters)
    sums: Counter[str] = Counter()
    for element, pieces in told.items():
        count = count_letters(" ".join(pieces))
        around: Element | None = element
        while around is not None:
            if around.role is Role.SECT and around.ident:
                sums[around.ident] += count
            around = around.parent
    sections = (element.ident for element in root.walk() if element.role is Role.SECT)
    return tuple((ident, sums[ident]) for ident in sections if ident)


def _texts(flowables: Iterable[Flowable]) -> Iterator[Text]:
    """Yield every text, however deep it stands."""
    for flowable in flowables:
        if isinstance(flowable, Text):
            yield flowable
        elif isinstance(flowable, Holder):
            yield from _texts(flowable.inside)
