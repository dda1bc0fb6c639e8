"""Figures and process drawings, with the words that stand for them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from leaflet.errors import FindingsError
from leaflet.findings import Finding
from leaflet.model.blocks import Figure, Process
from leaflet.model.pictures import Vector
from leaflet.reading.pictures import read_picture
from leaflet.units import mm_to_points

if TYPE_CHECKING:
    from leaflet.content.block_schema import FigureEntry, ProcessEntry
    from leaflet.content.scribe import Scribe
    from leaflet.model.pictures import Picture
    from leaflet.reading.tree import Path

_FILE_NAME: Final = re.compile(r"\S+\.(png|jpe?g|svg|gif|webp|tiff?|bmp)", re.IGNORECASE)
_NOTHING_READ: Final = Vector((1.0, 1.0), ())
"""Stands in for a picture that has a finding, so that reading goes on; it never leaves the reader."""


def read_figure(entry: FigureEntry, path: Path, scribe: Scribe) -> Figure:
    """Return a figure; its picture's findings stand at the file name."""
    return Figure(
        picture=_picture(entry.file, (*path, "file"), scribe),
        alt=_alt(entry.alt, path, scribe),
        caption=scribe.maybe(entry.caption, (*path, "caption")),
        width=None if entry.width is None else mm_to_points(entry.width),
        place=scribe.tree.key_place(path),
    )


def read_process(entry: ProcessEntry, path: Path, scribe: Scribe) -> Process:
    """Return a process drawing."""
    return Process(
        labels=scribe.proses(entry.steps, (*path, "steps")),
        alt=_alt(entry.alt, path, scribe),
        caption=scribe.maybe(entry.caption, (*path, "caption")),
        place=scribe.tree.key_place(path),
    )


def _alt(alt: str, path: Path, scribe: Scribe) -> str:
    words = scribe.plain(alt)
    if not words or _FILE_NAME.fullmatch(words):
        message = f'The alternative text "{words[:60]}" tells nothing about the picture.'
        hint = "Say in a sentence what the picture shows, for people who do not see it."
        scribe.fault("TEXT-alt", message, scribe.tree.place((*path, "alt")), hint)
    return words


def _picture(name: str, path: Path, scribe: Scribe) -> Picture:
    known = scribe.pictures.get(name)
    if known is None:
        known = scribe.pictures[name] = _read(name, path, scribe)
    if not isinstance(known, tuple):
        return known
    for finding in known:
        scribe.now.fault(finding)
    return _NOTHING_READ


def _read(name: str, path: Path, scribe: Scribe) -> Picture | tuple[Finding, ...]:
    place = scribe.tree.place(path)
    if name.startswith("/") or "\\" in name or ":" in name or ".." in name.split("/"):
        message = f'"{name[:80]}" does not name a file below the folder of this one.'
        hint = "Copy the picture there and name it with forward slashes: figures/cells.svg."
        return (Finding("FILE-outside", message, place, hint=hint),)
    try:
        cache = scribe.project / "output" / ".cache"
        return read_picture(scribe.folder / name, place, scribe.project, cache=cache)
    except FindingsError as error:
        return error.findings
