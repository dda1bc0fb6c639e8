"""What waits for a person: the rules in force that only people can judge, and the roles that have not signed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from leaflet.audit.source import required_sign_offs
from leaflet.audit.source.required_sign_offs import open_roles
from leaflet.model.as_read import text_hash
from leaflet.policy.catalogue import RULES, Judge
from leaflet.policy.rulebook import in_force

if TYPE_CHECKING:
    from leaflet.model.leaflet import Leaflet
    from leaflet.model.policy import Policy


@dataclass(frozen=True, slots=True)
class OpenSignOff:
    """A rule that waits for a person."""

    rule: str
    what: str
    """Who must sign, or what a person must find."""


def open_sign_offs(leaflet: Leaflet, policies: tuple[Policy, ...]) -> tuple[OpenSignOff, ...]:
    """Return what nobody has signed of the text as it is now, in the order of the catalogue."""
    signed = {rule for one in leaflet.records.signed(text_hash(leaflet)) for rule in one.rules}
    found = []
    for ident, rule in RULES.items():
        if Judge.PERSON not in rule.judge or not in_force(policies, ident):
            continue
        if ident == required_sign_offs.RULE:
            if roles := open_roles(leaflet):
                found.append(OpenSignOff(ident, f"No {' and no '.join(roles)} has signed"))
        elif ident not in signed:
            found.append(OpenSignOff(ident, rule.what))
    return tuple(found)
