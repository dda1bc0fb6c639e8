"""`leaflet translated`: note that a translation follows its original as it is now."""

from __future__ import annotations

from typing import Annotated

import typer

from leaflet.cli.options import (
    FormatOption,
    LangOption,
    OneSlugArgument,
    ProjectOption,
    project_from,
    wants_json,
)
from leaflet.cli.printing import tell_json
from leaflet.cli.recorded import recorded_as_json, tell_recorded
from leaflet.errors import ExitCode


def translated_verb(
    slug: OneSlugArgument,
    lang: LangOption = "",
    section: Annotated[
        list[str] | None,
        typer.Option(metavar="ID", help="Only this section; may be repeated. Default: all."),
    ] = None,
    project: ProjectOption = "",
    report_format: FormatOption = "text",
) -> int:
    """Note that a translation, or sections of it, follow the original as it is now."""
    from leaflet.pipeline.planning import choose_one  # noqa: PLC0415  keeps --help fast
    from leaflet.pipeline.recording import note_translation  # noqa: PLC0415

    as_json = wants_json(report_format)
    folder = project_from(project)
    tag = choose_one(folder, slug, lang)
    recorded = note_translation(folder, slug, tag, tuple(section or ()))
    if as_json:
        tell_json({"recorded": [recorded_as_json(recorded)]})
    else:
        what = f"translated {', '.join(section)}" if section else "translated"
        tell_recorded(recorded, what)
    return ExitCode.WELL
