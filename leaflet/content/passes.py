"""One pass over a leaflet: what it cites and refers to, and every fault met on the way.

A list of sources may stand before the last citation, and a glossary before the last use of a shared term.
The reader therefore goes over the leaflet until a pass meets just what the pass before it met: two passes for
nearly every leaflet, cheap since texts are parsed once.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from leaflet.content.catalogue import duplicate

if TYPE_CHECKING:
    from leaflet.content.catalogue import Catalogue
    from leaflet.findings import Finding, Place
    from leaflet.model.blocks import Question


@dataclass(slots=True)
class Pass:
    """What one pass meets."""

    catalogue: Catalogue
    numbers: dict[str, int] = field(default_factory=dict)
    """Numbers of cited sources by id, from the pass before."""
    terms: frozenset[str] = frozenset()
    """Ids of terms that are referred to, from the pass before."""
    cited: dict[str, int] = field(default_factory=dict)
    """Numbers by id in order of first citation, counted from 1."""
    referred: set[str] = field(default_factory=set)
    """Ids of terms met in this pass."""
    questions: dict[str, Question] = field(default_factory=dict)
    open_passages: list[str] = field(default_factory=list)
    """Passages that are being read, outermost first."""
    _faults: dict[Finding, None] = field(default_factory=dict)
    _claimed: dict[tuple[str, str], Place] = field(default_factory=dict)

    @property
    def faults(self) -> list[Finding]:
        """Every fault met in this pass."""
        return list(self._faults)

    @property
    def is_settled(self) -> bool:
        """Whether this pass met what the one before it met."""
        return self.cited == self.numbers and self.referred == self.terms

    def next(self) -> Pass:
        """Return the pass after this one."""
        return Pass(self.catalogue, numbers=self.cited, terms=frozenset(self.referred))

    def fault(self, finding: Finding) -> None:
        """Note a fault, once."""
        self._faults[finding] = None

    def cite(self, source: str) -> None:
        """Give a source its number, if it has none yet."""
        self.cited.setdefault(source, len(self.cited) + 1)

    def claim(self, kind: str, ident: str, place: Place) -> None:
        """Note an id that must be unique in the leaflet."""
        first = self._claimed.setdefault((kind, ident), place)
        if first is not place:
            self.fault(duplicate(kind, ident, place, first))
