"""`leaflet policies`: the packs, their rules and the standards behind them."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Annotated

import typer

from leaflet.cli.options import FormatOption, ProjectOption, packs_at, wants_json
from leaflet.cli.printing import counted, finding_as_json, sum_of, tell, tell_findings, tell_json
from leaflet.errors import ExitCode
from leaflet.findings import errors_in
from leaflet.policy.catalogue import ONLY, RULES, Judge

if TYPE_CHECKING:
    from collections.abc import Iterable

    from leaflet.model.policy import OwedPart, SetRule
    from leaflet.pipeline.reports import Pack, PackReport

_WIDTH = 100
_JUDGES = ((Judge.SOURCE, "source"), (Judge.FILE, "file"), (Judge.PERSON, "person"))


def policies_verb(
    name: Annotated[
        str, typer.Argument(metavar="NAME", help="Show this pack whole. Default: list all.")
    ] = "",
    project: ProjectOption = "",
    report_format: FormatOption = "text",
) -> int:
    """List the policy packs, or show one with all its rules."""
    from leaflet.pipeline.packs import show_policies  # noqa: PLC0415  keeps --help fast

    as_json = wants_json(report_format)
    report = show_policies(packs_at(project), name)
    if as_json:
        tell_json(_as_json(report))
    else:
        _tell(report, whole=bool(name))
    return ExitCode.FINDINGS if errors_in(report.findings) else ExitCode.WELL


def _tell(report: PackReport, *, whole: bool) -> None:
    for pack in report.packs:
        tell(f"{pack.policy.name}: {pack.policy.title} ({pack.file})", "bold")
        for line in _whole(pack) if whole else _short(pack):
            tell(line)
    tell_findings(report.findings)
    tell(f"{counted(len(report.packs), 'pack')}, {sum_of(report.findings)}")


def _short(pack: Pack) -> Iterable[str]:
    """Yield what a pack asks, in a few lines."""
    policy = pack.policy
    parts = (
        ("sections", policy.sections),
        ("card", policy.card),
        ("wallet card", policy.wallet_card),
    )
    for word, owed in parts:
        yield from _wrapped(f"{word}: {', '.join(part.ident for part in owed)}" if owed else "")
    yield from _wrapped(f"rules: {', '.join(rule.ident for rule in policy.rules)}")
    sources = dict.fromkeys(one for rule in policy.rules for one in rule.source.split("; "))
    yield from _wrapped(f"source: {'; '.join(sources)}")


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(
        text, _WIDTH, initial_indent="  ", subsequent_indent="    ", break_on_hyphens=False
    )


def _whole(pack: Pack) -> Iterable[str]:
    """Yield all that a pack asks."""
    policy = pack.policy
    parts = (
        ("Sections, in this order", policy.sections),
        ("Card", policy.card),
        ("Wallet card", policy.wallet_card),
    )
    for title, owed in parts:
        if owed:
            yield f"  {title}:"
        for part in owed:
            yield from _wrapped(f"  {part.ident}: {part.why} ({part.source})")
            yield from _wrapped(f"    with {', '.join(part.parts)}" if part.parts else "")
    yield "  Rules:"
    for rule in policy.rules:
        yield from (f"    {line}" for line in rule_lines(rule))


def rule_lines(rule: SetRule) -> tuple[str, ...]:
    """Return a rule as a pack sets it, on two lines: what it asks, within which limits, and by which standard."""
    known = RULES[rule.ident]
    limits = [
        f"{known.measures[name].what}: {known.measures[name].said(limit)}"
        for name, limit in rule.limits
    ]
    what = known.what + (f" ({'; '.join(limits)})" if limits else "")
    return (f"{rule.ident}  {rule.severity.value:7}  {what}", f"{' ' * 17}{rule.cited}")


def _as_json(report: PackReport) -> dict[str, object]:
    return {
        "policies": [
            {
                "name": pack.policy.name,
                "title": pack.policy.title,
                "file": pack.file,
                "sections": [_part_as_json(part) for part in pack.policy.sections],
                "card": [_part_as_json(part) for part in pack.policy.card],
                "wallet-card": [_part_as_json(part) for part in pack.policy.wallet_card],
                "rules": [rule_as_json(rule) for rule in pack.policy.rules],
            }
            for pack in report.packs
        ],
        "findings": [finding_as_json(finding) for finding in report.findings],
    }


def _part_as_json(part: OwedPart) -> dict[str, object]:
    return {"id": part.ident, "why": part.why, "source": part.source, "parts": list(part.parts)}


def rule_as_json(rule: SetRule) -> dict[str, object]:
    """Return a rule as a pack sets it; a limit without a name of its own is the threshold itself."""
    known = RULES[rule.ident]
    limits = dict(rule.limits)
    return {
        "id": rule.ident,
        "what": known.what,
        "severity": rule.severity.value,
        "threshold": limits.get(ONLY, limits or None),
        "judged": [word for judge, word in _JUDGES if judge in known.judge],
        "source": rule.source,
        "clause": rule.clause,
    }
