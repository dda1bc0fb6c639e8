"""Layouts and brands by name, as they come from the command line, and their files inside the project."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.errors import FindingsError, UsageError
from leaflet.findings import Finding, Place

if TYPE_CHECKING:
    from pathlib import Path


def insist_on_known(kind: str, name: str, known: tuple[str, ...]) -> None:
    """Refuse a name that the project does not have; this also keeps `../` out of paths.

    Raises:
        UsageError: The name is not among the known ones.
    """
    if name in known:
        return
    from difflib import get_close_matches  # noqa: PLC0415 - only slips need it

    close = get_close_matches(name, known, n=1, cutoff=0.6)
    guess = f" Did you mean {close[0]}?" if close else ""
    there = f"There are: {', '.join(known)}." if known else f"The project has no {kind} at all."
    raise UsageError(f"There is no {kind} {name!r}.{guess}", there)


def is_inside(path: Path, project: Path) -> bool:
    """Return whether a file, links followed, lies inside the project."""
    try:
        return path.resolve().is_relative_to(project.resolve())
    except (OSError, RuntimeError):  # links that go in circles
        return False


def insist_on_inside(path: Path, project: Path) -> None:
    """Refuse a file that a link puts outside the project.

    Raises:
        FindingsError: It lies outside.
    """
    if not is_inside(path, project):
        shown_as = path.relative_to(project).as_posix()
        hint = "Put a copy of the file in its place: nothing outside the project is read."
        message = f"{shown_as} is a link to a place outside the project."
        raise FindingsError([Finding("FILE-outside", message, Place(shown_as, 1), hint=hint)])
