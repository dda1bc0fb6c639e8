"""What lies on a page in the order of painting, and which of its text can still be seen in the end.

Text counts as seen if it stands out from the ground under it, lies within the clips, and nothing is painted over it
later. Its first letter is looked at, and where it is pale or something else lies on its line its middle and end too.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from leaflet.audit.file.tones import PAPER, ratio

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from leaflet.audit.file.reader.fonts import Face
    from leaflet.audit.file.reader.ink import Ink
    from leaflet.audit.file.reader.shapes import Point, Shape
    from leaflet.audit.file.tones import Tone

LEAST_CONTRAST = 1.2
"""Ratio of WCAG 2.2 below which nobody sees letters; readable ones have 4.5."""
_LEAST_LEFT = 0.15
"""Part of the ink that must shine through what was painted later."""
_LEAST_TINT = 0.01
"""Opacity below which nothing is seen of what was painted."""
_SMALLEST = 9.0
"""Square points: less than this hides no word."""
_MOST_GROUNDS = 2000
"""Of more boxes on a page the oldest are forgotten."""
_MOST_TONES = 16
"""Tones of one ground that are told apart."""
_FILLED, _STROKED = (0, 2, 4, 6), (1, 2, 5, 6)
_BARE = ((PAPER,),)


@dataclass(eq=False, slots=True)
class Ground:
    """Something painted that text may stand on or vanish under."""

    shape: Shape
    clips: tuple[Shape, ...]
    tones: Callable[[], tuple[Tone, ...]]
    """Returns its tones; none if they cannot be told."""
    alpha: float
    is_picture: bool = False
    is_sieve: bool = False
    """Whether it has holes that cannot be told, as a picture with a mask: it covers nothing for sure."""

    def covers(self, point: Point) -> bool:
        """Whether it is painted at a point."""
        return self.shape.covers(*point) and all(clip.covers(*point) for clip in self.clips)


class Run:
    """A string that was set."""

    __slots__ = (
        "_long",
        "_step",
        "alpha",
        "face",
        "grounds",
        "is_cut",
        "left",
        "on_picture",
        "piece",
        "shown",
        "size",
        "start",
        "text",
        "tone",
        "up",
        "x",
        "y",
    )

    def __init__(
        self,
        first: Point,
        start: Point,
        frame: tuple[Point, Point],
        shown: tuple[Face, bytes],
        extent: tuple[float, float],
    ) -> None:
        self.x, self.y = first
        """Inside its first letter, where there is ink."""
        self.start = start
        """Where its baseline starts."""
        self._step, self.up = frame
        self.face, self.shown = shown
        self._long, self.size = extent
        self.text = ""
        self.tone: Tone | None = None
        self.alpha = 1.0
        self.grounds: Sequence[tuple[Tone, ...]] = _BARE
        """For each of its points, what may lie under it."""
        self.on_picture = self.is_cut = False
        self.left = 1.0
        """How much of it shines through."""
        self.piece = -1
        """Its number among the pieces of text of the page."""

    def points(self) -> list[Point]:
        """Return its first letter, its middle and its end."""
        long = self._long - self.size / 2
        if long <= 0:
            return [(self.x, self.y)]
        (a, b), x, y = self._step, self.x, self.y
        return [(x, y), (x + a * long / 2, y + b * long / 2), (x + a * long, y + b * long)]

    def end(self) -> Point:
        """Return where its last letter ends."""
        blanks = len(self.text) - len(self.text.rstrip(" "))
        long = self._long
        if 0 < blanks < len(self.text):
            last = self.shown[-blanks << self.face.wide :]
            long -= self.face.advance(last, 0.0, 0.0, self.size) if long > 0 else 0.0
        return self.start[0] + self._step[0] * long, self.start[1] + self._step[1] * long

    @property
    def lean(self) -> float:
        """Tangent of the angle by which its letters are slanted by force."""
        (a, b), (c, d) = self._step, self.up
        area = a * d - b * c
        return (a * c + b * d) / area if area else 0.0


class Paper:
    """One page."""

    __slots__ = ("_grounds", "runs")

    def __init__(self) -> None:
        self._grounds: list[Ground] = []
        self.runs: list[Run] = []

    def shows(self, run: Run, ink: Ink, mode: float) -> bool:
        """Whether a string can be seen as it is set; it takes up its colour and what lies under it."""
        filled, stroked = mode in _FILLED, mode in _STROKED
        if not (filled or stroked) or not ink.plain:
            return False
        if ink.clips:
            if ink.clipped_away(run.x, run.y):
                return False
            run.is_cut = any(ink.clipped_away(*point) for point in run.points()[1:])
        self._look_under(run)
        for wanted, tone, alpha in (
            (filled, ink.fill, ink.fill_alpha * ink.veil),
            (stroked, ink.stroke, ink.stroke_alpha * ink.veil),
        ):
            if wanted and _stands_out(run, tone, alpha):
                run.tone, run.alpha = tone, alpha
                return True
        return False

    def _look_under(self, run: Run) -> None:
        """Find what lies under a string."""
        near = [one for one in self._grounds if one.shape.box[1] <= run.y <= one.shape.box[3]]
        if near:
            under = [[one for one in near if one.covers(point)] for point in run.points()]
            run.grounds = [_tones(grounds) for grounds in under]
            run.on_picture = any(_top_picture(grounds) for grounds in under)

    def lay(self, ground: Ground) -> list[Run]:
        """Paint something; return the strings that vanish under it."""
        if ground.alpha < _LEAST_TINT or ground.shape.area < _SMALLEST:
            return []
        if len(self._grounds) >= _MOST_GROUNDS:
            del self._grounds[0]
        self._grounds.append(ground)
        if ground.is_sieve or ground.alpha < _LEAST_LEFT:
            return []
        _, bottom, right, top = ground.shape.box
        near = [run for run in self.runs if bottom <= run.y <= top and run.x <= right]
        covered = [run for run in near if any(map(ground.covers, run.points()))] if near else []
        for run in covered:
            run.left *= 1 - ground.alpha
        return [run for run in covered if run.left < _LEAST_LEFT]


def _tones(grounds: Sequence[Ground]) -> tuple[Tone, ...]:
    """Return what may be seen where grounds lie over each other, the lowest first; nothing if it cannot be told."""
    seen: tuple[Tone, ...] = (PAPER,)
    for ground in grounds:
        own = ground.tones()
        if ground.is_sieve:
            seen = (*seen, *own) if own else ()
        elif ground.alpha > 1 - _LEAST_TINT:
            seen = own
        else:
            seen = tuple(tone.over(under, ground.alpha) for tone in own for under in seen)
        seen = seen[:_MOST_TONES]
    return seen


def _top_picture(grounds: Sequence[Ground]) -> bool:
    """Whether a picture shows through at a place."""
    shines = False
    for ground in grounds:
        if ground.is_picture:
            shines = True
        elif ground.alpha >= 1 - _LEAST_LEFT and not ground.is_sieve:
            shines = False
    return shines


def _stands_out(run: Run, tone: Tone | None, alpha: float) -> bool:
    """Whether a colour can be seen on what lies under a string; pale text is looked at in three places."""
    if alpha < _LEAST_LEFT:
        return False
    if tone is None:
        return True
    if ratio(tone.light, PAPER.light) >= LEAST_CONTRAST:
        return _seen_on(run.grounds[0], tone, alpha)
    return all(_seen_on(grounds, tone, alpha) for grounds in run.grounds)


def _seen_on(grounds: tuple[Tone, ...], tone: Tone, alpha: float) -> bool:
    """Whether a colour can be told from any of its grounds."""
    return not grounds or any(
        ratio(ground.light, tone.over(ground, alpha).light) >= LEAST_CONTRAST for ground in grounds
    )
