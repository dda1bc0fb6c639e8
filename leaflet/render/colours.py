"""How colours are written (ISO 32000-1 8.6.4): a file has one colour space, that of its output intent."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from leaflet.render.syntax import numbers

if TYPE_CHECKING:
    from collections.abc import Callable

    from PIL.Image import Image

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
    text: Callable[[str, float], str] | None = None
    """Writes the colour of text of a size in points; None: as that of anything else."""
    after_text: str = ""
    """What undoes the state that `text` leaves behind."""
    pixels: Callable[[Image], Image] | None = None
    """Turns RGB pixels into those of this space; None: they are such already."""

    def fill(self, value: str) -> str:
        """Write the colour of what is filled, text among it."""
        return f"{self.operands(value)} {self.fill_operator}"

    def ink(self, value: str, size: float) -> str:
        """Write the colour of text of a size in points."""
        return self.text(value, size) if self.text is not None else self.fill(value)

    def stroke(self, value: str) -> str:
        """Write the colour of lines."""
        return f"{self.operands(value)} {self.stroke_operator}"


def components(value: str) -> tuple[int, int, int]:
    """Return the red, green and blue of a `#rrggbb`, of 255 each.

    Raises:
        ValueError: It is no such colour.
    """
    found = _RGB.fullmatch(value)
    if found is None:
        raise ValueError(f"{value!r} is no colour of the file's colour space")
    red, green, blue = (int(part, 16) for part in found.groups())
    return red, green, blue


@cache
def _rgb(value: str) -> str:
    """Write `#rrggbb` as three DeviceRGB operands."""
    return numbers(*(part / 255 for part in components(value)))


DEVICE_RGB = ColourSpace(b"RGB ", 3, _rgb, "rg", "RG")


def luminance(value: str) -> float:
    """Return the relative luminance of a `#rrggbb` (WCAG 2.2): 0 for black, 1 for white."""
    red, green, blue = (_linear(part / 255) for part in components(value))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4  # noqa: PLR2004  (sRGB)


@cache
def _grey(value: str) -> str:
    """Write the grey that is as light as a `#rrggbb`."""
    light = luminance(value)
    part = light * 12.92 if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055  # noqa: PLR2004  (sRGB)
    return numbers(part, part, part)


def _grey_pixels(image: Image) -> Image:
    return image.convert("L")


GREY_IN_RGB = DEVICE_RGB._replace(operands=_grey, pixels=_grey_pixels)
"""Grey, written in red, green and blue, so that the file keeps its one colour space."""
