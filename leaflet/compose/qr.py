"""A QR code as one vector path: a figure whose alt text says where it leads (ISO/IEC 18004)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from leaflet.compose.direction import from_start
from leaflet.compose.placed import Placed

if TYPE_CHECKING:
    from leaflet.structure import Element

_SIZE = 68.0
"""Points: 24 mm, so that a phone reads it at arm's length."""
_QUIET = 4
"""Modules of quiet zone on each side (ISO/IEC 18004 6.3.8)."""


class QrCode(Placed):
    """The code of an address."""

    def __init__(self, address: str, element: Element, colour: str, *, rtl: bool) -> None:
        super().__init__()
        import segno  # noqa: PLC0415  (it brings half of the network library along; most files have no code)

        self.matrix = segno.make_qr(address, error="m").matrix
        self.element = element
        self.colour = colour
        self.rtl = rtl

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Return the space that the code takes."""
        del available_height
        self.width, self.height = available_width, min(_SIZE, available_width)
        return self.width, self.height

    def draw(self) -> None:
        """Paint runs of dark modules as rectangles of one path."""
        painter: Any = self.canv
        module = self.height / (len(self.matrix) + 2 * _QUIET)
        corner = from_start(0.0, self.height, self.width, rtl=self.rtl)
        path: list[tuple[str, tuple[float, ...]]] = []
        for row, modules in enumerate(self.matrix):
            low = self.height - (row + 1 + _QUIET) * module
            for start, end in _runs(modules):
                left, right = (corner + (at + _QUIET) * module for at in (start, end))
                path += [
                    ("m", (left, low)),
                    ("l", (right, low)),
                    ("l", (right, low + module)),
                    ("l", (left, low + module)),
                    ("h", ()),
                ]
        with painter.marked(self.element, (corner, 0, self.height, self.height)):
            painter.shape(path, self.colour)


def _runs(modules: bytearray) -> list[tuple[int, int]]:
    """Return start and end of each run of dark modules in a row."""
    runs: list[tuple[int, int]] = []
    for at, dark in enumerate(modules):
        if dark and runs and runs[-1][1] == at:
            runs[-1] = (runs[-1][0], at + 1)
        elif dark:
            runs.append((at, at + 1))
    return runs
