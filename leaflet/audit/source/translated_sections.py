"""LNG-01: a translation is as new as its original, section by section.

For each section of a translation it is on record from which text of the original it was made (translations.yaml). A
section whose original reads otherwise now is out of step. While the changed original is itself not released, readers
of both languages still have texts that agree, so it is a warning then.

Threshold: none.
Source: house rule.

Passes: `translation-of: en-AU`, each section recorded with the present hash of the English one.
Fails: a sentence was added in English, and the Arabic section is recorded with the hash from before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.findings import Finding, Severity
from leaflet.model.leaflet import Status

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from leaflet.model.leaflet import Leaflet, Section
    from leaflet.model.policy import Policy
    from leaflet.model.records import Original

RULE = "LNG-01"


def judge(leaflet: Leaflet, _policies: tuple[Policy, ...], _today: dt.date) -> Iterator[Finding]:
    """Yield a finding for every section that does not follow its original."""
    original = leaflet.records.original
    if original is None:
        return
    if original.status is None:
        message = f"The original ({original.lang}) has faults, so nobody can tell what changed."
        hint = f"Run: leaflet check {leaflet.slug} --lang {original.lang}"
        yield Finding(RULE, message, leaflet.place, Severity.WARNING, hint)
        return
    level = Severity.ERROR if original.status is Status.RELEASED else Severity.WARNING
    for section in leaflet.sections:
        message = _what_is_wrong(section, original, leaflet)
        if message:
            hint = (
                f"Translate it anew, then run: leaflet translated {leaflet.slug}"
                f" --lang {leaflet.lang} --section {section.ident}"
            )
            yield Finding(RULE, message, section.place, level, hint)
    there = {section.ident for section in leaflet.sections}
    for ident, _ in original.sections:
        if ident not in there:
            message = f'The section "{ident}" of the original ({original.lang}) is not translated.'
            yield Finding(RULE, message, leaflet.place, level, f"Add it, with the id {ident}.")


def _what_is_wrong(section: Section, original: Original, leaflet: Leaflet) -> str:
    """Return what separates a section from its original; empty if nothing does."""
    now = dict(original.sections).get(section.ident)
    made_from = {one.section: one.text for one in leaflet.records.made_from}.get(section.ident)
    if now is None:
        return f'The original ({original.lang}) has no section "{section.ident}".'
    if made_from is None:
        return f'It is not on record what the section "{section.ident}" was translated from.'
    if made_from != now:
        return (
            f'The section "{section.ident}" was translated from an older text:'
            f" {original.lang} has changed since."
        )
    return ""
