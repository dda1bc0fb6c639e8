"""Pictures from files: PNG and JPEG as they came, SVG as shapes."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING, Final

from leaflet.errors import FindingsError, MachineError
from leaflet.findings import Finding
from leaflet.reading.picture_faults import PictureError
from leaflet.reading.raster import read_raster
from leaflet.reading.svg_cache import cached_svg

if TYPE_CHECKING:
    from pathlib import Path

    from leaflet.findings import Place
    from leaflet.model.pictures import Picture

MOST_BYTES: Final = 20_000_000
_NAME_FAULTS: Final = {errno.ENAMETOOLONG, errno.ELOOP, errno.EINVAL}
"""What systems say of a name that no file can have; the author's fault, not the machine's."""
KINDS: Final = (".png", ".jpg", ".jpeg", ".svg")


def read_picture(path: Path, place: Place, root: Path, *, cache: Path | None = None) -> Picture:
    """Read a picture.

    Args:
        path: The file, as the author named it below the folder of his file.
        place: Where it is named; findings stand there.
        root: The project folder; nothing outside it is read, links followed.
        cache: A folder for compiled SVGs; None: compile each time.

    Raises:
        FindingsError: The file is missing, outside the project, of another format, damaged or too large.
        MachineError: It cannot be read.
    """
    try:
        data = _bytes(path, root)
        if path.suffix.lower() == ".svg":
            return cached_svg(data, cache)
        return read_raster(data)
    except PictureError as error:
        message = f"The picture {path.name[:80]} {error}."
        finding = Finding(f"PIC-{error.kind}", message, place, hint=error.hint)
        raise FindingsError([finding]) from None


def _bytes(path: Path, root: Path) -> bytes:
    try:
        resolved = _inside(path, root)
        with resolved.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        if error.errno in _NAME_FAULTS:
            raise _no_such_name() from None
        raise MachineError(
            f"The picture {path.name} cannot be read: {error.strerror or error}.",
            "Look at the file's permissions.",
        ) from error
    except (ValueError, RuntimeError):  # a NUL in the name; links that go in circles
        raise _no_such_name() from None
    if len(data) > MOST_BYTES:
        raise PictureError("size", "is larger than 20 MB", "Make it smaller, or save it as JPEG.")
    return data


def _inside(path: Path, root: Path) -> Path:
    """Return the file itself, links followed, if it is a picture of the project."""
    resolved = path.resolve()
    if not resolved.is_relative_to(root.resolve()):
        raise PictureError("outside", "lies outside the project", "Copy it into the project.")
    if not resolved.is_file():
        hint = "Look at the spelling: the name counts from the folder of this file, and capitals matter."
        raise PictureError("missing", "is not there", hint)
    if resolved.suffix.lower() not in KINDS or path.suffix.lower() not in KINDS:
        raise PictureError("format", "is not a PNG, JPEG or SVG file", "Save it as one of these.")
    return resolved


def _no_such_name() -> PictureError:
    hint = "Give the file a plain name and name it here."
    return PictureError("missing", "has a name that leads to no file", hint)
