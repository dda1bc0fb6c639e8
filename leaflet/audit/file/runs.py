"""A string as it lies on paper: where, how large, in which colour and on what."""

from __future__ import annotations

from math import atan2, degrees
from typing import TYPE_CHECKING, NamedTuple

from leaflet.audit.file.tones import ratio

if TYPE_CHECKING:
    from leaflet.audit.file.printed import MarkRef, PrintedFont
    from leaflet.audit.file.reader.fonts import Face
    from leaflet.audit.file.tones import Tone

_LEAST_LEAN = 0.05
"""Tangent of a slant that is meant: 3 degrees."""


class TextRun(NamedTuple):
    """A string that can be seen; coordinates are in points from the lower left of the page."""

    text: str
    """As read: a line feed or a space before it parts it from the string before."""
    mark: MarkRef | None
    """The marked content that it belongs to; None for artifacts and loose text."""
    is_artifact: bool
    x: float
    y: float
    """Where its baseline starts."""
    end_x: float
    end_y: float
    """Where its last letter ends; spaces after it do not count."""
    size: float
    """Of the type as it stands on paper, in points."""
    lean: float
    """Tangent of the angle by which its matrix slants letters."""
    face: Face
    shown: bytes
    """Its codes."""
    tone: Tone | None
    """Its colour; None if it cannot be told."""
    alpha: float
    grounds: tuple[Tone, ...]
    """What lies under it, in three places; empty if that cannot be told."""
    on_picture: bool
    is_cut: bool
    """Whether a clip takes a part of it away."""

    @property
    def font(self) -> PrintedFont:
        """What the file says of its font."""
        return self.face.facts

    @property
    def turn(self) -> float:
        """Degrees by which its baseline is turned from reading upright, without sign."""
        if self.end_y == self.y and self.end_x >= self.x:
            return 0.0
        return abs(degrees(atan2(self.end_y - self.y, self.end_x - self.x)))

    @property
    def is_italic(self) -> bool:
        """Whether its letters are slanted, by their design or by force."""
        return self.font.italic or abs(self.lean) > _LEAST_LEAN

    def contrast(self, paper: Tone) -> float | None:
        """Return the least ratio to what lies under it, on paper of this tone; None if it cannot be told."""
        return self._least(paper, 0)

    def grey_contrast(self, paper: Tone) -> float | None:
        """Return the same as a printer without colours gives it."""
        return self._least(paper, 1)

    def _least(self, paper: Tone, which: int) -> float | None:
        if self.tone is None or not self.grounds:
            return None
        least = 21.0
        for ground in self.grounds:
            stock = ground.on(paper)
            seen = self.tone.on(paper).over(stock, self.alpha)
            least = min(least, ratio(seen[which], stock[which]))
        return least

    def codes(self) -> list[tuple[int, str]]:
        """Return its codes and what each reads."""
        characters = self.face.characters
        return [(code, characters[code]) for code in self.face.codes(self.shown)]
