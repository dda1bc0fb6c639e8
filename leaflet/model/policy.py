"""A policy: rules as data. It says what a leaflet and its card owe."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OwedPart:
    """A section or card part that a policy asks for."""

    ident: str
    """The section's id, which is also its structure element's /ID and a named destination."""
    why: str = ""
    """What the part is for, told to an author who lacks it."""
    source: str = ""
    """The standard that asks for it."""
    parts: tuple[str, ...] = ()
    """Ids of the subsections that it owes, in this order."""


@dataclass(frozen=True, slots=True)
class Policy:
    """A pack of rules that a leaflet says it follows."""

    name: str
    title: str
    sections: tuple[OwedPart, ...]
    """Owed by the leaflet, in this order; other sections may stand between them."""
    card: tuple[OwedPart, ...]
    """Owed by the card, in this order."""
    thresholds: tuple[tuple[str, float], ...] = ()
    """Rule measure to limit, for example (`smog-max`, 9.0)."""

    def threshold(self, name: str, default: float) -> float:
        """Return a limit, or the default where the policy sets none."""
        return dict(self.thresholds).get(name, default)
