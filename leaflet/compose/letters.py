"""How much each section says, counted before anything is painted, so that a finished file can be held to it."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from leaflet.compose.text import Text
from leaflet.structure import Role, SectionLetters
from leaflet.text.letters import add_prints, count_letters, print_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reportlab.platypus.flowables import Flowable

    from leaflet.structure import Element


def letters_of(root: Element, flowables: Iterable[Flowable]) -> tuple[SectionLetters, ...]:
    """Return the letters and figures of each section, those of its subsections among them."""
    told: defaultdict[Element, list[str]] = defaultdict(list)
    for flowable in _texts(flowables):
        for element, letters in flowable.pieces():
            told[_section(element)].append(letters)
    counts: Counter[str] = Counter()
    prints: Counter[str] = Counter()
    for section, pieces in told.items():
        text = " ".join(pieces)
        count, mark = count_letters(text), print_of(text)
        around: Element | None = section
        while around is not None:
            if around.role is Role.SECT and around.ident:
                counts[around.ident] += count
                prints[around.ident] = add_prints(prints[around.ident], mark)
            around = around.parent
    sections = (element.ident for element in root.walk() if element.role is Role.SECT)
    return tuple(SectionLetters(one, counts[one], prints[one]) for one in sections if one)


def _section(element: Element) -> Element:
    """Return the section that an element stands in, or the root."""
    while element.parent is not None and element.role is not Role.SECT:
        element = element.parent
    return element


def _texts(flowables: Iterable[Flowable]) -> Iterator[Text]:
    """Yield every text, however deep it stands: a flowable that holds others tells them as `inside`."""
    for flowable in flowables:
        if isinstance(flowable, Text):
            yield flowable
        else:
            yield from _texts(getattr(flowable, "inside", ()))
