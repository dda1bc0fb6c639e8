"""Where text is set: the pen's place, and whether a gap or a line end lies between two pieces of text.

Strings in a content stream need hold no spaces: a line end or a gap is often only a move of the pen
(ISO 32000-1 9.4).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from leaflet.audit.file.reader.ink import Ink
from leaflet.audit.file.reader.paper import Run

if TYPE_CHECKING:
    from leaflet.audit.file.printed import Box
    from leaflet.audit.file.reader.fonts import Face
    from leaflet.audit.file.reader.shapes import Point

Matrix: TypeAlias = tuple[float, float, float, float, float, float]

UNMOVED: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
WORD_GAP = 0.15
"""A gap as wide as this part of the size parts two words."""
_LINE_STEP = 0.5
"""A step across the line as high as this part of the size starts a new one; less is a raised figure."""
_STEP_BACK = -0.5
_FLAT = 0.05
"""Heights, in points, are never taken as less."""
_SMALLEST = 4.0
"""Text smaller than this, in points, leaves nothing that anyone could read."""
_NARROWEST = 0.2
"""Text squeezed to less than this part of its width cannot be read."""
_EDGE = 1.0
_INSIDE = (0.2, 0.3)
"""Right of where a letter is set, and above it, by these parts of its size, there is ink."""


def times(first: Matrix, then: Matrix) -> Matrix:
    """Return the matrix that applies `first`, then `then`."""
    a, b, c, d, e, f = first
    p, q, r, s, t, u = then
    return (
        a * p + b * r,
        a * q + b * s,
        c * p + d * r,
        c * q + d * s,
        e * p + f * r + t,
        e * q + f * s + u,
    )


class Pen:
    """The text part of the graphics state, and the run of text that was set last."""

    __slots__ = (
        "_box",
        "_direction",
        "_height",
        "_long",
        "_place",
        "_saved",
        "_up",
        "apart",
        "ctm",
        "face",
        "ink",
        "is_off",
        "leading",
        "line",
        "mode",
        "moved",
        "parted",
        "rise",
        "size",
        "stretch",
        "word_apart",
    )

    def __init__(self, box: Box) -> None:
        self._box = box
        self._saved: list[
            tuple[Matrix, Face | None, float, float, float, float, float, float, float, Ink]
        ] = []
        self._place: tuple[float, float] | None = None
        self._direction: Point = (1.0, 0.0)
        self._up: Point = (0.0, 1.0)
        self._height = 1.0
        self._long = 0.0
        """How far the last run moved the pen, in text units."""
        self.ctm = self.line = UNMOVED
        self.face: Face | None = None
        self.size = self.apart = self.word_apart = self.leading = self.mode = self.rise = 0.0
        self.stretch = 1.0
        self.ink = Ink()
        self.moved = True
        self.is_off = False
        """Whether the string set last lies off the page."""
        self.parted = False
        """Whether a wide move along the line came after it."""

    def save(self) -> None:
        """Remember the graphics state."""
        self._saved.append(
            (
                self.ctm,
                self.face,
                self.size,
                self.apart,
                self.word_apart,
                self.stretch,
                self.leading,
                self.mode,
                self.rise,
                self.ink,
            )
        )

    def restore(self) -> None:
        """Return to the graphics state remembered last."""
        if self._saved:
            (
                self.ctm,
                self.face,
                self.size,
                self.apart,
                self.word_apart,
                self.stretch,
                self.leading,
                self.mode,
                self.rise,
                self.ink,
            ) = self._saved.pop()
        self.moved = True

    def place_line(self, matrix: Matrix) -> None:
        """Begin a line at a matrix (BT, Tm)."""
        self.line = matrix
        self.moved = True

    def next_line(self, right: float, up: float) -> None:
        """Begin a line beside the start of this one (Td, T*)."""
        a, b, c, d, e, f = self.line
        self.line = (a, b, c, d, e + right * a + up * c, f + right * b + up * d)
        self.moved = True

    def shift(self, thousandths: float) -> None:
        """Move along the line inside a TJ array."""
        self._long -= thousandths / 1000 * self.size * self.stretch

    def set_down(self, shown: bytes) -> tuple[str, Run | None]:
        """Set a string.

        Returns:
            What parts it from the text before (nothing, a space or a line feed), and the string as it lies on
            paper; None if it is off the page or too small to read.
        """
        between = self._step() if self.moved else " " if self.parted else ""
        self.parted = False
        face = self.face
        if face is None:
            return between, None
        long = face.advance(shown, self.apart, self.word_apart, self.size) * self.stretch
        lying = self._lying(face, shown, long)
        self._long += long
        return between, lying

    def breadth(self) -> float:
        """Return how broad letters are set, as a share of how broad they are drawn."""
        (a, b), (c, d) = self._direction, self._up
        high = (c * c + d * d) ** 0.5
        return (a * a + b * b) ** 0.5 * abs(self.stretch) / high if high else 1.0

    def _step(self) -> str:
        """Take up the pen's new place and return what parts it from the old one."""
        self.moved = False
        a, b, c, d, x, y = times(self.line, self.ctm)
        wide, high = (a * a + b * b) ** 0.5, (c * c + d * d) ** 0.5 * abs(self.size)
        between = self._between(x, y)
        self._place, self._long = (x, y), 0.0
        self._direction = (a, b) if wide else (1.0, 0.0)
        self._up = (c, d)
        self._height = max(high, _FLAT)
        return between

    def _lying(self, face: Face, shown: bytes, long: float) -> Run | None:
        """Return a string at its place on paper, or None if nobody could read it there."""
        (a, b), (c, d), (x, y) = self._direction, self._up, self._place or (0.0, 0.0)
        size = abs(self.size)
        self.is_off = False
        wide = (a * a + b * b) ** 0.5 * size * abs(self.stretch)
        if self._height < _SMALLEST or wide < _NARROWEST * self._height:
            return None
        along, rise = self._long, self.rise
        start = (x + along * a + rise * c, y + along * b + rise * d)
        right, up = _INSIDE[0] * size * self.stretch, _INSIDE[1] * size
        x, y = start[0] + right * a + up * c, start[1] + right * b + up * d
        left, bottom, far, top = self._box
        if left - _EDGE <= x <= far + _EDGE and bottom - _EDGE <= y <= top + _EDGE:
            return Run((x, y), start, ((a, b), (c, d)), (face, shown), (long, size))
        self.is_off = True
        return None

    def _between(self, x: float, y: float) -> str:
        """Say what lies between the end of the last run and a place."""
        if self._place is None:
            return "\n"
        (a, b), (old_x, old_y), high = self._direction, self._place, self._height
        wide = (a * a + b * b) ** 0.5
        across = ((x - old_x) * b - (y - old_y) * a) / wide
        if abs(across) > _LINE_STEP * high:
            return "\n"
        along = ((x - old_x) * a + (y - old_y) * b) / wide - self._long * wide
        return "" if _STEP_BACK * high < along < WORD_GAP * high else " "
