"""A policy: rules as data. It says what a leaflet and its card owe, and within which limits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from leaflet.findings import Severity


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
    short_parts: tuple[str, ...] = ()
    """Ids of those that it owes in a short form, too."""


@dataclass(frozen=True, slots=True)
class SetRule:
    """A rule as a policy sets it."""

    ident: str
    """Id of the rule, for example `RDG-01`."""
    severity: Severity
    """How bad a breach is at most; a rule may tell a slighter one as a warning."""
    limits: tuple[tuple[str, float], ...] = ()
    """Measure to limit, for example (`smog`, 9.0); the measure of a rule that has just one is called `limit`."""
    source: str = ""
    """The standard that asks for it."""
    clause: str = ""
    """Where in the standard it stands."""

    @property
    def cited(self) -> str:
        """The standard and the place in it."""
        return ", ".join(filter(None, (self.source, self.clause)))


@dataclass(frozen=True, slots=True)
class Policy:
    """A pack of rules that a leaflet says it follows."""

    name: str
    title: str
    sections: tuple[OwedPart, ...] = ()
    """Owed by the leaflet, in this order; other sections may stand between them."""
    card: tuple[OwedPart, ...] = ()
    """Owed by the card, in this order."""
    rules: tuple[SetRule, ...] = ()
    """The rules that it puts in force."""
    wallet_card: tuple[OwedPart, ...] = ()
    """Owed by the wallet card, where the leaflet has one, in this order."""
