"""Facts of a font file, read from its tables without a font library: whose face it is, and whether we may embed it.

Source: OpenType 1.9.1, chapters `OS/2` (fsType, usWeightClass, fsSelection) and `name`.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

MOST_BYTES: Final = 30_000_000
MOST_TABLES: Final = 64
BOLD_FROM: Final = 600
"""usWeightClass from which a face counts as bold."""
NEEDED: Final = (b"OS/2", b"cmap", b"head", b"hhea", b"hmtx", b"maxp", b"name")
OUTLINES: Final = (b"glyf", b"loca")
_TRUETYPE: Final = (b"\x00\x01\x00\x00", b"true")
_OTHER_KINDS: Final = {
    b"OTTO": "holds CFF outlines (OpenType .otf)",
    b"ttcf": "is a collection of fonts",
    b"wOFF": "is a web font (WOFF)",
    b"wOF2": "is a web font (WOFF 2)",
}
_RESTRICTED, _NO_SUBSETTING, _BITMAPS_ONLY = 0x0002, 0x0100, 0x0200
_MORE_LENIENT: Final = 0x000C
_FAMILY, _TYPOGRAPHIC_FAMILY = 1, 16
_WINDOWS, _MACINTOSH = 3, 1


class BadFontError(ValueError):
    """A font file that cannot be used; the message says why and follows its name."""


@dataclass(frozen=True, slots=True)
class Face:
    """One usable font file."""

    path: Path
    family: str
    bold: bool
    x_height: float
    """Of the size: 0.5 means 6 pt at 12 pt; 0 if the font does not say."""


def read_face(path: Path) -> Face:
    """Read what a font file says of itself.

    Raises:
        BadFontError: It is not a static TrueType font, is damaged, or forbids embedding.
        OSError: It cannot be read.
    """
    with path.open("rb") as file:
        data = file.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise BadFontError("is larger than 30 MB")
    try:
        tables = _tables(data)
        facts = tables[b"OS/2"]
        _insist_on_permission(facts)
        units = struct.unpack_from(">H", tables[b"head"], 18)[0]
        return Face(path, _family(tables[b"name"]), _is_bold(facts), _x_height(facts, units))
    except (struct.error, IndexError):
        raise BadFontError("is damaged: a table ends too early") from None


def _tables(data: bytes) -> dict[bytes, bytes]:
    """Return the tables by tag; only slices that lie inside the file."""
    kind = data[:4]
    if kind not in _TRUETYPE:
        raise BadFontError(_OTHER_KINDS.get(kind, "is not a font"))
    count = struct.unpack_from(">H", data, 4)[0]
    if not 0 < count <= MOST_TABLES:
        raise BadFontError("is damaged: its list of tables makes no sense")
    tables = {}
    for index in range(count):
        tag, _, start, length = struct.unpack_from(">4sIII", data, 12 + 16 * index)
        if start + length > len(data):
            raise BadFontError("is damaged or cut short: a table lies past its end")
        tables[tag] = data[start : start + length]
    missing = [tag.decode("ascii") for tag in (*NEEDED, *OUTLINES) if not tables.get(tag)]
    if missing:
        raise BadFontError(f"is damaged: it has no table {', '.join(missing)}")
    if b"fvar" in tables:
        raise BadFontError("is a variable font, and a page needs one fixed weight")
    return tables


def _insist_on_permission(facts: bytes) -> None:
    permission = struct.unpack_from(">H", facts, 8)[0]
    if permission & _RESTRICTED and not permission & _MORE_LENIENT:
        raise BadFontError("forbids embedding (fsType 2, restricted licence)")
    if permission & _NO_SUBSETTING:
        raise BadFontError("forbids embedding a part of it (fsType 0x100)")
    if permission & _BITMAPS_ONLY:
        raise BadFontError("allows only its bitmaps to be embedded (fsType 0x200)")


def _is_bold(facts: bytes) -> bool:
    weight = struct.unpack_from(">H", facts, 4)[0]
    return bool(weight >= BOLD_FROM)


def _x_height(facts: bytes, units: int) -> float:
    version = struct.unpack_from(">H", facts, 0)[0]
    if version < 2 or not units:  # noqa: PLR2004 - sxHeight came with version 2 of the table
        return 0.0
    return float(struct.unpack_from(">h", facts, 86)[0] / units)


def _family(names: bytes) -> str:
    """Return the typographic family if there is one, else the family of the four-style model."""
    found: dict[int, str] = {}
    count, storage = struct.unpack_from(">HH", names, 2)
    for index in range(count):
        platform, _, _, name_id, length, start = struct.unpack_from(">6H", names, 6 + 12 * index)
        if name_id in {_FAMILY, _TYPOGRAPHIC_FAMILY} and platform in {_WINDOWS, _MACINTOSH}:
            raw = names[storage + start : storage + start + length]
            encoding = "utf-16-be" if platform == _WINDOWS else "mac-roman"
            found.setdefault(name_id, raw.decode(encoding, errors="replace"))
    family = found.get(_TYPOGRAPHIC_FAMILY) or found.get(_FAMILY)
    if not family:
        raise BadFontError("is damaged: it does not say its name")
    return family
