"""Every file that a layout or a brand depends on, found without reading any of them.

The build compares their hashes to see whether anything has changed, so a file too many costs a rebuild and a
file too few would leave an old PDF standing: whole folders are named.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.layouts.installed import installed_fonts
from leaflet.layouts.names import is_inside

if TYPE_CHECKING:
    from pathlib import Path

SHARED_FOLDERS = ("fonts", "profiles")


def layout_inputs(project: Path, name: str) -> tuple[Path, ...]:
    """Return the files of one layout."""
    return (project / "layouts" / f"{name}.yaml",)


def brand_inputs(project: Path, name: str) -> tuple[Path, ...]:
    """Return the files of one brand, with the fonts and profiles that all brands share, in a stable order.

    Installed fonts come last.

    Links that lead out of the project are left out: no reader follows them either.
    """
    layouts = project / "layouts"
    folders = [layouts / "brands" / name, *(layouts / folder for folder in SHARED_FOLDERS)]
    own = [path for folder in folders for path in _files_below(folder) if is_inside(path, project)]
    return (*own, *(path for folder in installed_fonts() for path in _files_below(folder)))


def _files_below(folder: Path) -> list[Path]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return sorted(files, key=lambda path: path.relative_to(folder).as_posix())
