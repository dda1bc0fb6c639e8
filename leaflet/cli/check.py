"""`leaflet check`: the sources only."""

from __future__ import annotations

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

if TYPE_CHECKING:
    from leaflet.pipeline.reports import CheckReport, Reading


def check_verb(
    slugs: SlugArguments = None,
    lang: LangOption = "",
    policy: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME",
            help="Judge by this pack; may be repeated. Default: the packs that each leaflet names.",
        ),
    ] = None,
    today: TodayOption = "",
    project: ProjectOption = "",
    report_format: FormatOption = "text",
) -> int:
    """Check the sources alone, and measure how they read."""
    from leaflet.pipeline.checking import check_leaflets  # noqa: PLC0415  keeps --help fast

    as_json = wants_json(report_format)
    report = check_leaflets(
        project_from(project), today_from(today), tuple(slugs or ()), lang, tuple(policy or ())
    )
    if as_json:
        tell_json(_as_json(report))
    else:
        _tell(report)
    return ExitCode.FINDINGS if errors_in(report.findings) else ExitCode.WELL


def _tell(report: CheckReport) -> None:
    tell_findings(report.findings)
    for reading in report.readings:
        tell(f"{reading.file}: {_in_words(reading)}")
        if reading.open:
            waiting = "; ".join(f"{one.rule} {one.what}" for one in reading.open)
            tell(f"{reading.file}: to be signed by a person: {waiting}")
    tell(f"{counted(len(report.readings), 'leaflet')} checked, {sum_of(report.findings)}")


def _in_words(reading: Reading) -> str:
    if not reading.measures:
        return "not measured, since the file has faults"
    return ", ".join(
        f"{name} {value:.1f}".removesuffix(".0") for name, value in reading.measures.items()
    )


def _as_json(report: CheckReport) -> dict[str, object]:
    return {
        "leaflets": [
            {
                "file": reading.file,
                "slug": reading.slug,
                "lang": reading.lang,
                "measures": reading.measures,
                "open": [{"rule": one.rule, "what": one.what} for one in reading.open],
            }
            for reading in report.readings
        ],
        "findings": [finding_as_json(finding) for finding in report.findings],
    }
