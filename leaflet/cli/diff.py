"""`leaflet diff`: what changed between two texts of a leaflet, as a redline for reviewers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from leaflet.cli.options import (
    FormatOption,
    LangOption,
    ProjectOption,
    TodayOption,
    project_from,
    today_from,
    wants_json,
)
from leaflet.cli.printing import counted, finding_as_json, tell, tell_findings, tell_json
from leaflet.errors import ExitCode

if TYPE_CHECKING:
    from leaflet.compare.leaflets import ComparedPart
    from leaflet.compare.lines import ComparedLine
    from leaflet.model.leaflet import Leaflet
    from leaflet.pipeline.redlining import Redline

OldArgument: TypeAlias = Annotated[
    str,
    typer.Argument(
        metavar="OLD", help="A YAML file, a leaflet, or a released version: sore-throat@1.0."
    ),
]
NewArgument: TypeAlias = Annotated[
    str,
    typer.Argument(metavar="NEW", help="The same. Default: the leaflet as it is now."),
]
BrandOption: TypeAlias = Annotated[
    str, typer.Option(metavar="NAME", help="In whose look. Default: the first brand.")
]
OutputOption: TypeAlias = Annotated[
    str, typer.Option(metavar="FILE", help="Where the PDF goes. Default: in the output folder.")
]


def diff_verb(
    old: OldArgument,
    new: NewArgument = "",
    lang: LangOption = "",
    brand: BrandOption = "",
    output: OutputOption = "",
    today: TodayOption = "",
    project: ProjectOption = "",
    report_format: FormatOption = "text",
) -> int:
    """Compare two texts of a leaflet and write a redline of what changed."""
    from leaflet.pipeline.redlining import Wanted, make_redline  # noqa: PLC0415  keeps --help fast

    as_json = wants_json(report_format)
    wanted = Wanted(
        old=old,
        new=new,
        today=today_from(today),
        lang=lang,
        brand=brand,
        output=Path(output).absolute() if output else None,
    )
    redline = make_redline(project_from(project), wanted)
    if as_json:
        tell_json(_as_json(redline))
    else:
        _tell(redline)
    return ExitCode.WELL


def _tell(redline: Redline) -> None:
    comparison = redline.comparison
    tell(f"{_named(comparison.old)} to {_named(comparison.new)}")
    for part in comparison.changed_parts:
        moved = ", moved" if part.has_moved else ""
        tell(f"{part.title or part.ident} ({part.fate}{moved})")
        for line in part.changed_lines:
            tell(f"  {_in_words(line)}")
    if comparison.is_empty:
        tell("The text reads as before.")
    tell_findings(redline.findings)
    if redline.path is not None:
        tell(f"written to {redline.path} ({counted(redline.pages, 'page')})", "green")


def _named(leaflet: Leaflet) -> str:
    return f"{leaflet.imprint.ident} {leaflet.lang} version {leaflet.imprint.version}"


def _in_words(line: ComparedLine) -> str:
    """Return a line with its changes in brackets, as `wdiff` writes them."""
    signs = {"added": ("{+", "+}"), "removed": ("[-", "-]"), "kept": ("", "")}
    said = (signs[piece.fate][0] + piece.text + signs[piece.fate][1] for piece in line.pieces)
    return "".join(said).replace("\n", " ")


def _as_json(redline: Redline) -> dict[str, object]:
    comparison = redline.comparison
    return {
        "old": _text_as_json(comparison.old),
        "new": _text_as_json(comparison.new),
        "same": comparison.is_empty,
        "parts": [_part_as_json(part) for part in comparison.parts],
        "file": redline.path.as_posix() if redline.path else None,
        "pages": redline.pages,
        "findings": [finding_as_json(finding) for finding in redline.findings],
    }


def _text_as_json(leaflet: Leaflet) -> dict[str, object]:
    from leaflet.model.as_read import text_hash  # noqa: PLC0415  keeps --help fast

    return {
        "slug": leaflet.slug,
        "lang": leaflet.lang,
        "id": leaflet.imprint.ident,
        "version": leaflet.imprint.version,
        "status": leaflet.imprint.status.value,
        "text": text_hash(leaflet),
    }


def _part_as_json(part: ComparedPart) -> dict[str, object]:
    return {
        "id": part.ident,
        "title": part.title,
        "fate": part.fate.value,
        "moved": part.has_moved,
        "lines": [
            {
                "fate": line.fate.value,
                "pieces": [{"fate": piece.fate.value, "text": piece.text} for piece in line.pieces],
            }
            for line in part.lines
        ],
    }
