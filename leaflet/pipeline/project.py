"""The project folder: where it is, and how its files are called in reports.

A project is a folder with `content/` and `layouts/brands/`. The program works on the one it stands in, as
Git, MkDocs and Hugo do.
"""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from leaflet.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from pathlib import Path

LEAST_LIKENESS = 0.6
"""How alike two names are before one is offered for the other (`difflib`'s own default)."""


def is_project(folder: Path) -> bool:
    """Tell whether a folder is a leaflet project.

    `layouts/brands` rather than `layouts` alone, since the program's own package has rooms of both names.
    """
    return (folder / "content").is_dir() and (folder / "layouts" / "brands").is_dir()


def find_project(start: Path, named: Path | None = None) -> Path:
    """Return the project folder: the one that is named, or the nearest one at or above `start`.

    Raises:
        UsageError: There is none.
    """
    if named is not None:
        if is_project(named):
            return named.resolve()
        raise UsageError(
            f"{named} is not a leaflet project.",
            "A project is a folder with the folders content/ and layouts/brands/ in it.",
        )
    place = start.resolve()
    for folder in (place, *place.parents):
        if is_project(folder):
            return folder
    raise UsageError(
        f"There is no leaflet project in {place} or above it.",
        "Go to the folder that holds content/ and layouts/, or name it with --project.",
    )


def known(kind: str, name: str, names: Collection[str]) -> str:
    """Return the name if it is one of the names.

    Raises:
        UsageError: It is not; the message offers the nearest name and tells all there are.
    """
    if name in names:
        return name
    near = difflib.get_close_matches(name, names, n=1, cutoff=LEAST_LIKENESS)
    near = near or sorted(other for other in names if other.startswith(name))[:1]
    guess = f" Did you mean {near[0]}?" if near else ""
    listed = ", ".join(sorted(names)) or "none yet"
    raise UsageError(f"There is no {kind} named {name}.{guess}", f"There is: {listed}.")


def edition_names(project: Path) -> tuple[str, ...]:
    """Return the editions of a project by their files' names, without reading or importing anything."""
    return in_order(path.stem for path in (project / "layouts").glob("*.yaml"))


def brand_names(project: Path) -> tuple[str, ...]:
    """Return the brands of a project by their folders' names, without reading or importing anything."""
    return in_order(path.parent.name for path in (project / "layouts/brands").glob("*/brand.yaml"))


def shown_path(path: Path, project: Path) -> str:
    """Return a path as a person knows it: relative to the project if it is in there, with forward slashes."""
    try:
        return path.relative_to(project).as_posix()
    except ValueError:
        return path.as_posix()


def in_order(names: Iterable[str]) -> tuple[str, ...]:
    """Return names sorted and without repeats: nothing depends on the order of discovery."""
    return tuple(sorted(set(names)))
