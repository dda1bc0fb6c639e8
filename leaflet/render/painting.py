"""Lines of text as content stream operators, marked for their structure elements.

One text object for a whole paragraph; a marked-content sequence for each stretch of one element
(ISO 32000-1 9.4, 14.6). A real space stands between words and at the end of a wrapped line, so that copying and
screen readers get whole words.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from leaflet.render.syntax import number
from leaflet.text.face import Shaped
from leaflet.text.lines import place_items

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from leaflet.render.fonts import FontUse
    from leaflet.structure import Element
    from leaflet.text.face import Face
    from leaflet.text.lines import Part, Span, Word
    from leaflet.text.painter import PlacedLine

_TOUCHING = 0.1
"""Points between two parts of a link below which no space stands between them."""
_EXACT = 0.01
"""Points by which a glyph may stand off its place."""
_NEAR = 0.5
"""Share of the size up to which the pen is moved within a TJ array: a space that has grown."""
_SHRUNK = 0.1
"""The same backwards: a space that has shrunk; a word to the left of this one is never so near."""


class LinkBox(NamedTuple):
    """Where a part of a link stands: element, target, words, and the box in the flowable's space."""

    element: Element
    target: str
    text: str
    x: float
    y: float
    width: float
    height: float


_Space: TypeAlias = "tuple[Word, float]"
"""The space after a word and where it stands, not yet written: which element it belongs to shows with the next word."""


_FROM_RIGHT = frozenset({"R", "AL"})
_MARKS = frozenset("\u061c\u200f")
"""Strong by their class, but not seen (UAX #9 2.6)."""
_STRONG = frozenset({"L", "R", "AL", "EN", "AN"})
"""Bidirectional classes by which a reader tells which way a string reads (UAX #9 table 4)."""


def _tells_its_order(part: Part) -> bool:
    """Tell whether a reader that sees the letters of a string alone reads it in the right order."""
    glyphs = part.shaped.glyphs
    if len(glyphs) == 1:
        return True
    if any(glyph.y_offset for glyph in glyphs):
        return False  # a raised glyph makes three strings of one
    kinds = _STRONG.intersection(map(unicodedata.bidirectional, part.shaped.text))
    if part.level % 2:
        seen = map(unicodedata.bidirectional, set(part.shaped.text) - _MARKS)
        return kinds <= _FROM_RIGHT and not _FROM_RIGHT.isdisjoint(seen)
    return kinds.isdisjoint(_FROM_RIGHT)


def _glyph_by_glyph(part: Part, x: float) -> list[tuple[Shaped, float]]:
    """Return the glyphs of a part in logical order, each with its place."""
    pieces = []
    for glyph in part.shaped.glyphs:
        shaped = Shaped(glyph.text, (glyph,), glyph.advance + glyph.kern)
        pieces.append((shaped, x))
        x += shaped.width * part.span.size / 1000
    return pieces[::-1] if part.level % 2 else pieces


class TextPainting:
    """Writes one text object."""

    def __init__(
        self,
        font_use: Callable[[Face], FontUse],
        ink: Callable[[str, float], str],
        open_mark: Callable[[Element], str] | None,
    ) -> None:
        self._font_use = font_use
        self._ink = ink
        """Writes the colour of text of a size in points."""
        self._open_mark = open_mark
        """None: the text stands inside an artifact or a figure that is marked as a whole."""
        self._out = ["BT"]
        self._show: list[str] = []
        """Elements of the TJ array at hand."""
        self._element: Element | None = None
        self._span: Span | None = None
        self._face: Face | None = None
        self._use: FontUse
        """How the file uses that face."""
        self._size = 0.0
        self._colour = ""
        self._start = (0.0, 0.0)
        """Where the line at hand starts in the text object, as it was written (ISO 32000-1 9.4.2)."""
        self._pen = self._baseline = 0.0
        """Where the next glyph would stand."""
        self._blanks: dict[Face, tuple[str, float]] = {}
        self.links: list[LinkBox] = []

    def paint(self, lines: Sequence[PlacedLine]) -> str:
        """Return the operators for these lines."""
        for placed in lines:
            self._line(placed)
        self._flush()
        self._leave()
        self._out.append("ET")
        return "\n".join(self._out)

    def _line(self, placed: PlacedLine) -> None:
        """Write a line's parts in logical order, each at its place on paper."""
        left, baseline, line = placed
        self._move(left, baseline)
        space: _Space | None = None
        for part, word, offset in place_items(line):
            if part is None:
                space = (word, left + offset) if word.parts else None
                continue
            if part.span is not self._span:
                self._enter(part.span, space)
            elif space is not None:
                self._write_space(space, part.span)
            space = None
            self._write(part, left + offset)
        if space is not None:
            self._write_space(space, space[0].parts[-1].span)

    def _write(self, part: Part, x: float) -> None:
        span = part.span
        if part.face is not self._face or span.size != self._size:
            self._set_font(part.face, span.size)
        if part.level:
            self._write_turned(part, x)
        else:
            if abs(x - self._pen) > _EXACT:
                self._reach(x)
            self._show_glyphs(part.shaped)
            self._pen = x + part.width
        if span.target:
            self._note_link(part, x, self._baseline)

    def _write_turned(self, part: Part, x: float) -> None:
        """Write a part that may read from the right, as strings of its own.

        Readers know by its letters that such a string stands in reverse. Where they cannot know, as for a bracket
        and a full stop after it, each glyph is a string, in logical order.
        """
        pieces = [(part.shaped, x)] if _tells_its_order(part) else _glyph_by_glyph(part, x)
        for shaped, left in pieces:
            self._move(left, self._baseline)
            self._show_glyphs(shaped)
            self._flush()
            self._pen = left + shaped.width * part.span.size / 1000

    def _show_glyphs(self, shaped: Shaped) -> None:
        code = self._use.encode(shaped, self._size)
        self._show.append(code if code[:1] == "<" else f" {code}")

    def _write_space(self, space: _Space, span: Span) -> None:
        """Write a space, as wide as the font has it: what follows stands where it must all the same."""
        _, x = space
        face = span.chain.first
        if face is not self._face or span.size != self._size:
            self._set_font(face, span.size)
        if abs(x - self._pen) > _EXACT:
            self._reach(x)
        code, width = self._blanks.get(face) or self._blank(face)
        self._show.append(code)
        self._pen = x + width * span.size

    def _blank(self, face: Face) -> tuple[str, float]:
        """Return what writes a face's space, and its width in ems."""
        shaped = face.shape(" ")
        blank = self._use.encode(shaped, self._size), shaped.width / 1000
        self._blanks[face] = blank
        return blank

    def _reach(self, x: float) -> None:
        """Bring the pen to a place on the line; on a line from left to right it mostly is there already."""
        distance = x - self._pen
        if self._show and -_SHRUNK < distance / self._size < _NEAR:
            self._show.append(f" {number(round(-1000 * distance / self._size, 1))}")
        else:
            self._move(x, self._baseline)

    def _move(self, x: float, y: float) -> None:
        """Start a line of the text object at a place: moves are relative, and short to write."""
        self._flush()
        right, up = round(x - self._start[0], 3), round(y - self._start[1], 3)
        self._out.append(f"{number(right)} {number(up)} Td")
        self._start = (self._start[0] + right, self._start[1] + up)
        self._pen, self._baseline = x, y

    def _enter(self, span: Span, space: _Space | None) -> None:
        """Change to another span, writing a waiting space in the outer of the two elements."""
        going_out = self._element is not None and self._element.parent is span.element
        if space is not None and not going_out:
            self._write_space(space, space[0].parts[-1].span)
        if span.element is not self._element:
            self._flush()
            self._leave()
            self._element = span.element
            if self._open_mark is not None:
                self._out.append(self._open_mark(span.element))
        if space is not None and going_out:
            self._write_space(space, span)
        self._span = span
        ink = self._ink(span.colour, span.size)
        if ink != self._colour:
            self._flush()
            self._colour = ink
            self._out.append(ink)

    def _leave(self) -> None:
        if self._element is not None and self._open_mark is not None:
            self._out.append("EMC")
        self._element = None

    def _set_font(self, face: Face, size: float) -> None:
        self._flush()
        self._face, self._size, self._use = face, size, self._font_use(face)
        self._out.append(f"/{self._use.name} {number(size)} Tf")

    def _flush(self) -> None:
        if self._show:
            self._out.append(f"[{''.join(self._show).replace('><', '')}]TJ")
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
