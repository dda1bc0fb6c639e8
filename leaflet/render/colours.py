"""How colours are written (ISO 32000-1 8.6.4): a file has one colour space, that of its output intent."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from leaflet.render.syntax import numbers

if TYPE_CHECKING:
    from collections.abc import Callable

_RGB = re.compile(r"#([0-9a-fA-F]{2})([0-9a-fA-F]{2})([0-9a-fA-F]{2})")


class ColourSpace(NamedTuple):
    """A device colour space."""

    signature: bytes
    """What the ICC profile of its output intent says of itself (ISO 15076-1 7.2.6)."""
    components: int
    operands: Callable[[str], str]
    """Writes a `#rrggbb`; raises for anything else."""
    fill_operator: str
    stroke_operator: str

    def fill(self, value: str) -> str:
        """Write the colour of what is filled, text among it."""
        return f"{self.operands(value)} {self.fill_operator}"

    def stroke(self, value: str) -> str:
        """Write the colour of lines."""
        return f"{self.operands(value)} {self.stroke_operator}"


@cache
def _rgb(value: str) -> str:
    """Write `#rrggbb` as three DeviceRGB operands.

    Raises:
        ValueError: It is no such colour.
    """
    found = _RGB.fullmatch(value)
    if found is None:
        raise ValueError(f"{value!r} is no colour of the file's colour space")
    return numbers(*(int(part, 16) / 255 for part in found.groups()))


DEVICE_RGB = ColourSpace(b"RGB ", 3, _rgb, "rg", "RG")
