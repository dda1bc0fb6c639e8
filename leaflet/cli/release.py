"""`leaflet release`: put a released version on record, so that its text stays what it was."""

from __future__ import annotations

from leaflet.cli.options import (
    FormatOption,
    LangOption,
    OneSlugArgument,
    ProjectOption,
    TodayOption,
    project_from,
    today_from,
    wants_json,
)
from leaflet.cli.printing import tell_json
from leaflet.cli.recorded import recorded_as_json, tell_recorded
from leaflet.errors import ExitCode


def release_verb(
    slug: OneSlugArgument,
    lang: LangOption = "",
    today: TodayOption = "",
    project: ProjectOption = "",
    report_format: FormatOption = "text",
) -> int:
    """Put a text that is marked as released, and signed, on record as that version."""
    from leaflet.pipeline.planning import choose_one  # noqa: PLC0415  keeps --help fast
    from leaflet.pipeline.recording import release_text  # noqa: PLC0415

    as_json = wants_json(report_format)
    folder = project_from(project)
    recorded = release_text(folder, slug, choose_one(folder, slug, lang), today_from(today))
    if as_json:
        tell_json({"recorded": [recorded_as_json(recorded)]})
    else:
        tell_recorded(recorded, "released")
    return ExitCode.WELL
