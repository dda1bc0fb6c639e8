"""SVG to shapes."""

from __future__ import annotations

import io
import logging
from typing import TYPE_CHECKING, Any, Final, Self

from leaflet.reading.picture_faults import PictureError
from leaflet.reading.svg_checks import plain_svg
from leaflet.reading.svg_shapes import flatten

if TYPE_CHECKING:
    from leaflet.model.pictures import Vector

LARGEST_SIDE: Final = 100_000.0
_LIBRARY_LOG: Final = "svglib.svglib"
_PLAIN: Final = "Save it as plain SVG from a drawing program."


def compile_svg(data: bytes) -> Vector:
    """Return an SVG as shapes.

    Only what ends up on paper as it looks on screen is taken: shapes with plain fills and strokes. Text,
    pictures, gradients, transparency, clips, filters and scripts are faults, never left out silently.

    Raises:
        PictureError: It is not such an SVG.
    """
    drawing = _drawing(plain_svg(data))
    width, height = float(drawing.width), float(drawing.height)
    if not (0 < width <= LARGEST_SIDE and 0 < height <= LARGEST_SIDE):
        hint = "Give the svg element a viewBox, or a width and a height above 0."
        raise PictureError("svg", "has no usable size", hint)
    vector = flatten(drawing, (width, height))
    if not vector.shapes:
        raise PictureError("svg", "shows nothing", "Look at its fills and strokes.")
    return vector


def _drawing(data: bytes) -> Any:
    # 200 ms to import; svg_cache saves it on most runs.
    from svglib.svglib import svg2rlg  # noqa: PLC0415

    with _Complaints() as complaints:
        try:
            drawing = svg2rlg(io.BytesIO(data))
        except Exception as error:  # the library raises many kinds on odd input
            raise _unreadable() from error
    if drawing is None:
        raise _unreadable()
    if complaints.first:
        # What the library only warns of would be missing from the page.
        raise PictureError("svg", f"cannot be drawn in full: {complaints.first}", _PLAIN)
    return drawing


def _unreadable() -> PictureError:
    return PictureError("svg", "cannot be read as a drawing", _PLAIN)


class _Complaints(logging.Handler):
    """Catches the SVG library's warnings instead of printing them."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.first = ""

    def emit(self, record: logging.LogRecord) -> None:
        self.first = self.first or record.getMessage()[:200].rstrip(".")

    def __enter__(self) -> Self:
        self._log = logging.getLogger(_LIBRARY_LOG)
        self._was = self._log.propagate, self._log.level
        self._log.propagate = False
        self._log.setLevel(logging.WARNING)
        self._log.addHandler(self)
        return self

    def __exit__(self, *_: object) -> None:
        self._log.removeHandler(self)
        self._log.propagate, self._log.level = self._was
