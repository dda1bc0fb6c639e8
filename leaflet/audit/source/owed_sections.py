"""SEC-01: every section that a policy asks for is there, once, in the policy's order, with its parts, and not empty.

Threshold: none. Other sections may stand before, between and after.
Source: the section lists of TGA, QRD and FDA leaflets; each pack names its own.

Passes: a policy owes key-points, ahsct with the part ahsct-risks; the leaflet has key-points, what-it-is, ahsct, and
in it the subsection ahsct-risks.
Fails: the leaflet has ahsct, key-points; ahsct has no subsection ahsct-risks, or an empty one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.findings import Finding

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from leaflet.model.leaflet import Leaflet, Section
    from leaflet.model.policy import OwedPart, Policy

RULE = "SEC-01"


def judge(leaflet: Leaflet, policies: tuple[Policy, ...], _today: dt.date) -> Iterator[Finding]:
    """Yield a finding for every owed section that is missing, doubled, empty or out of order."""
    for ident, (part, names) in _owed(policies).items():
        found = [section for section in leaflet.sections if section.ident == ident]
        if not found:
            yield _missing(leaflet, part, names)
            continue
        for again in found[1:]:
            message = f'The section "{ident}" stands in the leaflet twice.'
            yield Finding(RULE, message, again.place, hint="Join the two.", clause=part.source)
        if not (found[0].blocks or found[0].subsections):
            message = f'The section "{ident}" is empty.'
            yield Finding(RULE, message, found[0].place, hint=part.why, clause=part.source)
    for policy in policies:
        yield from _all_parts(leaflet, policy)
        yield from _disorder(leaflet, policy)


def _all_parts(leaflet: Leaflet, policy: Policy) -> Iterator[Finding]:
    """Yield a finding for every owed subsection that is not as it should be."""
    for part in policy.sections:
        for section in leaflet.sections:
            if section.ident == part.ident:
                yield from _parts(section, part, policy)


def _parts(section: Section, owed: OwedPart, policy: Policy) -> Iterator[Finding]:
    """Yield a finding for every owed subsection that is missing, empty or out of order."""
    inside = {subsection.ident: subsection for subsection in section.subsections}
    for ident in owed.parts:
        asked = f'"{ident}" in "{section.ident}", which the policy {policy.name} asks for,'
        if ident not in inside:
            hint = f'Add a subsection with "id: {ident}".'
            message = f"The subsection {asked} is missing."
            yield Finding(RULE, message, section.place, hint=hint, clause=owed.source)
        elif not (inside[ident].blocks or inside[ident].subsections):
            message = f"The subsection {asked} is empty."
            yield Finding(RULE, message, inside[ident].place, clause=owed.source)
    found = [ident for ident in inside if ident in owed.parts]
    wanted = [ident for ident in owed.parts if ident in inside]
    if found != wanted:
        message = f'The subsections of "{section.ident}" stand in another order than the policy {policy.name} has them.'
        hint = f"Order: {', '.join(wanted)}."
        yield Finding(RULE, message, section.place, hint=hint, clause=owed.source)


def _owed(policies: tuple[Policy, ...]) -> dict[str, tuple[OwedPart, list[str]]]:
    """Return each owed section once, with the names of the policies that ask for it."""
    owed: dict[str, tuple[OwedPart, list[str]]] = {}
    for policy in policies:
        for part in policy.sections:
            owed.setdefault(part.ident, (part, []))[1].append(policy.name)
    return owed


def _missing(leaflet: Leaflet, part: OwedPart, names: list[str]) -> Finding:
    kind = "policy" if len(names) == 1 else "policies"
    asked = f"which the {kind} {', '.join(names)} {'asks' if len(names) == 1 else 'ask'} for"
    nested = leaflet.section(part.ident)
    if nested is not None:
        message = f'"{part.ident}", {asked}, is only a subsection.'
        hint = "Make it a section of its own."
        return Finding(RULE, message, nested.place, hint=hint, clause=part.source)
    message = f'The section "{part.ident}", {asked}, is missing.'
    hint = f'Add a section with "id: {part.ident}". {part.why}'.strip()
    return Finding(RULE, message, leaflet.place, hint=hint, clause=part.source)


def _disorder(leaflet: Leaflet, policy: Policy) -> Iterator[Finding]:
    """Yield each owed section that stands before one that the policy puts earlier."""
    position: dict[str, int] = {}
    for index, section in enumerate(leaflet.sections):
        position.setdefault(section.ident, index)
    furthest: Section | None = None
    for part in policy.sections:
        if part.ident not in position:
            continue
        here = leaflet.sections[position[part.ident]]
        if furthest is not None and position[part.ident] < position[furthest.ident]:
            message = f'The section "{part.ident}" stands before "{furthest.ident}", but the policy {policy.name} puts it after.'
            hint = f"Order: {', '.join(owed.ident for owed in policy.sections)}."
            yield Finding(RULE, message, here.place, hint=hint, clause=part.source)
        else:
            furthest = here
