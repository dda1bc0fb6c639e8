"""Lines of text as content stream operators, marked for their structure elements.

One text object for a whole paragraph; a marked-content sequence for each stretch of one element
(ISO 32000-1 9.4, 14.6). A real space stands between words and at the end of a wrapped line, so that copying and
screen readers get whole words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from leaflet.render.syntax import colour, number
from leaflet.text.lines import place_items

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from leaflet.render.fonts import FontUse
    from leaflet.structure import Element
    from leaflet.text.face import Face
    from leaflet.text.lines import Part, Span
    from leaflet.text.painter import PlacedLine

_TOUCHING = 0.1
"""Points between two parts of a link below which no space stands between them."""


class LinkBox(NamedTuple):
    """Where a part of a link stands: element, target, words, and the box in the flowable's space."""

    element: Element
    target: str
    text: str
    x: float
    y: float
    width: float
    height: float


class _Space(NamedTuple):
    """A space between two words, not yet written: which element it belongs to shows with the next word."""

    span: Span
    x: float
    width: float


class TextPainting:
    """Writes one text object."""

    def __init__(
        self, font_use: Callable[[Face], FontUse], open_mark: Callable[[Element], str] | None
    ) -> None:
        self._font_use = font_use
        self._open_mark = open_mark
        """None: the text stands inside an artifact or a figure that is marked as a whole."""
        self._out = ["BT"]
        self._show: list[str] = []
        self._element: Element | None = None
        self._font: tuple[str, float] | None = None
        self._colour = ""
        self._pen = (0.0, 0.0)
        """Where the next glyph would stand: x and baseline."""
        self.links: list[LinkBox] = []

    def paint(self, lines: Sequence[PlacedLine]) -> str:
        """Return the operators for these lines."""
        for placed in lines:
            self._move(placed.x, placed.baseline)
            self._line(placed)
        self._flush()
        self._leave()
        self._out.append("ET")
        return "\n".join(self._out)

    def _line(self, placed: PlacedLine) -> None:
        """Write a line's parts in logical order, each at its place on paper."""
        self._pen = (placed.x, placed.baseline)
        space: _Space | None = None
        for part, word, offset in place_items(placed.line):
            x = placed.x + offset
            if part is None:
                space = _Space(word.parts[-1].span, x, word.space) if word.parts else None
                continue
            self._enter(part.span, space)
            space = None
            self._reach(x)
            self._set(part)
            self._show.append(self._font_use(part.face).encode(part.shaped, part.span.size))
            self._note_link(part, x, placed.baseline)
            self._pen = (x + part.width, placed.baseline)
        self._write_space(space)

    def _reach(self, x: float) -> None:
        """Bring the pen to a place on the line; on a line from left to right it is there already."""
        if abs(x - self._pen[0]) > _TOUCHING:
            self._move(x, self._pen[1])

    def _move(self, x: float, baseline: float) -> None:
        self._flush()
        self._out.append(f"1 0 0 1 {number(x)} {number(baseline)} Tm")

    def _enter(self, span: Span, space: _Space | None) -> None:
        """Change to a span's element, writing a waiting space in the outer of the two elements."""
        if span.element is self._element:
            self._write_space(space)
            return
        going_out = self._element is not None and self._element.parent is span.element
        if not going_out:
            self._write_space(space)
        self._flush()
        self._leave()
        self._element = span.element
        if self._open_mark is not None:
            self._out.append(self._open_mark(span.element))
        if going_out:
            self._write_space(space and space._replace(span=span))

    def _leave(self) -> None:
        if self._element is not None and self._open_mark is not None:
            self._out.append("EMC")
        self._element = None

    def _write_space(self, space: _Space | None) -> None:
        if space is None:
            return
        face = space.span.chain.first
        self._reach(space.x)
        self._set_font(face, space.span)
        self._show.append(self._font_use(face).encode(face.shape(" "), space.span.size))
        self._pen = (space.x + space.width, self._pen[1])

    def _set(self, part: Part) -> None:
        self._set_font(part.face, part.span)
        if part.span.colour != self._colour:
            self._flush()
            self._colour = part.span.colour
            self._out.append(f"{colour(self._colour)} rg")

    def _set_font(self, face: Face, span: Span) -> None:
        font = (self._font_use(face).name, span.size)
        if font != self._font:
            self._flush()
            self._font = font
            self._out.append(f"/{font[0]} {number(font[1])} Tf")

    def _flush(self) -> None:
        if self._show:
            self._out.append(f"[{''.join(self._show)}]TJ")
            self._show = []

    def _note_link(self, part: Part, x: float, baseline: float) -> None:
        span = part.span
        if not span.target:
            return
        face, size = span.chain.first, span.size / 1000
        low = baseline + face.descent * size
        height = (face.ascent - face.descent) * size
        box = LinkBox(span.element, span.target, part.shaped.text, x, low, part.width, height)
        if self.links and self._continues(self.links[-1], box):
            last = self.links.pop()
            gap = " " if x - last.x - last.width > _TOUCHING else ""
            box = last._replace(text=last.text + gap + box.text, width=x + part.width - last.x)
        self.links.append(box)

    @staticmethod
    def _continues(last: LinkBox, box: LinkBox) -> bool:
        return last.element is box.element and last.y == box.y
