"""`leaflet audit`: judge finished PDFs, ours or any."""

from __future__ import annotations

import glob
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from leaflet.cli.options import FormatOption, ProjectOption, packs_at, wants_json
from leaflet.cli.policies import rule_as_json, rule_lines
from leaflet.cli.printing import counted, finding_as_json, sum_of, tell, tell_findings, tell_json
from leaflet.errors import ExitCode, UsageError
from leaflet.findings import errors_in
from leaflet.policy.catalogue import RULES, Judge

TARGETS = ("press", "office")
TargetOption: TypeAlias = Annotated[
    str,
    typer.Option(
        metavar="press|office",
        help="Judge also by what a print shop, or the clinic's own printer, asks of a file.",
    ),
]

if TYPE_CHECKING:
    from leaflet.pipeline.reports import AuditReport


def audit_verb(
    files: Annotated[
        list[str] | None, typer.Argument(metavar="FILE", help="Finished PDF files.")
    ] = None,
    policy: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME",
            help="Judge by this pack; may be repeated. Default: the packs that each file names.",
        ),
    ] = None,
    target: TargetOption = "",
    project: ProjectOption = "",
    rules: Annotated[
        bool, typer.Option("--rules", help="List the rules that files are judged by, and stop.")
    ] = False,
    report_format: FormatOption = "text",
) -> int:
    """Read PDFs back and prove that all they owe is on paper."""
    from leaflet.model.look import Target  # noqa: PLC0415  keeps --help fast
    from leaflet.pipeline.project import known  # noqa: PLC0415
    from leaflet.pipeline.proving import audit_files  # noqa: PLC0415

    as_json = wants_json(report_format)
    if rules:
        return _tell_rules(packs_at(project), as_json=as_json)
    if not files:
        raise UsageError("No file is named.", "Name finished PDF files, or ask for --rules.")
    fit_for = Target(known("target", target, TARGETS)) if target else None
    reports = audit_files(packs_at(project), _paths(files), tuple(policy or ()), fit_for)
    if as_json:
        tell_json({"files": [_as_json(report) for report in reports]})
    else:
        _tell(reports)
    faulty = any(errors_in(report.findings) for report in reports)
    return ExitCode.FINDINGS if faulty else ExitCode.WELL


def _tell_rules(project: Path, *, as_json: bool) -> int:
    """List the rules of the house on files: no file is without these."""
    from leaflet.pipeline.packs import show_policies  # noqa: PLC0415  keeps --help fast

    report = show_policies(project, "house")
    rules = [rule for pack in report.packs for rule in pack.policy.rules]
    listed = [rule for rule in rules if Judge.FILE in RULES[rule.ident].judge]
    if as_json:
        tell_json({"rules": [rule_as_json(rule) for rule in listed]})
    for rule in () if as_json else listed:
        for line in rule_lines(rule):
            tell(line)
    return ExitCode.WELL


def _paths(files: list[str]) -> list[Path]:
    """Return the files that are named; a pattern is read here where the shell leaves it, as Windows does."""
    found = []
    for name in files:
        is_pattern = glob.has_magic(name) and not Path(name).exists()
        matches = sorted(glob.glob(name)) if is_pattern else []  # noqa: PTH207  a Path globs no absolute pattern
        found += [Path(match) for match in matches or [name]]
    return found


def _tell(reports: tuple[AuditReport, ...]) -> None:
    findings = tuple(finding for report in reports for finding in report.findings)
    for report in reports:
        tell_findings(report.findings)
        packs = ", ".join(report.policies) or "no pack: the file rules alone"
        if errors_in(report.findings):
            tell(f"{report.file}: not proven ({packs})", "red")
        else:
            tell(f"{report.file}: proven ({packs})", "green")
    tell(f"{counted(len(reports), 'file')} audited, {sum_of(findings)}")


def _as_json(report: AuditReport) -> dict[str, object]:
    return {
        "file": report.file,
        "facts": report.facts,
        "policies": report.policies,
        "findings": [finding_as_json(finding) for finding in report.findings],
    }
