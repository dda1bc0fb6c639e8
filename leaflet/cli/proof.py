"""`leaflet proof`: what is proven of built leaflets, on one page each."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from leaflet.cli.options import (
    FormatOption,
    LangOption,
    ProjectOption,
    SlugArguments,
    TodayOption,
    project_from,
    today_from,
    wants_json,
)
from leaflet.cli.printing import counted, finding_as_json, sum_of, tell, tell_findings, tell_json
from leaflet.errors import ExitCode
from leaflet.findings import errors_in
from leaflet.model.look import Target
from leaflet.pipeline.planning import Request
from leaflet.pipeline.project import shown_path

if TYPE_CHECKING:
    from leaflet.pipeline.proof_making import ProofReport, ProofSheet


def proof_verb(
    slugs: SlugArguments = None,
    lang: LangOption = "",
    brand: Annotated[str, typer.Option(metavar="NAME", help="Only this brand.")] = "",
    output: Annotated[
        str, typer.Option(metavar="DIR", help="Where the files are. Default: output.")
    ] = "",
    today: TodayOption = "",
    project: ProjectOption = "",
    report_format: FormatOption = "text",
) -> int:
    """Make a one-page proof sheet for each built leaflet: every rule, its figures and its verdict."""
    from leaflet.pipeline.proof_making import prove_leaflets, sheet_as_json  # noqa: PLC0415  --help

    as_json, root = wants_json(report_format), project_from(project)
    request = Request(
        today_from(today),
        tuple(slugs or ()),
        lang,
        brand,
        targets=tuple(target.value for target in Target),
        output=Path(output).absolute() if output else None,
    )
    report = prove_leaflets(root, request)
    if as_json:
        sheets = [_with_place(sheet_as_json(sheet), sheet, root) for sheet in report.sheets]
        findings = [finding_as_json(finding) for finding in report.findings]
        tell_json({"proofs": sheets, "findings": findings})
    else:
        _tell(report, root)
    passes = all(sheet.proof.passes for sheet in report.sheets)
    return ExitCode.WELL if passes and not errors_in(report.findings) else ExitCode.FINDINGS


def _tell(report: ProofReport, root: Path) -> None:
    tell_findings(report.findings)
    for sheet in report.sheets:
        style = "green" if sheet.proof.passes else "red"
        tell(f"{_shown(sheet, root)}: {sheet.proof.verdict}", style)
    tell(f"{counted(len(report.sheets), 'proof sheet')}, {sum_of(report.findings)}")


def _shown(sheet: ProofSheet, root: Path) -> str:
    return shown_path(sheet.pdf, root) if sheet.pdf else sheet.proof.leaflet.slug


def _with_place(told: dict[str, object], sheet: ProofSheet, root: Path) -> dict[str, object]:
    return {"pdf": _shown(sheet, root), **told}
