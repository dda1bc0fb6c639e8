"""`leaflet build`: lay out, prove and put into place."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from leaflet.cli.opening import open_file
from leaflet.cli.options import (
    BrandOption,
    FormatOption,
    LangOption,
    ProjectOption,
    SlugArguments,
    TodayOption,
    project_from,
    today_from,
    wants_json,
)
from leaflet.cli.printing import (
    complain,
    counted,
    finding_as_json,
    sum_of,
    tell,
    tell_findings,
    tell_json,
)
from leaflet.cli.progress import watching
from leaflet.pipeline.reports import State

if TYPE_CHECKING:
    from leaflet.pipeline.reports import BuildReport, Outcome


EditionOption: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(metavar="NAME", help="Only this edition; may be repeated. Default: all."),
]
TargetOption: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        metavar="NAME",
        help="What the files are for: screen, archive, office, press; may be repeated. Default: screen.",
    ),
]
OutputOption: TypeAlias = Annotated[
    str, typer.Option(metavar="DIR", help="Where files go. Default: the project's output folder.")
]
OpenOption: TypeAlias = Annotated[bool, typer.Option("--open", help="Open what was built.")]
AllowExpiredOption: TypeAlias = Annotated[
    bool,
    typer.Option(
        "--allow-expired", help="Build leaflets past their review date too, marked on every page."
    ),
]
AllowWithdrawnOption: TypeAlias = Annotated[
    bool,
    typer.Option(
        "--allow-withdrawn",
        help="Build withdrawn and replaced leaflets too, marked on every page.",
    ),
]


def build_verb(
    slugs: SlugArguments = None,
    edition: EditionOption = None,
    target: TargetOption = None,
    brand: BrandOption = "",
    lang: LangOption = "",
    output: OutputOption = "",
    today: TodayOption = "",
    allow_expired: AllowExpiredOption = False,
    allow_withdrawn: AllowWithdrawnOption = False,
    open_files: OpenOption = False,
    project: ProjectOption = "",
    report_format: FormatOption = "text",
) -> int:
    """Build what has changed, and prove each file."""
    from leaflet.pipeline.building import build_leaflets  # noqa: PLC0415  keeps --help fast
    from leaflet.pipeline.planning import Request  # noqa: PLC0415

    started, as_json = time.perf_counter(), wants_json(report_format)
    request = Request(
        today=today_from(today),
        slugs=tuple(slugs or ()),
        lang=lang,
        brand=brand,
        editions=tuple(edition or ()),
        targets=tuple(target or ()),
        output=Path(output).absolute() if output else None,
        allow_expired=allow_expired,
        allow_withdrawn=allow_withdrawn,
    )
    with watching() as watch:
        report = build_leaflets(project_from(project), request, watch)
    _report(report, time.perf_counter() - started, as_json=as_json)
    if open_files:
        _open_built(report)
    return report.exit_code


def _report(report: BuildReport, seconds: float, *, as_json: bool) -> None:
    if as_json:
        tell_json(_as_json(report, seconds))
    else:
        _tell(report, seconds)
    if report.stopped:
        complain(str(report.stopped), report.stopped.hint)


def _tell(report: BuildReport, seconds: float) -> None:
    tell_findings(report.findings)
    for outcome in report.outcomes:
        if outcome.state is State.BUILT:
            tell(f"built {_shown(outcome)} ({counted(outcome.pages, 'page')})")
        elif outcome.state is State.HELD:
            tell(f"held back {_shown(outcome)} (another edition of it failed)", "yellow")
        elif outcome.state is State.FAILED:
            tell(f"not built {_shown(outcome)}", "red")
    counts = [
        counted(report.count(state), f"file {state.value}", f"files {state.value}")
        for state in State
        if report.count(state) or state is State.BUILT
    ]
    tell(", ".join([*counts, sum_of(report.findings), f"{seconds:.2f} s"]))


def _shown(outcome: Outcome) -> str:
    """Return a path as the person would type it: from the working folder, if the file is below it."""
    try:
        return outcome.path.relative_to(Path.cwd()).as_posix()
    except ValueError:
        return outcome.path.as_posix()


def _as_json(report: BuildReport, seconds: float) -> dict[str, object]:
    return {
        "files": [_outcome_as_json(outcome) for outcome in report.outcomes],
        "findings": [finding_as_json(finding) for finding in report.findings],
        "stopped": str(report.stopped) if report.stopped else None,
        "seconds": round(seconds, 3),
        "exit-code": int(report.exit_code),
    }


def _outcome_as_json(outcome: Outcome) -> dict[str, object]:
    job = outcome.job
    return {
        "path": _shown(outcome),
        "state": outcome.state.value,
        "slug": job.slug,
        "lang": job.lang,
        "brand": job.brand,
        "edition": job.edition,
        "target": job.target.value,
        "pages": outcome.pages,
        "size": outcome.size,
        "sha-256": outcome.sha256,
    }


def _open_built(report: BuildReport) -> None:
    for outcome in report.outcomes:
        if outcome.state is State.BUILT:
            open_file(outcome.path)
