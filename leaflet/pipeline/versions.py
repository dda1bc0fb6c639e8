"""What the files are made with: the program's own files and the versions of its libraries.

Both are part of every input key. `importlib.metadata` would answer too, but importing it costs more than all
the rest of a build that finds nothing changed; the names of the installed packages' folders say the same.
"""

from __future__ import annotations

import hashlib
import os
import platform
import re
import sys
from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).parent.parent
LIBRARIES = (
    "icu4py",
    "leaflet",
    "markdown-it-py",
    "pillow",
    "pydantic",
    "pypdf",
    "pyyaml",
    "reportlab",
    "pyphen",
    "segno",
    "svglib",
    "uharfbuzz",
    "unicode-segmentation-rs",
)
"""Packages whose version can change what a file holds or whether it passes."""

_DIST_INFO = re.compile(r"(?P<name>.+)-(?P<version>[^-]+)\.dist-info")


@cache
def versions() -> dict[str, str]:
    """Return the version of Python and of each library, by name."""
    found = {"python": platform.python_version()}
    for folder in sys.path:
        for name, version in _installed_in(folder):
            if name in LIBRARIES:
                found.setdefault(name, version)
    for name in LIBRARIES:
        if name not in found:
            found[name] = _asked(name)
    return dict(sorted(found.items()))


@cache
def program_hash() -> str:
    """Return one hash over every file of the program: code, policy packs and other data."""
    total = hashlib.sha256()
    for path in _program_files():
        data = (PACKAGE / path).read_bytes()
        total.update(f"{path} {len(data)}\n".encode())
        total.update(data)
    return total.hexdigest()


def _program_files() -> list[str]:
    found = []
    for folder, folders, files in os.walk(PACKAGE):
        folders[:] = [name for name in folders if name != "__pycache__"]
        below = Path(folder).relative_to(PACKAGE).as_posix()
        found += [f"{below}/{name}" for name in files]
    return sorted(found)


def _installed_in(folder: str) -> list[tuple[str, str]]:
    """Return the name and version of every package whose record stands in a folder of the import path."""
    try:
        entries = [path.name for path in Path(folder or ".").iterdir()]
    except OSError:
        return []
    matches = (_DIST_INFO.fullmatch(entry) for entry in entries)
    return [
        (re.sub(r"[-_.]+", "-", match["name"]).lower(), match["version"])
        for match in matches
        if match
    ]


def _asked(name: str) -> str:
    """Ask the slow way, for packages that are installed in an unusual one."""
    import importlib.metadata  # noqa: PLC0415  the import is what costs

    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return "unknown"
