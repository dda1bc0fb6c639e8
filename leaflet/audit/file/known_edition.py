"""LIF-11: the file names an edition that this program knows.

Why: what a file owes depends on its edition: a card its parts, all others the sections. A name that nobody knows is
judged as a whole leaflet; that is safe, but may be a slip.

Passes: the edition `a4` or `card`.
Fails: the edition `poster`, or none.

Severity: warning, since a clinic may have layouts of its own.
Source: house rule (editions are the layouts of layouts/).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.file.parts import CARD
from leaflet.findings import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import Policy

RULE = "LIF-11"
KNOWN = (CARD, "a4")


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge the edition's name."""
    edition = file.facts.edition
    if edition not in KNOWN:
        named = f"the edition “{edition}”, which this program does not come with" if edition else ""
        message = f"The file names {named or 'no edition'}; it is judged as a whole leaflet."
        yield Finding(RULE, message, file.place(), Severity.WARNING)
