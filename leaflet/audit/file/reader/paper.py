"""What lies on a page in the order of painting, and which of its text can still be seen in the end.

Text counts as seen if it stands out from the ground under it, lies within the clips, and nothing is painted over it
later. Its first letter is looked at, and where something else lies on its line its middle and end too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from leaflet.audit.file.reader.ink import PAPER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.reader.fonts import Face
    from leaflet.audit.file.reader.ink import Ink
    from leaflet.audit.file.reader.shapes import Point, Shape

LEAST_CONTRAST = 1.2
"""Ratio of WCAG 2.2 below which nobody sees letters; readable ones have 4.5."""
_LEAST_LEFT = 0.15
"""Part of the ink that must shine through what was painted later."""
_SMALLEST = 9.0
"""Square points: less than this hides no word."""
_FILLED, _STROKED = (0, 2, 4, 6), (1, 2, 5, 6)


class Ground(NamedTuple):
    """Something painted that text may stand on or vanish under."""

    shape: Shape
    clips: tuple[Shape, ...]
    shade: float | None
    """Luminance; None if it cannot be told."""
    alpha: float

    def covers(self, point: Point) -> bool:
        """Whether it is painted at a point."""
        return self.shape.covers(*point) and all(clip.covers(*point) for clip in self.clips)


class Run:
    """A string that was set: where it begins, and what it takes to say where it ends."""

    __slots__ = ("_set", "_step", "left", "piece", "x", "y")

    def __init__(
        self,
        x: float,
        y: float,
        step: Point,
        shown: tuple[Face, bytes, float, float, float, float],
    ) -> None:
        self.x = x
        self.y = y
        self._step = step
        self._set = shown
        self.left = 1.0
        """How much of it shines through."""
        self.piece = -1
        """Its number among the pieces of text of the page."""

    def points(self) -> Iterator[Point]:
        """Yield its first letter, its middle and its end."""
        yield self.x, self.y
        face, shown, apart, word_apart, size, stretch = self._set
        long = face.advance(shown, apart, word_apart, size) * stretch - size / 2
        if long > 0:
            for part in (0.5, 1.0):
                yield self.x + self._step[0] * long * part, self.y + self._step[1] * long * part


class Paper:
    """One page."""

    __slots__ = ("_grounds", "runs")

    def __init__(self) -> None:
        self._grounds: list[Ground] = []
        self.runs: list[Run] = []

    def shows(self, run: Run, ink: Ink, mode: float) -> bool:
        """Whether a string can be seen as it is set."""
        if not ink.plain or (ink.clips and ink.clipped_away(run.x, run.y)):
            return False
        filled = mode in _FILLED and self._stands_out(run, ink.fill, ink.fill_alpha * ink.veil)
        return filled or (
            mode in _STROKED and self._stands_out(run, ink.stroke, ink.stroke_alpha * ink.veil)
        )

    def _stands_out(self, run: Run, shade: float | None, alpha: float) -> bool:
        """Whether a colour can be seen on what lies under a string; pale text is looked at in three places."""
        if alpha < _LEAST_LEFT:
            return False
        if shade is None:
            return True
        if _contrast(shade, PAPER) >= LEAST_CONTRAST:
            return _seen_on(self._shade_at((run.x, run.y)), shade, alpha)
        return all(_seen_on(self._shade_at(point), shade, alpha) for point in run.points())

    def _shade_at(self, point: Point) -> float | None:
        """Return the luminance of what lies at a point: of paper if nothing does."""
        x, y = point
        for ground in reversed(self._grounds):
            left, bottom, right, top = ground.shape.box
            if left <= x <= right and bottom <= y <= top and ground.covers(point):
                return ground.shade
        return PAPER

    def lay(self, ground: Ground) -> list[Run]:
        """Paint something; return the strings that vanish under it."""
        if ground.alpha < _LEAST_LEFT or ground.shape.area < _SMALLEST:
            return []
        if ground.alpha >= 1 - _LEAST_LEFT:
            self._grounds.append(ground)
        _, bottom, right, top = ground.shape.box
        near = [run for run in self.runs if bottom <= run.y <= top and run.x <= right]
        covered = [run for run in near if any(map(ground.covers, run.points()))] if near else []
        for run in covered:
            run.left *= 1 - ground.alpha
        return [run for run in covered if run.left < _LEAST_LEFT]


def _seen_on(ground: float | None, shade: float, alpha: float) -> bool:
    """Whether a colour can be told from its ground."""
    if ground is None:
        return True
    return _contrast(ground, alpha * shade + (1 - alpha) * ground) >= LEAST_CONTRAST


def _contrast(one: float, other: float) -> float:
    """Return the contrast ratio of two luminances (WCAG 2.2)."""
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)
