"""Where text is set: the pen's place, and whether a gap or a line end lies between two pieces of text.

Strings in a content stream need hold no spaces: a line end or a gap is often only a move of the pen
(ISO 32000-1 9.4). Widths are added up only where a move stays on its line, since adding is what costs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from leaflet.audit.file.printed import Box
    from leaflet.audit.file.reader.fonts import Face

Matrix: TypeAlias = tuple[float, float, float, float, float, float]

UNMOVED: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
WORD_GAP = 0.15
"""A gap as wide as this part of the size parts two words."""
_LINE_STEP = 0.5
"""A step across the line as high as this part of the size starts a new one; less is a raised figure."""
_STEP_BACK = -0.5
_SMALLEST = 0.5
"""Text smaller than this, in points, leaves nothing that anyone could read."""
_INVISIBLE_MODES = (3, 7)
_EDGE = 1.0


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
        "_on_paper",
        "_place",
        "_run",
        "_saved",
        "apart",
        "ctm",
        "face",
        "leading",
        "line",
        "mode",
        "moved",
        "size",
        "stretch",
        "word_apart",
    )

    def __init__(self, box: Box) -> None:
        self._box = box
        self._saved: list[tuple[Matrix, Face | None, float, float, float, float, float, float]] = []
        self._place: tuple[float, float] | None = None
        self._direction = (1.0, 0.0)
        self._height = 1.0
        self._run: list[tuple[Face, bytes, float, float, float, float] | float] = []
        self.ctm = self.line = UNMOVED
        self.face: Face | None = None
        self.size = self.apart = self.word_apart = self.leading = self.mode = 0.0
        self.stretch = 1.0
        self.moved = True
        self._on_paper = True

    @property
    def visible(self) -> bool:
        """Whether text set here leaves ink that one can read."""
        return self._on_paper and self.mode not in _INVISIBLE_MODES

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
        self._run.append(-thousandths / 1000 * self.size * self.stretch)

    def set_down(self, shown: bytes) -> str:
        """Set a string; return what parts it from the text before: nothing, a space or a line feed."""
        between = self._step() if self.moved else ""
        face = self.face
        if face is not None:
            run = (face, shown, self.apart, self.word_apart, self.size, self.stretch)
            self._run.append(run)
        return between

    def _step(self) -> str:
        """Take up the pen's new place and return what parts it from the old one."""
        self.moved = False
        a, b, c, d, x, y = times(self.line, self.ctm)
        wide, high = (a * a + b * b) ** 0.5, (c * c + d * d) ** 0.5 * abs(self.size)
        left, bottom, right, top = self._box
        self._on_paper = (
            high > _SMALLEST
            and left - _EDGE <= x <= right + _EDGE
            and bottom - _EDGE <= y <= top + _EDGE
        )
        between = self._between(x, y)
        self._place, self._run = (x, y), []
        self._direction = (a, b) if wide else (1.0, 0.0)
        self._height = max(high, _SMALLEST)
        return between

    def _between(self, x: float, y: float) -> str:
        """Say what lies between the end of the last run and a place."""
        if self._place is None:
            return "\n"
        (a, b), (old_x, old_y), high = self._direction, self._place, self._height
        wide = (a * a + b * b) ** 0.5
        across = ((x - old_x) * b - (y - old_y) * a) / wide
        if abs(across) > _LINE_STEP * high:
            return "\n"
        along = ((x - old_x) * a + (y - old_y) * b) / wide - self._run_length() * wide
        return "" if _STEP_BACK * high < along < WORD_GAP * high else " "

    def _run_length(self) -> float:
        """Add up how far the last run moved the pen, in text units."""
        total = 0.0
        for piece in self._run:
            if isinstance(piece, float):
                total += piece
            else:
                face, shown, apart, word_apart, size, stretch = piece
                total += face.advance(shown, apart, word_apart, size) * stretch
        return total
