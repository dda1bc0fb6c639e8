"""Options that several verbs share, and how their words are read."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from leaflet.errors import UsageError
from leaflet.pipeline.project import find_project, known

FORMATS = ("json", "text")

FormatOption: TypeAlias = Annotated[
    str,
    typer.Option("--format", metavar="text|json", help="Report for people or for programs."),
]
ProjectOption: TypeAlias = Annotated[
    str,
    typer.Option(
        "--project",
        metavar="DIR",
        envvar="LEAFLET_PROJECT",
        help="The project folder. Default: the one you stand in.",
    ),
]
LangOption: TypeAlias = Annotated[
    str, typer.Option("--lang", metavar="TAG", help="Only this language, for example en-AU.")
]
BrandOption: TypeAlias = Annotated[
    str, typer.Option(metavar="NAME", help="Only this brand. Default: all.")
]
TodayOption: TypeAlias = Annotated[
    str,
    typer.Option("--today", metavar="DATE", help="Work as if on this day, for example 2026-11-22."),
]
SlugArguments: TypeAlias = Annotated[
    list[str] | None, typer.Argument(metavar="SLUG", help="Names of leaflets. Default: all.")
]
OneSlugArgument: TypeAlias = Annotated[
    str, typer.Argument(metavar="SLUG", help="Name of a leaflet.")
]


def wants_json(text: str) -> bool:
    """Tell which of the two formats is asked for.

    Raises:
        UsageError: Neither.
    """
    return known("format", text, FORMATS) == "json"


def project_from(named: str) -> Path:
    """Return the project folder that is named, or the one around the working folder."""
    return find_project(Path.cwd(), Path(named) if named else None)


def packs_at(named: str) -> Path:
    """Return where a clinic's own packs are; the program's are there outside of any project too."""
    try:
        return project_from(named)
    except UsageError:
        if named:
            raise
        return Path.cwd()


def today_from(text: str) -> dt.date:
    """Return the day that is named, or the machine's.

    Raises:
        UsageError: It is not a date.
    """
    if not text:
        return dt.datetime.now().astimezone().date()
    return day_from(text, "--today")


def day_from(text: str, option: str) -> dt.date:
    """Return the day that an option names.

    Raises:
        UsageError: It is not a date.
    """
    try:
        return dt.datetime.strptime(text, "%Y-%m-%d").replace(tzinfo=dt.UTC).date()
    except ValueError as error:
        raise UsageError(
            f"{option} {text} is not a date.", "Write year, month and day: 2026-11-22."
        ) from error
