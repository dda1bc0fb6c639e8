"""Facts of a font file, read from its tables without a font library: whose face it is, and whether we may embed it.

Only the small tables that tell them are read: a Chinese font has 10 MB of outlines that nobody needs here.

Source: OpenType 1.9.1, chapters `OS/2` (fsType, usWeightClass, usWidthClass, fsSelection) and `name`.
"""

from __future__ import annotations

import os
import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO, Final

from leaflet.layouts.face_names import contradiction, read_names
from leaflet.layouts.face_tables import disagreement

if TYPE_CHECKING:
    from pathlib import Path

MOST_BYTES: Final = 30_000_000
MOST_TABLES: Final = 64
MOST_BYTES_READ: Final = 1_000_000
"""Of one small table; no sound font comes near."""
BOLD_FROM: Final = 600
"""usWeightClass from which a face counts as bold."""
NEEDED: Final = (b"OS/2", b"cmap", b"head", b"hhea", b"hmtx", b"maxp", b"name")
_TRUETYPE, _CFF = (b"glyf", b"loca"), (b"CFF ",)
_OUTLINES: Final = {b"\x00\x01\x00\x00": _TRUETYPE, b"true": _TRUETYPE, b"OTTO": _CFF}
_OTHER_KINDS: Final = {
    b"ttcf": "is a collection of fonts",
    b"wOFF": "is a web font (WOFF)",
    b"wOF2": "is a web font (WOFF 2)",
}
_RESTRICTED, _NO_SUBSETTING, _BITMAPS_ONLY = 0x0002, 0x0100, 0x0200
_MORE_LENIENT: Final = 0x000C
_SLANTED: Final = 0x0201
"""fsSelection: italic or oblique."""
_UNITS: Final = range(16, 16385)
_HEAD_LENGTH: Final = 54
_HEAD_MAGIC: Final = 0x5F0F3CF5


class BadFontError(ValueError):
    """A font file that cannot be used; the message says why and follows its name."""


@dataclass(frozen=True, slots=True)
class Face:
    """One usable font file."""

    path: Path
    family: str
    weight: int
    """usWeightClass: 400 is regular, 700 bold."""
    width: int
    """usWidthClass: 5 is normal, less is narrower."""
    slanted: bool
    x_height: float
    """Of the size: 0.5 means 6 pt at 12 pt; 0 if the font does not say."""
    contradiction: str = ""
    """How its names belie its weight, in words that follow its name; empty if they agree."""

    @property
    def bold(self) -> bool:
        """Whether it counts as bold."""
        return self.weight >= BOLD_FROM


def read_face(path: Path) -> Face:
    """Read what a font file says of itself.

    Raises:
        BadFontError: It is not a static TrueType or CFF font, is damaged, or forbids embedding.
        OSError: It cannot be read.
    """
    with path.open("rb") as file:
        size = os.fstat(file.fileno()).st_size
        if size > MOST_BYTES:
            raise BadFontError("is larger than 30 MB")
        try:
            places = _tables(file, size)
            facts, head, names = (_read(file, places[tag]) for tag in (b"OS/2", b"head", b"name"))
            _insist_on_permission(facts)
            _insist_on_agreement(file, places)
            return _face(path, facts, _units(head), names)
        except (struct.error, IndexError):
            raise BadFontError("is damaged: a table ends too early") from None


def _face(path: Path, facts: bytes, units: int, names: bytes) -> Face:
    told = read_names(names)
    if not told.family:
        raise BadFontError("is damaged: it does not say its name")
    weight, width = struct.unpack_from(">HH", facts, 4)
    selection = struct.unpack_from(">H", facts, 62)[0]
    return Face(
        path,
        told.family,
        weight,
        width,
        bool(selection & _SLANTED),
        _x_height(facts, units),
        contradiction(told, weight, selection),
    )


def _tables(file: BinaryIO, size: int) -> dict[bytes, tuple[int, int]]:
    """Return where each table starts and how long it is; only places inside the file."""
    kind = file.read(4)
    if kind not in _OUTLINES:
        raise BadFontError(_OTHER_KINDS.get(kind, "is not a font"))
    count = struct.unpack(">H", file.read(2))[0]
    if not 0 < count <= MOST_TABLES:
        raise BadFontError("is damaged: its list of tables makes no sense")
    directory = file.read(6 + 16 * count)
    places = {}
    for index in range(count):
        tag, _, start, length = struct.unpack_from(">4sIII", directory, 6 + 16 * index)
        if start + length > size:
            raise BadFontError("is damaged or cut short: a table lies past its end")
        if length:
            places[tag] = (start, length)
    if b"fvar" in places or b"CFF2" in places:
        raise BadFontError("is a variable font, and a page needs one fixed weight")
    missing = [tag.decode("ascii") for tag in (*NEEDED, *_OUTLINES[kind]) if tag not in places]
    if missing:
        raise BadFontError(f"is damaged: it has no table {', '.join(missing)}")
    return places


def _read(file: BinaryIO, place: tuple[int, int]) -> bytes:
    start, length = place
    if length > MOST_BYTES_READ:
        raise BadFontError("is damaged: a small table claims a megabyte")
    file.seek(start)
    return file.read(length)


def _insist_on_agreement(file: BinaryIO, places: dict[bytes, tuple[int, int]]) -> None:
    def read(tag: bytes, start: int, count: int) -> bytes:
        at, length = places[tag]
        file.seek(at + start)
        return file.read(max(0, min(count, length - start)))

    reason = disagreement(read, {tag: length for tag, (_, length) in places.items()})
    if reason:
        raise BadFontError(reason)


def _units(head: bytes) -> int:
    """Return the units per em (OpenType 1.9.1, head)."""
    if len(head) < _HEAD_LENGTH or struct.unpack_from(">I", head, 12)[0] != _HEAD_MAGIC:
        raise BadFontError("is damaged: its table head makes no sense")
    units: int = struct.unpack_from(">H", head, 18)[0]
    if units not in _UNITS:
        raise BadFontError(f"is damaged: it has {units} units to the em")
    return units


def _insist_on_permission(facts: bytes) -> None:
    permission = struct.unpack_from(">H", facts, 8)[0]
    if permission & _RESTRICTED and not permission & _MORE_LENIENT:
        raise BadFontError("forbids embedding (fsType 2, restricted licence)")
    if permission & _NO_SUBSETTING:
        raise BadFontError("forbids embedding a part of it (fsType 0x100)")
    if permission & _BITMAPS_ONLY:
        raise BadFontError("allows only its bitmaps to be embedded (fsType 0x200)")


def _x_height(facts: bytes, units: int) -> float:
    version = struct.unpack_from(">H", facts, 0)[0]
    if version < 2:  # noqa: PLR2004 - sxHeight came with version 2 of the table
        return 0.0
    return float(struct.unpack_from(">h", facts, 86)[0] / units)
