"""The rules of a pack's file: checked against the catalogue, each fault at its line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.findings import Finding
from leaflet.model.policy import SetRule
from leaflet.policy.catalogue import ONLY, RULES
from leaflet.reading.schema import as_number
from leaflet.reading.schema_faults import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.policy.catalogue import Rule
    from leaflet.policy.schema import PackEntry, RuleEntry
    from leaflet.reading.tree import Path, Tree


def set_rules(entry: PackEntry) -> tuple[SetRule, ...]:
    """Return the rules of a pack that has no faults."""
    return tuple(_set(rule) for rule in entry.rules)


def _set(entry: RuleEntry) -> SetRule:
    given = ((name, as_number(value)) for name, value in _given(entry.threshold).items())
    limits = tuple((name, number) for name, number in given if number is not None)
    return SetRule(entry.id, entry.severity, limits, entry.source, entry.clause)


def _given(threshold: object) -> dict[str, object]:
    """Return the limits as typed, by measure."""
    if threshold is None:
        return {}
    return dict(threshold) if isinstance(threshold, dict) else {ONLY: threshold}


def rule_faults(tree: Tree) -> Iterator[Finding]:
    """Yield a finding for every rule that is unknown or stands twice, and for every limit that is of no use.

    What is not even a group of keys is left to the schema; all else is told whatever the schema finds.
    """
    seen: set[str] = set()
    written = tree.node(("rules",))
    for index, one in enumerate(written if isinstance(written, list) else ()):
        ident = one.get("id") if isinstance(one, dict) else None
        if not isinstance(one, dict) or not isinstance(ident, str) or not ident:
            continue
        at: Path = ("rules", index)
        rule = RULES.get(ident)
        if rule is None:
            message = f'There is no rule called "{ident[:40]}".'
            hint = f"{_guess(ident)} `leaflet policies` lists every rule.".strip()
            yield Finding("POL-rule", message, tree.place((*at, "id")), hint=hint)
        elif ident in seen:
            message = f'The rule {ident} stands twice in "rules".'
            yield Finding("POL-twice", message, tree.place((*at, "id")), hint="Remove one of them.")
        else:
            yield from _limit_faults(tree, (*at, "threshold"), one.get("threshold", ""), rule)
        seen.add(ident)


def _guess(ident: str) -> str:
    family = [known for known in RULES if known.startswith(ident[:4].upper())]
    guess = did_you_mean(ident.upper(), RULES)
    if guess.startswith("Did") or not family:
        return guess if guess.startswith("Did") else ""
    return f"Rules of this kind: {', '.join(family)}."


def _limit_faults(tree: Tree, at: Path, threshold: object, rule: Rule) -> Iterator[Finding]:
    """Yield what is wrong with a rule's limits: of the wrong kind, unknown, no number, or out of reach."""
    if threshold == "":
        return
    is_named = ONLY not in rule.measures
    if not rule.measures:
        message = (
            f"The rule {rule.ident} takes no threshold: {rule.what[:1].lower()}{rule.what[1:]}."
        )
        yield Finding("POL-threshold", message, tree.key_place(at), hint="Remove the line.")
    elif isinstance(threshold, list) or isinstance(threshold, dict) is not is_named:
        message = f"The threshold of {rule.ident} is of the wrong kind."
        yield Finding("POL-threshold", message, tree.key_place(at), hint=f"Write {_example(rule)}.")
    else:
        for name, value in _given(threshold).items():
            path = (*at, name) if is_named else at
            yield from _value_faults(tree, path, rule, name, value)


def _value_faults(
    tree: Tree, path: Path, rule: Rule, name: str, value: object
) -> Iterator[Finding]:
    measure = rule.measures.get(name)
    if measure is None:
        message = f'The rule {rule.ident} measures nothing called "{name[:40]}".'
        hint = f"{did_you_mean(name, rule.measures)} Write {_example(rule)}."
        yield Finding("POL-threshold", message, tree.key_place(path), hint=hint)
        return
    number = as_number(value)
    if number is None or number < 0 or (measure.is_whole and number % 1):
        kind = "whole number" if measure.is_whole else "number"
        message = f'"{str(value)[:40]}" is no {kind} from 0 on, as a threshold of {rule.ident} is.'
        hint = f"It means: {measure.meaning}. Write {_example(rule)}."
        yield Finding("POL-threshold", message, tree.place(path), hint=hint)


def _example(rule: Rule) -> str:
    """Return how a rule's threshold is written."""
    if ONLY in rule.measures:
        return "threshold: 12, a number of your own"
    pairs = ", ".join(f"{name}: 12" for name in rule.measures)
    return f"threshold: {{{pairs}}}, with numbers of your own; leave out what another pack settles"
