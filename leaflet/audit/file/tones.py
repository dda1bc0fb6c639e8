"""How light a colour is, as the eye sees it and as a printer without colours makes it, and how two of them differ."""

from __future__ import annotations

from typing import NamedTuple

_GAMMA = 2.2
_LIGHT = 0.05
"""Light that every surface throws back (WCAG 2.2, contrast ratio)."""


class Tone(NamedTuple):
    """A colour as far as reading on it goes; both from 0 for black to 1 for white."""

    light: float
    """Relative luminance (WCAG 2.2)."""
    grey: float
    """The same after a printer or a copier has made it grey (ITU-R BT.601 luma)."""

    def over(self, ground: Tone, alpha: float) -> Tone:
        """Return what is seen where this colour lies over another one, as opaque as `alpha`."""
        if alpha >= 1:
            return self
        return Tone(_mixed(self.light, ground.light, alpha), _mixed(self.grey, ground.grey, alpha))

    def on(self, paper: Tone) -> Tone:
        """Return what is left of this colour on paper that is not white: ink lets paper shine through."""
        return Tone(self.light * paper.light, self.grey * paper.grey)


BLACK = Tone(0.0, 0.0)
PAPER = Tone(1.0, 1.0)
"""White paper."""


def _mixed(one: float, other: float, part: float) -> float:
    """Mix two luminances as viewers do: by the values that stand in the file, not by light (ISO 32000-1 11.3.6)."""
    mixed = part * one ** (1 / _GAMMA) + (1 - part) * other ** (1 / _GAMMA)
    return float(mixed**_GAMMA)


def ratio(one: float, other: float) -> float:
    """Return the contrast ratio of two luminances, from 1 to 21 (WCAG 2.2)."""
    return (max(one, other) + _LIGHT) / (min(one, other) + _LIGHT)
