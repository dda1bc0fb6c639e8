"""Damage done on the way to paper: what is left out, moved or hidden while a shipped leaflet is printed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from reportlab.platypus import PageBreak

from leaflet.compose.stack import Together
from tests.audit.damage.good import print_leaflet, sect, shipped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.structure import Story

SECTIONS = (
    "key-points",
    "what-are-stem-cells",
    "what-is-stem-cell-treatment",
    "how-sure-are-we",
    "ahsct",
    "mesenchymal-stem-cells",
    "unproven-clinics",
    "other-choices",
    "access-and-cost",
    "questions-to-ask",
    "when-to-get-help",
    "words-explained",
    "more-information",
    "about-this-leaflet",
)
PARTS = ("key-points", "ahsct", "unproven-clinics", "risks", "questions", "contacts", "imprint")


class Mishap(NamedTuple):
    """Something that went wrong while a leaflet was printed."""

    rule: str
    sentence: str
    ident: str
    """The section it happened to, which a message names; empty if none does."""
    kind: str
    edition: str = "a4"

    def print(self) -> bytes:
        """Print the leaflet so."""
        return getattr(self, f"_{self.kind}")()  # type: ignore[no-any-return]

    def _left_out(self) -> bytes:
        sections = tuple(one for one in shipped().sections if one.ident != self.ident)
        return print_leaflet(replace(shipped(), sections=sections))

    def _swapped(self) -> bytes:
        sections = list(shipped().sections)
        at = SECTIONS.index(self.ident)
        sections[at], sections[at + 1] = sections[at + 1], sections[at]
        return print_leaflet(replace(shipped(), sections=tuple(sections)))

    def _unnamed(self) -> bytes:
        def hide(story: Story) -> None:
            sect(story, self.ident).ident = ""

        return print_leaflet(shipped(), self.edition, hide)

    def _stranded(self) -> bytes:
        return print_leaflet(shipped(), self.edition, _break_after_headings)


def _break_after_headings(story: Story) -> None:
    """Begin a page after each heading that is bound to its text."""
    flowables: list[object] = []
    for flowable in story.flowables:
        if isinstance(flowable, Together):
            flowables += [*flowable.heads, PageBreak(), flowable.body]
        else:
            flowables.append(flowable)
    story.flowables = flowables


def _mishaps() -> Iterator[Mishap]:
    """Yield every mishap."""
    for ident in SECTIONS:
        yield Mishap("SEC-01", f"the section {ident} is left out", ident, "left_out")
        yield Mishap("SEC-01", f"the section {ident} has no name in the tree", ident, "unnamed")
    for ident in SECTIONS[:-1]:
        yield Mishap("SEC-01", f"the section {ident} comes one place later", ident, "swapped")
    for ident in PARTS:
        sentence = f"the card does not name its part {ident}"
        yield Mishap("SEC-03", sentence, ident, "unnamed", "card")
    yield Mishap("LAY-01", "a page begins after each heading", "", "stranded")


MISHAPS = tuple(_mishaps())
