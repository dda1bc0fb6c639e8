"""Contrast between two colours, and the nearest colour that has enough of it.

Source: WCAG 2.2, definitions of relative luminance and contrast ratio, and success criterion 1.4.3.
"""

from __future__ import annotations

import colorsys
from typing import Final, TypeAlias

ENOUGH: Final = 4.5
"""Contrast ratio that text of any size needs (WCAG 2.2 1.4.3, level AA)."""
_STEPS: Final = 400
"""Lightness is tried in steps of 0.25 %: finer ones give the same eight-bit colours."""

_LINEAR_UP_TO: Final = 0.04045
"""Of sRGB; the 0.03928 in older copies of WCAG gives the same for every eight-bit value."""

Rgb: TypeAlias = tuple[float, float, float]
"""Red, green and blue from 0 to 1."""


def channels(colour: str) -> Rgb:
    """Return the channels of `#rrggbb`."""
    red, green, blue = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    return red, green, blue


def written(rgb: Rgb) -> str:
    """Return channels as `#rrggbb`."""
    return "#" + "".join(f"{round(channel * 255):02x}" for channel in rgb)


def luminance(colour: str) -> float:
    """Return the relative luminance: 0 for black, 1 for white."""
    red, green, blue = (_linear(channel) for channel in channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= _LINEAR_UP_TO else ((channel + 0.055) / 1.055) ** 2.4


def ratio(one: str, other: str) -> float:
    """Return the contrast ratio, from 1 (the same) to 21 (black on white)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def least_ratio(colour: str, backgrounds: tuple[str, ...]) -> float:
    """Return the lowest contrast that a colour has on any of the backgrounds."""
    return min(ratio(colour, background) for background in backgrounds)


def nearest_readable(colour: str, backgrounds: tuple[str, ...]) -> str | None:
    """Return the colour of the same hue, nearest in lightness, that is readable on every background.

    Returns:
        `#rrggbb`, the colour itself if it is readable, or None if no lightness will do.
    """
    hue, lightness, saturation = colorsys.rgb_to_hls(*channels(colour))
    for step in range(_STEPS + 1):
        for moved in (lightness - step / _STEPS, lightness + step / _STEPS):
            if 0 <= moved <= 1:
                candidate = written(colorsys.hls_to_rgb(hue, moved, saturation))
                if least_ratio(candidate, backgrounds) >= ENOUGH:
                    return candidate
    # Steps from an odd lightness can miss the two ends.
    ends = [end for end in ("#000000", "#ffffff") if least_ratio(end, backgrounds) >= ENOUGH]
    return ends[0] if ends else None


def mix(colour: str, ground: str, share: float) -> str:
    """Return a colour laid over a ground.

    Args:
        colour: `#rrggbb`.
        ground: What it is laid over.
        share: How much of it shows, from 0 to 1.
    """
    pairs = zip(channels(colour), channels(ground), strict=True)
    red, green, blue = (top * share + below * (1 - share) for top, below in pairs)
    return written((red, green, blue))
