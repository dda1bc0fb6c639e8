"""Colours for a press: cyan, magenta, yellow and black (ISO 32000-1 8.6.4.4), by the press's own ICC profile.

Text that is read is printed with the black plate alone: four plates never fall on each other exactly, and letters
would get coloured edges. It overprints, so that a ground that shifts leaves no white gap beside it. Large type keeps
the clinic's colour, and what is as good as grey is printed as grey.
"""

from __future__ import annotations

import io
from functools import cache
from typing import TYPE_CHECKING, Final

from PIL import Image, ImageCms

from leaflet.render.colours import ColourSpace, components, luminance
from leaflet.render.overprint import KNOCK_OUT, OVERPRINT
from leaflet.render.syntax import numbers

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Inks = tuple[float, float, float, float]
    """Cyan, magenta, yellow and black in per cent."""

BLACK_ALONE: Final = 14.0
"""Points: smaller type is printed with black alone."""
_GREYISH = 24
"""Of 255: how far red, green and blue may be apart in a colour that is printed as grey."""
_LIGHT = 0.5
"""Luminance from which on small type is light type on a dark ground."""
_GAMMA = 2.2


def cmyk_space(profile: bytes, own: Mapping[str, Inks] | None = None) -> ColourSpace:
    """Return the colour space of a press.

    Args:
        profile: the press's ICC profile, of class `prtr` and colour space CMYK.
        own: colours as `#rrggbb` to the inks that the clinic wants for them.
    """
    to_press = _transform(profile)
    wanted = {colour.lower(): inks for colour, inks in (own or {}).items()}

    @cache
    def inks_of(value: str) -> Inks:
        return wanted.get(value.lower()) or _grey(value) or _converted(value, to_press)

    @cache
    def operands(value: str) -> str:
        return numbers(*(round(ink) / 100 for ink in inks_of(value)))

    def text(value: str, size: float) -> str:
        if size < BLACK_ALONE and luminance(value) < _LIGHT:
            return f"/{OVERPRINT} gs 0 0 0 1 k"
        return f"/{KNOCK_OUT} gs {operands(value)} k"

    return ColourSpace(
        b"CMYK", 4, operands, "k", "K", text, f"/{KNOCK_OUT} gs", to_press,
    )  # fmt: skip


def _transform(profile: bytes) -> Callable[[Image.Image], Image.Image]:
    transform = ImageCms.buildTransform(
        ImageCms.createProfile("sRGB"),
        ImageCms.getOpenProfile(io.BytesIO(profile)),
        "RGB",
        "CMYK",
        ImageCms.Intent.RELATIVE_COLORIMETRIC,
        ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )

    def convert(image: Image.Image) -> Image.Image:
        converted = ImageCms.applyTransform(image.convert("RGB"), transform)
        if converted is None:
            raise RuntimeError("the colours of a picture were not converted")
        return converted

    return convert


def _grey(value: str) -> Inks | None:
    """Return black alone for a colour without a hue; paper takes no ink at all."""
    parts = components(value)
    if max(parts) - min(parts) > _GREYISH:
        return None
    if min(parts) == 255:  # noqa: PLR2004  (white)
        return 0.0, 0.0, 0.0, 0.0
    if luminance(value) > _LIGHT:
        return None  # a tint of the paper: its hue is all that it has
    return 0.0, 0.0, 0.0, 100 * (1 - luminance(value) ** (1 / _GAMMA))


def _converted(value: str, to_press: Callable[[Image.Image], Image.Image]) -> Inks:
    pixel = to_press(Image.new("RGB", (1, 1), components(value))).tobytes()
    cyan, magenta, yellow, black = (100 * part / 255 for part in pixel)
    return cyan, magenta, yellow, black
