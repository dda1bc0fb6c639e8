"""Marks around a page that will be cut: where to cut it, and whether the inks fall on each other.

ReportLab's own crop marks scale the page and set no boxes. All marks stand outside the bleed, and are page artifacts
(ISO 32000-1 14.8.2.2.2) in every ink at once (a Separation named All, 8.6.6.4).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from leaflet.render.overprint import GRAPHICS_STATES
from leaflet.render.shapes import rounded_box
from leaflet.render.syntax import dictionary, number, numbers
from leaflet.units import mm_to_points

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.render.canvas import TaggingCanvas
    from leaflet.render.conformance import Trim

_ALL = "All"
_TINT = "<</FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [1 1 1 1] /N 1>>"
PRESS_RESOURCES: Final = {
    "ColorSpace": dictionary({_ALL: f"[/Separation /All /DeviceCMYK {_TINT}]"}),
    "ExtGState": dictionary(GRAPHICS_STATES),
}
"""What the pages of a press file name beside fonts and pictures."""
_WIDTH = 0.25
"""Points: the thinnest line that every press holds."""
_APART = mm_to_points(0.5)
"""From the bleed to the nearest mark."""
_LENGTH = mm_to_points(5)
_TARGET = mm_to_points(2)
"""Radius of a registration mark."""


def paint_marks(canvas: TaggingCanvas, trim: Trim, size: tuple[float, float]) -> None:
    """Paint crop marks at the corners and registration marks at the middle of each side.

    Args:
        canvas: stands at the page's lower left corner.
        trim: what lies around the page.
        size: of the page, in points.
    """
    near = trim.bleed + _APART
    lines = [*_crop_marks(size, near), *_registration_marks(size, near)]
    canvas.page_artifact(f"/{_ALL} CS 1 SCN {number(_WIDTH)} w {' '.join(lines)} S")


def _crop_marks(size: tuple[float, float], near: float) -> Iterator[str]:
    """Yield a line across and a line upwards at each corner, on the lines of the cut."""
    far = near + _LENGTH
    width, height = size
    for edge, out in ((0.0, -1), (width, 1)):
        for level in (0.0, height):
            yield _line(edge + out * near, level, edge + out * far, level)
    for edge in (0.0, width):
        for level, out in ((0.0, -1), (height, 1)):
            yield _line(edge, level + out * near, edge, level + out * far)


def _registration_marks(size: tuple[float, float], near: float) -> Iterator[str]:
    """Yield a cross in a circle at the middle of each side."""
    off = near + _LENGTH / 2
    width, height = size
    for x, y in (
        (width / 2, -off),
        (width / 2, height + off),
        (-off, height / 2),
        (width + off, height / 2),
    ):
        yield _line(x - _LENGTH / 2, y, x + _LENGTH / 2, y)
        yield _line(x, y - _LENGTH / 2, x, y + _LENGTH / 2)
        yield rounded_box(x - _TARGET, y - _TARGET, 2 * _TARGET, 2 * _TARGET, _TARGET)


def _line(x1: float, y1: float, x2: float, y2: float) -> str:
    return f"{numbers(x1, y1)} m {numbers(x2, y2)} l"
