"""Font families that are installed beside the program, for all projects of a machine.

Any installed package may bring them: as folders of the namespace package `leaflet_fonts` (PEP 420), a family with its
licence in each. `layouts/fonts/pyproject.toml` makes such a package of the families that come with the program.
"""

from __future__ import annotations

from functools import cache
from importlib.machinery import PathFinder
from pathlib import Path
from typing import Final

PACKAGE: Final = "leaflet_fonts"


@cache
def installed_fonts() -> tuple[Path, ...]:
    """Return the folders of the package, in the order of the search path. Nothing of it is imported or run."""
    spec = PathFinder.find_spec(PACKAGE)
    places = spec.submodule_search_locations if spec is not None else None
    return tuple(Path(place).resolve() for place in places or () if Path(place).is_dir())


def installed_name(path: Path) -> str | None:
    """Return the name of a file of an installed family, the same on every machine; None of any other file."""
    for folder in installed_fonts():
        if path.is_relative_to(folder):
            return f"{PACKAGE}/{path.relative_to(folder).as_posix()}"
    return None
