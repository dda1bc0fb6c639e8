"""`leaflet list`: what there is, its version, status and review date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.cli.options import (
    FormatOption,
    ProjectOption,
    TodayOption,
    project_from,
    today_from,
    wants_json,
)
from leaflet.cli.printing import counted, finding_as_json, sum_of, tell, tell_findings, tell_json
from leaflet.errors import ExitCode
from leaflet.findings import errors_in

if TYPE_CHECKING:
    from leaflet.pipeline.reports import Listing, ListReport


def list_verb(
    today: TodayOption = "",
    project: ProjectOption = "",
    report_format: FormatOption = "text",
) -> int:
    """List the leaflets, with version, status and review date."""
    from leaflet.pipeline.checking import list_leaflets  # noqa: PLC0415  keeps --help fast

    as_json = wants_json(report_format)
    report = list_leaflets(project_from(project), today_from(today))
    if as_json:
        tell_json(_as_json(report))
    else:
        _tell(report)
    return ExitCode.FINDINGS if errors_in(report.findings) else ExitCode.WELL


def _tell(report: ListReport) -> None:
    rows = [_row(listing) for listing in report.leaflets]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        tell("  ".join(cells).rstrip())
    tell_findings(report.findings)
    tell(f"{counted(len(rows), 'leaflet')}, {sum_of(report.findings)}")


def _row(listing: Listing) -> tuple[str, ...]:
    return (
        listing.slug,
        listing.lang,
        listing.ident,
        f"version {listing.version}",
        listing.status,
        f"review by {listing.review_by}",
        _left(listing.days_left),
        listing.title,
    )


def _left(days: int) -> str:
    if days < 0:
        return f"OUT OF DATE by {counted(-days, 'day')}"
    return f"{counted(days, 'day')} left"


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
            }
            for listing in report.leaflets
        ],
        "findings": [finding_as_json(finding) for finding in report.findings],
    }
