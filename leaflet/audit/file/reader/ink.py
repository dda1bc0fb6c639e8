"""With what a page is painted: colours, transparency and clips (ISO 32000-1 8.6, 8.4.5, 8.5.4, 11.3)."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from leaflet.audit.file.reader.border import dictionary, entry, items, name, number, resolved
from leaflet.audit.file.reader.tokens import Name
from leaflet.audit.file.tones import BLACK, Tone

if TYPE_CHECKING:
    from leaflet.audit.file.reader.shapes import Shape

_PLAIN_MODES = {"", "Normal", "Compatible"}
_TINTS = {"Separation", "DeviceN"}
_GREY, _RGB, _CMYK = 1, 3, 4


class Ink(NamedTuple):
    """The part of the graphics state that says whether paint can be seen."""

    fill: Tone | None = BLACK
    """None if it cannot be told, as with patterns."""
    stroke: Tone | None = BLACK
    fill_alpha: float = 1.0
    stroke_alpha: float = 1.0
    veil: float = 1.0
    """Opacity of the groups around."""
    plain: bool = True
    """Whether paint covers what is under it, without a blend mode or a soft mask."""
    clips: tuple[Shape, ...] = ()
    fill_space: str = ""
    stroke_space: str = ""

    def clipped_away(self, x: float, y: float) -> bool:
        """Whether nothing is painted at a point."""
        return not all(clip.covers(x, y) for clip in self.clips)


@lru_cache(maxsize=4096)
def tone(values: tuple[float, ...], space: str = "") -> Tone | None:
    """Return how light a colour is that is given in a device space, as CIE L*a*b*, or as tints of a named ink."""
    if space in _TINTS:
        light = 1.0 - min(1.0, max(values, default=1.0))
        return Tone(light, light)
    if space == "Lab" and values:
        light = _from_lab(values[0])
        return Tone(light, light)
    if len(values) == _GREY:
        red = green = blue = values[0]
    elif len(values) == _RGB:
        red, green, blue = values
    elif len(values) == _CMYK:
        red, green, blue = (1.0 - min(1.0, ink + values[3]) for ink in values[:3])
    else:
        return None
    return Tone(
        0.2126 * _linear(red) + 0.7152 * _linear(green) + 0.0722 * _linear(blue),
        _linear(0.299 * red + 0.587 * green + 0.114 * blue),
    )


def _from_lab(lightness: float) -> float:
    """Return the luminance of a CIE lightness from 0 to 100."""
    part = (min(100.0, max(0.0, lightness)) + 16) / 116
    return part**3 if part > 6 / 29 else (part - 4 / 29) * 108 / 841


def _linear(value: float) -> float:
    """Undo the gamma of sRGB."""
    value = min(1.0, max(0.0, value))
    return float(value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4)  # noqa: PLR2004 - IEC 61966-2-1


def coloured(operands: list[Any], space: str) -> Tone | None:
    """Return the tone that colour operands mean; a pattern's is not known, nor one from a list of colours."""
    if space == "Indexed" or any(isinstance(operand, Name) for operand in operands):
        return None
    return tone(tuple(operands), space)


def space_of(operand: str, resources: Any) -> str:
    """Return the family of a colour space (ISO 32000-1 8.6.3)."""
    held = resolved(entry(entry(resources, "/ColorSpace"), "/" + operand))
    return name(items(held)[0]) if items(held) else operand


def first_colour(space: str) -> Tone | None:
    """Return the colour that choosing a space sets: black, full ink, or none that can be told."""
    return None if space in {"Pattern", "Indexed"} else BLACK


def with_state(ink: Ink, source: Any) -> Ink:
    """Take up a graphics state dictionary (gs)."""
    held = dictionary(source)
    mask, modes = entry(held, "/SMask"), items(entry(held, "/BM"))
    plain = ink.plain
    if mask is not None or modes:
        plain = name(mask) in {"", "None"} and not isinstance(mask, dict)
        plain = plain and (not modes or name(modes[0]) in _PLAIN_MODES)
    return ink._replace(
        fill_alpha=number(entry(held, "/ca"), ink.fill_alpha),
        stroke_alpha=number(entry(held, "/CA"), ink.stroke_alpha),
        plain=plain,
    )
