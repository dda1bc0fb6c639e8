"""The one flowable that all text goes through: a paragraph, heading, list item or cell.

It breaks its spans into lines, splits between frames with at least two lines on either side, and paints
through the tagging canvas. ReportLab's Paragraph is not used: it can be tagged only through private names, has no
font fallback, and glues wrapped lines together when read back.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Self

from leaflet.compose.baseline_grid import up_to_grid
from leaflet.compose.direction import from_start
from leaflet.compose.placed import Placed
from leaflet.compose.stack import FUZZ
from leaflet.model.look import Align
from leaflet.text.fit import choose_breaks
from leaflet.text.headlines import choose_headline_breaks
from leaflet.text.hyphens import hyphenated
from leaflet.text.lines import break_lines, words_of
from leaflet.text.painter import PlacedLine
from leaflet.text.unspaced import dictionary, needs_dictionary
from leaflet.units import points_to_mm

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from leaflet.compose.setting import Setting
    from leaflet.findings import Place
    from leaflet.model.look import Style
    from leaflet.structure import Element
    from leaflet.text.lines import Line, Span, Words

_SAME = 0.001
"""Points by which one frame's width may be off from one sum to another."""
_FEWEST_LINES = 2
"""Lines of a split text on either side: no widows, no orphans."""


_PATH = 1.6
"""Width of the path between steps, in points."""
_OFF_DISC = 2.0
"""Points between a disc and the path."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A destination at the top of a text; with a title, also an outline entry."""

    ident: str
    element: Element
    title: str = ""
    level: int = 0


@dataclass(frozen=True, slots=True)
class Label:
    """A bullet, a number or a side head that stands before the text on its first line."""

    spans: tuple[Span, ...]
    x: float
    """From the edge of the frame at which reading starts."""
    badge: str = ""
    """Colour of a disc behind the label; empty: none."""
    trail: str = ""
    """Colour of a path from the disc down to what comes next; empty: none."""


class Text(Placed):
    """Lines of text in one style."""

    def __init__(
        self,
        spans: Sequence[Span],
        style: Style,
        setting: Setting,
        place: Place,
        *,
        label: Label | None = None,
        anchor: Anchor | None = None,
        headline: bool = False,
    ) -> None:
        super().__init__()
        self.style = style
        self.setting = setting
        self.place = place
        self.label = label
        self.anchor = anchor
        self.headline = headline
        """Whether lines break by sense, as those of headings do."""
        self.spaceBefore = self._on_grid(style.space_before)
        self.spaceAfter = self._on_grid(style.space_after)
        if style.hyphenate:
            spans = hyphenated(spans)
        self._words = words_of(spans, int(setting.rtl))
        self._lines: tuple[Line, ...] = ()
        self._measure = -1.0

    def _on_grid(self, height: float) -> float:
        return up_to_grid(height, self.setting.layout.grid)

    @property
    def left(self) -> float:
        """Where the lines start, from the edge of the frame at which reading starts."""
        return self.style.indent + self.style.hang

    def pieces(self) -> Iterator[tuple[Element, str]]:
        """Yield what the text says, label first, with the element that each piece belongs to."""
        for span in self.label.spans if self.label else ():
            yield span.element, span.text
        for span in self._words.spans:
            yield span.element, span.text

    def longest_word(self) -> float:
        """Width of the widest word, in points."""
        return max((word.width for word in self._words.words), default=0.0)

    def full_width(self) -> float:
        """Width of the text on one line, in points."""
        return sum(word.advance for word in self._words.words)

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Break lines for a width; return the space that the text takes."""
        del available_height
        measure = available_width - self.left
        if abs(measure - self._measure) > _SAME:
            self._measure = measure
            self._lines = break_lines(
                self._words,
                measure,
                int(self.setting.rtl),
                justified=self.style.align is Align.JUSTIFIED,
                breaks=choose_headline_breaks if self.headline else choose_breaks,
            )
            self._tell_wide_words()
        self.width = available_width
        self.height = self._height_of(len(self._lines))
        return available_width, self.height

    def _height_of(self, count: int) -> float:
        return self._on_grid(count * self.style.leading)

    def _tell_wide_words(self) -> None:
        for line in self._lines:
            over = line.width - self._measure
            if over > 0.5:  # noqa: PLR2004  (half a point is rounding, not a wide word)
                word = max(line.words, key=lambda word: word.width).text
                self.setting.tell(
                    "LAY-01",
                    f"“{_shortened(word)}” is {points_to_mm(over):.0f} mm wider than its column "
                    f"in the edition {self.setting.layout.name}, and words are never chopped.",
                    self.place,
                    hint=_remedy(word),
                )

    def split(self, available_width: float, available_height: float) -> list[Text]:
        """Split between lines, or not at all where fewer than two lines would stand alone."""
        self.wrap(available_width, available_height)
        count = len(self._lines)
        fitting = int((available_height + FUZZ) // self.style.leading)
        while fitting > 0 and self._height_of(fitting) > available_height + FUZZ:
            fitting -= 1
        if fitting >= count:
            return [self]
        fitting = min(fitting, count - _FEWEST_LINES)
        if fitting < _FEWEST_LINES:
            return []
        return [self._part(0, fitting), self._part(fitting, count)]

    def _part(self, start: int, end: int) -> Self:
        """Return some of the lines as a text that is not broken anew in the same measure."""
        is_first, is_last = start == 0, end == len(self._lines)
        style = replace(
            self.style,
            space_before=self.style.space_before if is_first else 0.0,
            space_after=self.style.space_after if is_last else 0.0,
        )
        part = type(self)(
            (),
            style,
            self.setting,
            self.place,
            label=self.label if is_first else None,
            anchor=self.anchor if is_first else None,
        )
        counts = [len(line.words) for line in self._lines]
        words = self._words.between(sum(counts[:start]), sum(counts[:end]))
        part.hold(words, self._lines[start:end], self._measure)
        return part

    def hold(self, words: Words, lines: tuple[Line, ...], measure: float) -> None:
        """Take lines that are broken already."""
        self._words, self._lines, self._measure = words, lines, measure

    def draw(self) -> None:
        """Paint the text with its upper left corner at (0, height)."""
        self.paint(self.canv)

    def paint(self, painter: Any) -> None:
        """Paint on a canvas that stands at the text's lower left corner."""
        if self.anchor is not None:
            anchor = self.anchor
            painter.anchor(
                anchor.ident, anchor.element, self.height, title=anchor.title, level=anchor.level
            )
        baseline = self._top_baseline()
        lines = self.placed_lines()
        if self.label is not None:
            lines.insert(0, self._placed_label(self.label, baseline, painter))
        painter.paint_lines(lines)

    def placed_lines(self) -> list[PlacedLine]:
        """Return the lines, each where it stands from the text's lower left corner."""
        top, leading = self._top_baseline(), self.style.leading
        left, width, rtl = self.left, self.width, self.setting.rtl
        return [
            PlacedLine(from_start(left, line.width, width, rtl=rtl), top - at * leading, line)
            for at, line in enumerate(self._lines)
        ]

    def _top_baseline(self) -> float:
        """Of the first line, from below: what the grid adds stands above, so that a heading is close to its text."""
        return len(self._lines) * self.style.leading - self._first_baseline()

    def _first_baseline(self) -> float:
        """From the top: the line's ascent and descent stand in the middle of the leading."""
        face = self.setting.chain(bold=self.style.bold).first
        size = self.style.size / 1000
        height = (face.ascent - face.descent) * size
        return (self.style.leading - height) / 2 + face.ascent * size

    def _placed_label(self, label: Label, baseline: float, painter: Any) -> PlacedLine:
        rtl = self.setting.rtl
        (line,) = break_lines(words_of(label.spans, int(rtl)), float("inf"), int(rtl))
        if not label.badge:
            x = from_start(label.x, line.width, self.width, rtl=rtl)
            return PlacedLine(x, baseline, line)
        size = self.style.leading
        middle = baseline + self.setting.chain(bold=True).first.cap_height * self.style.size / 2000
        x = from_start(label.x, size, self.width, rtl=rtl)
        painter.fill_box(x, middle - size / 2, size, size, label.badge, radius=size / 2)
        if label.trail:
            foot = middle - size / 2 - _OFF_DISC
            if foot > _OFF_DISC - self.spaceAfter:
                painter.rule(
                    x + size / 2,
                    foot,
                    x + size / 2,
                    _OFF_DISC - self.spaceAfter,
                    label.trail,
                    _PATH,
                )
        return PlacedLine(x + (size - line.width) / 2, baseline, line)


def _shortened(word: str, limit: int = 40) -> str:
    return word if len(word) <= limit else f"{word[:limit]}…"


def _remedy(word: str) -> str:
    """Return what to do about a word that is too wide."""
    if not needs_dictionary(word):
        return "Use a shorter word, or put a space or a hyphen where it may break."
    by_hand = "Put a zero width space (U+200B) where one of its words ends"
    if dictionary():
        return f"{by_hand}: the dictionary knows no place."
    extra = "`pip install leaflet[southeast-asian]`"
    return f"{by_hand}, or install the dictionary of such scripts with {extra}."
