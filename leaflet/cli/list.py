"""`leaflet list`: what there is, its version, status and review date."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from leaflet.cli.options import (
    FormatOption,
    ProjectOption,
    TodayOption,
    project_from,
    today_from,
    wants_json,
)
from leaflet.cli.printing import counted, finding_as_json, sum_of, tell, tell_findings, tell_json
from leaflet.errors import ExitCode, UsageError
from leaflet.findings import errors_in

if TYPE_CHECKING:
    from leaflet.pipeline.reports import Listing, ListReport


HORIZON = 90
"""Days before a review date on which work on the review begins."""

DueOption: TypeAlias = Annotated[
    bool, typer.Option("--due", help="Only those whose review is past or due, most urgent first.")
]
WithinOption: TypeAlias = Annotated[
    str, typer.Option("--within", metavar="DAYS", help=f"How far --due looks. Default: {HORIZON}.")
]


def list_verb(
    due: DueOption = False,
    within: WithinOption = "",
    today: TodayOption = "",
    project: ProjectOption = "",
    report_format: FormatOption = "text",
) -> int:
    """List the leaflets, with version, status and review date."""
    from leaflet.pipeline.checking import list_leaflets  # noqa: PLC0415  keeps --help fast

    as_json, days = wants_json(report_format), _days_from(within)
    all_of_them = list_leaflets(project_from(project), today_from(today))
    only_due = due or bool(within)
    report = all_of_them.due_within(days) if only_due else all_of_them
    if as_json:
        tell_json({**_as_json(report), **({"within": days} if only_due else {})})
    else:
        _tell(report)
        if only_due:
            count = f"{len(report.leaflets)} of {counted(len(all_of_them.leaflets), 'leaflet')}"
            tell(f"{count} due within {counted(days, 'day')}, {sum_of(report.findings)}")
        else:
            tell(f"{counted(len(report.leaflets), 'leaflet')}, {sum_of(report.findings)}")
    return ExitCode.FINDINGS if errors_in(report.findings) else ExitCode.WELL


def _days_from(text: str) -> int:
    if not text:
        return HORIZON
    if text.isascii() and text.isdecimal() and len(text) <= len("9999"):
        return int(text)
    raise UsageError(f"--within {text} is not a number of days.", "Write digits, for example 90.")


def _tell(report: ListReport) -> None:
    rows = [_row(listing) for listing in report.leaflets]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        tell("  ".join(cells).rstrip())
    tell_findings(report.findings)


def _row(listing: Listing) -> tuple[str, ...]:
    return (
        listing.slug,
        listing.lang,
        listing.ident,
        f"version {listing.version}",
        listing.status,
        f"review by {listing.review_by}",
        _left(listing),
        f"{listing.title} \u00b7 {listing.owner}" if listing.owner else listing.title,
    )


def _left(listing: Listing) -> str:
    days = listing.days_left
    if not listing.is_in_use:
        return "not in use"
    return f"OUT OF DATE by {counted(-days, 'day')}" if days < 0 else f"{counted(days, 'day')} left"


def _as_json(report: ListReport) -> dict[str, object]:
    return {
        "leaflets": [
            {
                "slug": listing.slug,
                "lang": listing.lang,
                "title": listing.title,
                "id": listing.ident,
                "version": listing.version,
                "status": listing.status,
                "review-by": listing.review_by.isoformat(),
                "days-left": listing.days_left,
                "card": listing.has_card,
                "owner": listing.owner,
                "open": list(listing.open_roles),
                "released": listing.released or None,
            }
            for listing in report.leaflets
        ],
        "findings": [finding_as_json(finding) for finding in report.findings],
    }
