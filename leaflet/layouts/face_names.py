"""What a font file calls itself, and whether its names belie its weight.

Source: OpenType 1.9.1, chapters `name` and `OS/2` (fsSelection).
"""

from __future__ import annotations

import re
import struct
from typing import Final, NamedTuple

_FAMILY, _STYLE, _TYPOGRAPHIC_FAMILY, _TYPOGRAPHIC_STYLE = 1, 2, 16, 17
_WANTED: Final = {_FAMILY, _STYLE, _TYPOGRAPHIC_FAMILY, _TYPOGRAPHIC_STYLE}
_ENCODINGS: Final = {3: "utf-16-be", 1: "mac-roman"}
"""Windows and Macintosh."""
_LONGEST_NAME: Final = 200
_HEAVY: Final = re.compile(r"bold|black|heavy", re.IGNORECASE)
_HALF: Final = re.compile(r"(semi|demi)[ -]?bold", re.IGNORECASE)
_SLIGHT: Final = re.compile(r"\b(regular|normal|book|roman|light|thin|medium)\b", re.IGNORECASE)
_BOLD_BIT, _REGULAR_BIT = 0x20, 0x40
_BELOW_BOLD, _BOLD = 500, 700


class Names(NamedTuple):
    """What a face says of itself."""

    family: str
    """Empty if it does not say."""
    style: str
    """For example `Bold`."""
    near_family: str
    """The family of the four-style model, which may name the weight: `Noto Sans Black`."""


def read_names(table: bytes) -> Names:
    """Read the `name` table: the typographic names where there are any.

    Raises:
        struct.error: It is cut short.
    """
    found: dict[int, str] = {}
    count, storage = struct.unpack_from(">HH", table, 2)
    for index in range(count):
        platform, _, _, name_id, length, start = struct.unpack_from(">6H", table, 6 + 12 * index)
        if name_id in _WANTED and platform in _ENCODINGS:
            raw = table[storage + start : storage + start + length]
            name = raw.decode(_ENCODINGS[platform], errors="replace")[:_LONGEST_NAME].strip()
            if name:
                found.setdefault(name_id, name)
    return Names(
        found.get(_TYPOGRAPHIC_FAMILY) or found.get(_FAMILY, ""),
        found.get(_TYPOGRAPHIC_STYLE) or found.get(_STYLE, ""),
        found.get(_FAMILY, ""),
    )


def contradiction(names: Names, weight: int, selection: int) -> str:
    """Return how names and style bits belie the weight, in words that follow the file's name; empty if they agree.

    Half-bold names fit any weight but the lightest, and a heavy family name may have a Regular in it.
    """
    if selection & _BOLD_BIT and selection & _REGULAR_BIT:
        return "says that it is bold and regular at once (fsSelection)"
    said = f"{names.near_family} {names.style}".strip()
    is_heavy = bool(_HEAVY.search(_HALF.sub("", names.style))) or bool(selection & _BOLD_BIT)
    if is_heavy and weight < _BELOW_BOLD:
        return f"calls itself {said!r} or bold, and says that its weight is {weight}"
    if _SLIGHT.search(names.style) and not _HEAVY.search(said) and weight >= _BOLD:
        return f"calls itself {said!r}, and says that its weight is {weight}"
    return ""
