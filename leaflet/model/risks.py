"""A risk in numbers: how many of how many people it happened to, and to how many it did not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from leaflet.findings import Place
    from leaflet.model.inlines import Prose


@dataclass(frozen=True, slots=True)
class Risk:
    """One figure, or a range of figures, out of `of` people.

    Source: PIF guide to communicating risk: whole numbers of one denominator, both framings, a picture.
    """

    low: int
    """The fewest whom it happened to."""
    high: int
    """The most; the same as `low` where the figure is sure."""
    likely: int | None
    """The best figure between the two, where there is one."""
    of: int
    """The denominator shown; one throughout a leaflet."""
    what: Prose
    """What happened to them: `died after AHSCT`."""
    otherwise: Prose | None
    """What is said of the others: `did not`."""
    who: Prose | None
    """In whom it was counted."""
    over: Prose | None
    """Over which time."""
    as_published: Prose
    """The figure as its source gives it, with the citation."""
    place: Place
    """Where `of` is written."""

    @property
    def is_range(self) -> bool:
        """Whether the figure is not certain."""
        return self.low != self.high

    @property
    def striped(self) -> int:
        """How many people of the drawing may or may not be among those whom it happened to."""
        return self.high - self.low

    @property
    def empty(self) -> int:
        """How many people of the drawing it did not happen to."""
        return self.of - self.high


@dataclass(frozen=True, slots=True)
class Risks:
    """Risks to compare, each with a drawing of people."""

    caption: Prose
    items: tuple[Risk, ...]
