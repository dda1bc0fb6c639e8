"""SEC-01: every section that a policy asks for is in the file, once, in order, with the subsections it owes.

Why: a leaflet that leaves out its risks, or what to do next, may harm; and what a text search finds may be a
mention in passing. So a section counts as present only as a section element (Sect) of the structure tree whose
/ID is the section's id.

Passes: a policy owes `key-points` and `ahsct` with its part `ahsct-risks`; the tree holds a Sect of each id in that
order, others between, and `ahsct-risks` inside `ahsct`.
Fails: the Sect `ahsct` is missing, stands twice, or comes before `key-points`; `ahsct-risks` is not inside it.

Source: TGA CMI, EMA QRD and FDA (fixed parts in a fixed order); ISO 32000-1 14.7.2 (ids), 14.8.4.2 (Sect).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.file.parts import is_card, judge_inside, judge_presence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.printed import PrintedFile
    from leaflet.findings import Finding
    from leaflet.model.policy import Policy

RULE = "SEC-01"


def judge(file: PrintedFile, policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge the sections of every edition but the card."""
    if not is_card(file):
        for policy in policies:
            yield from judge_presence(RULE, "section", file, policy, policy.sections)
            yield from judge_inside(RULE, file, policy, policy.sections)
