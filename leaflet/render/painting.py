"""Lines of text as content stream operators, marked for their structure elements.

One text object for a whole paragraph; a marked-content sequence for each stretch of one element
(ISO 32000-1 9.4, 14.6). A real space stands between words and at the end of a wrapped line, so that copying and
screen readers get whole words.

A line that reads from the left and whose words are all of their style's first face is written at one go; any other part
by part.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from leaflet.render.codes import by_code_points, in_every_file
from leaflet.render.glyph_order import glyph_by_glyph, tells_its_order
from leaflet.render.syntax import number
from leaflet.text.places import place_items

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from leaflet.render.fonts import FontUse
    from leaflet.structure import Element
    from leaflet.text.face import Face
    from leaflet.text.lines import Line, Span
    from leaflet.text.painter import PlacedLine
    from leaflet.text.vocabulary import Part, Word

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


_Space: TypeAlias = "tuple[Span, float]"
"""A space after a word of a span and where it stands, not yet written: its element shows with the next word."""


_BLANK = by_code_points(" ")
_APART, _HERE = "()", ")("
"""Stand for a word that is not written as one string, and for one whose string holds for one file alone.

No code has these bytes without a backslash between.
"""


def _write_word(word: Word, span: Span) -> str:
    """Return how every file writes a word with the space after it, and keep it with the word."""
    face = span.chain.first
    word.written = _APART
    if _is_one_string(word, span, face):
        code = in_every_file(word.parts[0].shaped, face)
        word.written = _HERE if code is None else code + _BLANK if word.space else code
    return word.written


def _is_one_string(word: Word, span: Span, face: Face) -> bool:
    """Tell whether a word and the space after it are of one face, from the left, and no wider than they are by nature."""
    parts = word.parts
    if len(parts) != 1 or parts[0].face is not face or parts[0].level:
        return False
    if not word.space:
        return True
    is_natural = abs(word.space - span.style().width_of_space) < _EXACT
    return is_natural and not word.space_level and face.blank.is_plain


class TextPainting:
    """Writes text objects. What one of them sets of font and colour holds for the next, until `forget`."""

    def __init__(
        self, font_use: Callable[[Face], FontUse], ink: Callable[[str, float], str]
    ) -> None:
        self._font_use = font_use
        self._ink = ink
        """Writes the colour of text of a size in points."""
        self._out: list[str] = []
        self._open_mark: Callable[[Element], str] | None = None
        """None: the text stands inside an artifact or a figure that is marked as a whole."""
        self._show: list[str] = []
        """What is in the brackets of the TJ array at hand, from within its first string to within its last."""
        self._element: Element | None = None
        self._span: Span | None = None
        self._use: FontUse
        """How the file uses the face at hand."""
        self._start = (0.0, 0.0)
        """Where the line at hand starts, as it was written (ISO 32000-1 9.4.2)."""
        self._pen = self._baseline = 0.0
        """Where the next glyph would stand."""
        self._links: list[LinkBox] = []
        self.forget()

    def forget(self) -> None:
        """Set font and colour anew with the next text: a page or a space of its own begins or ends."""
        self._face: Face | None = None
        self._size = 0.0
        self._colour = ""

    def paint(
        self,
        lines: Sequence[PlacedLine],
        origin: tuple[float, float],
        open_mark: Callable[[Element], str] | None,
    ) -> tuple[str, list[LinkBox]]:
        """Return the operators for these lines, and the links in them.

        Args:
            lines: in the space of their flowable.
            origin: where that is in the space of the operators.
            open_mark: opens the content of an element; None inside of what is marked as a whole.
        """
        self._out, self._links, self._open_mark = ["BT"], [], open_mark
        self._span = None
        self._start = (0.0, 0.0)
        left, bottom = origin
        for x, baseline, line in lines:
            self._move(left + x, bottom + baseline)
            shown = self._shown(line)
            if line.base or _APART in shown:
                self._write_parts(line, left + x)
            else:
                self._write_words(line, shown, left + x)
        self._flush()
        self._leave()
        self._out.append("ET")
        links = [box._replace(x=box.x - left, y=box.y - bottom) for box in self._links]
        return "\n".join(self._out), links

    # Lines at one go

    def _shown(self, line: Line) -> list[str]:
        """Return how each word is written."""
        shown = [word.written or "" for word in line.words]
        if "" in shown or _HERE in shown:
            for at, (word, owner) in enumerate(zip(line.words, line.owners, strict=True)):
                span = line.spans[owner]
                code = word.written or _write_word(word, span)
                if code is _HERE:
                    code = self._font_use(span.chain.first).encode_word(word, span.size)
                shown[at] = code
        return shown

    def _write_words(self, line: Line, shown: list[str], x: float) -> None:
        """Write a line span by span, each with one string; a space between two is that of the outer of their elements.

        Args:
            line: its words each are written as one string.
            shown: these strings.
            x: where it starts.
        """
        words, owners = line.words, line.owners
        space: _Space | None = None
        start, count = 0, len(words)
        while start < count:
            owner = owners[start]
            end = count if owners[-1] == owner else bisect_right(owners, owner, start)
            span, own = line.spans[owner], words[start:end]
            if span is not self._span:
                self._enter(span, space)
            self._choose_font(span.chain.first, span.size)
            if abs(x - self._pen) > _EXACT:
                self._reach(x)
            self._use.show(own)
            last, space, left = own[-1], None, x
            x += sum([word.advance for word in own])
            self._pen = x
            if last.space and end < count:
                shown[end - 1] = shown[end - 1].removesuffix(_BLANK)
                self._pen = x - last.space
                space = (span, self._pen)
            self._show += shown[start:end]
            if span.target:
                text = "".join([word.text + " " if word.space else word.text for word in own])
                self._note_link(span, text.rstrip(" "), left, x - last.space - left)
            start = end

    # Lines part by part

    def _write_parts(self, line: Line, left: float) -> None:
        """Write a line's parts in logical order, each at its place on paper."""
        space: _Space | None = None
        for part, word, span, offset in place_items(line):
            if part is None:
                space = (span, left + offset) if word.parts else None
                continue
            if span is not self._span:
                self._enter(span, space)
            elif space is not None:
                self._write_space(space[1], span)
            space = None
            self._write(part, span, left + offset)
        if space is not None:
            self._write_space(space[1], space[0])

    def _write(self, part: Part, span: Span, x: float) -> None:
        self._choose_font(part.face, span.size)
        if part.level:
            self._write_turned(part, x)
        else:
            if abs(x - self._pen) > _EXACT:
                self._reach(x)
            self._show.append(self._use.encode(part.shaped, self._size))
            self._pen = x + part.width
        if span.target:
            self._note_link(span, part.shaped.text, x, part.width)

    def _write_turned(self, part: Part, x: float) -> None:
        """Write a part that may read from the right, as strings of its own.

        Readers know by its letters that such a string stands in reverse. Where they cannot know, as for a bracket
        and a full stop after it, each glyph is a string, in logical order.
        """
        size = self._size
        whole = tells_its_order(part)
        for shaped, left in [(part.shaped, x)] if whole else glyph_by_glyph(part, x, size):
            self._move(left, self._baseline)
            self._show.append(self._use.encode(shaped, size))
            self._flush()
            self._pen = left + shaped.width * size / 1000

    def _write_space(self, x: float, span: Span) -> None:
        """Write a space, as wide as the font has it: what follows stands where it must all the same."""
        face = span.chain.first
        self._choose_font(face, span.size)
        if abs(x - self._pen) > _EXACT:
            self._reach(x)
        self._show.append(self._use.encode(face.blank, span.size))
        self._pen = x + span.style().width_of_space

    # Operators

    def _reach(self, x: float) -> None:
        """Bring the pen to a place on the line; on a line from left to right it mostly is there already."""
        distance = x - self._pen
        if self._show and -_SHRUNK < distance / self._size < _NEAR:
            self._show.append(f"){number(round(-1000 * distance / self._size, 1))}(")
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
            self._write_space(space[1], space[0])
        if span.element is not self._element:
            self._flush()
            self._leave()
            self._element = span.element
            if self._open_mark is not None:
                self._out.append(self._open_mark(span.element))
        if space is not None and going_out:
            self._write_space(space[1], span)
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

    def _choose_font(self, face: Face, size: float) -> None:
        if face is not self._face or size != self._size:
            self._flush()
            self._face, self._size, self._use = face, size, self._font_use(face)
            self._out.append(f"/{self._use.name} {number(size)} Tf")

    def _flush(self) -> None:
        if self._show:
            self._out.append(f"[({''.join(self._show)})]TJ")
            self._show = []

    def _note_link(self, span: Span, text: str, x: float, width: float) -> None:
        face, size = span.chain.first, span.size / 1000
        low = self._baseline + face.descent * size
        height = (face.ascent - face.descent) * size
        box = LinkBox(span.element, span.target, text, x, low, width, height)
        if self._links and self._continues(self._links[-1], box):
            last = self._links.pop()
            gap = " " if x - last.x - last.width > _TOUCHING else ""
            box = last._replace(text=last.text + gap + text, width=x + width - last.x)
        self._links.append(box)

    @staticmethod
    def _continues(last: LinkBox, box: LinkBox) -> bool:
        return last.element is box.element and last.y == box.y
