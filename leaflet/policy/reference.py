"""The reference of packs and rules, made from the catalogue and the packs: `python -m leaflet.policy.reference`.

A test holds docs/rules.md to what this module writes.
"""

from __future__ import annotations

import sys
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Final

from leaflet.findings import Place
from leaflet.policy.catalogue import ONLY, RULES, Judge
from leaflet.policy.packs import PROGRAM_PACKS, read_policies
from leaflet.policy.schema import OwedEntry, PackEntry, RuleEntry

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from leaflet.model.policy import Policy
    from leaflet.policy.catalogue import Rule
    from leaflet.reading.schema import Entry

_INTRO: Final = """\
# Policy packs and their rules

This page is made from the program itself; do not edit it. `leaflet policies` shows the same on the command line.

A pack says what a leaflet owes its readers: sections and card parts, in their order, and rules, each with its limit, its
severity, and the standard behind it. `house` holds for every leaflet; a leaflet names the others in its `policies`. Of
several packs the strictest limit and the highest severity hold, so no pack can lower what another asks. A rule that no
pack of a leaflet names is not judged.

## Write a pack of your own

A clinic's pack is a file in `content/policies/`, called as the pack is. It can ask for sections, put rules in force and
make them stricter. A fault in it is told with its line: an unknown rule, a limit of the wrong kind, a name that is taken.

```yaml
# content/policies/our-ward.yaml
name: our-ward
title: Leaflets of our ward
sections:
  - {id: visiting, why: "Families ask this first.", source: "House rule"}
rules:
  - {id: RDG-03, severity: error, threshold: 40, source: "House rule", clause: "short paragraphs"}
  - {id: RDG-01, severity: error, threshold: {smog: 8}, source: "House rule", clause: "grade 8"}
```
"""
_TITLES: Final = (
    ("The file", PackEntry),
    ("A section or card part", OwedEntry),
    ("A rule", RuleEntry),
)
_KINDS: Final = {
    "name": "id",
    "id": "id",
    "parts": "list of ids",
    "sections": "list of sections",
    "card": "list of parts",
    "rules": "list of rules",
    "severity": "`error` or `warning`",
    "threshold": "number, or numbers by name",
}
_FAMILIES: Final = {
    "SEC": "Sections",
    "LIF": "Life of a leaflet",
    "EVI": "Evidence",
    "NUM": "Numbers",
    "RDG": "Reading",
    "ADV": "Tone",
    "BRD": "The clinic's look",
    "USR": "Tests with readers",
    "TYP": "Type",
    "COL": "Colour",
    "LAY": "Pages",
    "LNG": "Languages",
    "ACC": "Accessibility (PDF/UA-1)",
    "POL": "Packs",
    "SAF": "Safety",
    "PRN": "For a press",
    "OFF": "For the clinic's own printer",
    "UA2": "Accessibility of archive files (PDF/UA-2)",
    "ARC": "Archive files (PDF/A-4)",
}
_JUDGES: Final = ((Judge.SOURCE, "text"), (Judge.FILE, "file"), (Judge.PERSON, "person"))
ELSEWHERE: Final = {
    "BRD-01": "A brand's file is read before any pack is asked, so its faults are told by the reader of brands.",
    "EML-*": "Kept by the way a mail is made: `leaflet send` refuses what would break them, and no pack can switch them off.",
    "QR code for each link": "EVI-04 asks for a short printed address and a day on which it was opened; one code for the whole leaflet stands on the card, since a page of codes hides the addresses.",
}
"""What is not judged by a rule of a pack, and why."""


def rules_text() -> str:
    """Return the page."""
    return "\n".join((_INTRO, *_keys(), *_packs(), *_rules(), *_elsewhere()))


def _keys() -> Iterator[str]:
    for title, entry in _TITLES:
        yield f"### {title}\n\n| key | needed | value | meaning |\n|---|---|---|---|"
        yield from _rows_of(entry)
        yield ""


def _rows_of(entry: type[Entry]) -> Iterator[str]:
    for name, field in entry.model_fields.items():
        needed = "yes" if field.is_required() else ""
        kind = _KINDS.get(name, "text")
        yield f"| `{field.alias or name}` | {needed} | {kind} | {field.description} |"


def _program_packs() -> tuple[Policy, ...]:
    names = sorted(path.stem for path in PROGRAM_PACKS.glob("*.yaml"))
    return read_policies(Path(), names, Place("docs"))


def _packs() -> Iterator[str]:
    yield "## The packs of the program\n\n| pack | for | asks for the sections | rules |\n|---|---|---|---|"
    for pack in _program_packs():
        sections = ", ".join(f"`{part.ident}`" for part in pack.sections) or "none of its own"
        yield f"| `{pack.name}` | {pack.title} | {sections} | {len(pack.rules)} |"
    yield ""


def _rules() -> Iterator[str]:
    yield "## The rules\n"
    packs = _program_packs()
    for family, rules in groupby(RULES.values(), key=lambda rule: rule.ident.partition("-")[0]):
        yield f"### {_FAMILIES[family]}\n"
        yield "| rule | what it asks | judged on | limits | packs |\n|---|---|---|---|---|"
        yield from (_rule_row(rule, packs) for rule in rules)
        yield ""


def _rule_row(rule: Rule, packs: Iterable[Policy]) -> str:
    judges = ", ".join(word for judge, word in _JUDGES if judge in rule.judge)
    limits = "; ".join(
        measure.meaning if name == ONLY else f"`{name}`: {measure.meaning}"
        for name, measure in rule.measures.items()
    )
    asking = "; ".join(
        f"`{pack.name}` {_set(setting.limits)}{setting.severity}"
        for pack in packs
        for setting in pack.rules
        if setting.ident == rule.ident
    )
    return f"| {rule.ident} | {rule.what} | {judges} | {limits} | {asking} |"


def _set(limits: tuple[tuple[str, float], ...]) -> str:
    told = ", ".join(
        f"{limit:g}" if name == ONLY else f"{name} {limit:g}" for name, limit in limits
    )
    return f"{told} " if told else ""


def _elsewhere() -> Iterator[str]:
    yield "## What no pack judges\n\n| what | why |\n|---|---|"
    yield from (f"| {what} | {why} |" for what, why in ELSEWHERE.items())
    yield ""


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")  # type: ignore[union-attr]
    sys.stdout.write(rules_text())
