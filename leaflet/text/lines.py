"""From styled spans to lines: words, their order on paper, and the lines that hold them.

Where a line may break is UAX #14's business (`breaks`), the order of what stands on it UAX #9's (`bidi`), and which
breaks are taken `fit`'s. A word that is wider than its measure is never chopped: it is reported.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from leaflet.text.bidi import Direction, is_plain_ltr, levels_of, visual_runs
from leaflet.text.breaks import opportunities
from leaflet.text.face import ALONE, Manner
from leaflet.text.fit import choose_breaks

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from leaflet.structure import Element
    from leaflet.text.bidi import Run
    from leaflet.text.face import Face, Shaped
    from leaflet.text.fonts import FontChain

Colour = str
"""`#rrggbb`."""


_SOFT_HYPHEN = "\u00ad"
_WHITE = " \t\n\u200b"


class Span(NamedTuple):
    """A stretch of text in one style and one structure element."""

    text: str
    chain: FontChain
    size: float
    """In points."""
    colour: Colour
    element: Element
    target: str = ""
    """Where a link goes: an address, or `#` and a destination's name."""
    lang: str = ""
    """BCP 47 tag."""


class Part(NamedTuple):
    """A piece of a word in one face and direction, with the span that it belongs to."""

    span: Span
    face: Face
    shaped: Shaped
    width: float
    """In points."""
    level: int = 0
    """Embedding level (UAX #9 BD2): even reads from the left, odd from the right."""


class Word(NamedTuple):
    """What cannot be broken, in logical order."""

    parts: tuple[Part, ...]
    width: float
    space: float
    """Width of the space after it; 0: none."""
    ends_line: bool = False
    """An author's line break follows."""
    space_level: int = 0
    hyphen: Part | None = None
    """What is painted if the line ends here, at a soft hyphen."""

    @property
    def text(self) -> str:
        """The characters of the word."""
        return "".join(part.shaped.text for part in self.parts)


class Line(NamedTuple):
    """One line of words, in logical order."""

    words: tuple[Word, ...]
    width: float
    """Without the space after the last word."""
    base: int = 0
    """The paragraph's level: 0 from the left, 1 from the right."""

    @property
    def is_plain(self) -> bool:
        """Whether everything on it reads from the left, so that logical order is visual order."""
        return not self.base and all(
            not word.space_level and all(not part.level for part in word.parts)
            for word in self.words
        )


def words_of(spans: Sequence[Span], base: int = 0) -> tuple[Word, ...]:
    """Cut the text of spans into words, with levels, and shape them."""
    text = "".join(span.text for span in spans)
    if not text:
        return ()
    levels = b""
    if base or not is_plain_ltr(text):
        levels = levels_of(text, Direction.RTL if base else Direction.LTR)[1]
    cutter = _Cutter(spans, text, levels, base)
    return tuple(cutter.words())


class _Cutter:
    """Cuts one paragraph."""

    def __init__(self, spans: Sequence[Span], text: str, levels: bytes, base: int) -> None:
        self._spans = spans
        self._text = text
        self._levels = levels
        self._base = base
        self._at_span = 0
        self._span_start = 0

    def words(self) -> Iterator[Word]:
        """Yield the words in logical order."""
        start = 0
        for end, must in opportunities(self._text, self._spans[0].lang):
            yield from self._word(start, end, ends_line=must)
            start = end
        yield from self._word(start, len(self._text), ends_line=False)

    def _word(self, start: int, end: int, *, ends_line: bool) -> Iterator[Word]:
        """Yield a word and the white space after it; white space alone is dropped."""
        chunk = self._text[start:end]
        ink = start + len(chunk.rstrip(_WHITE))
        parts = tuple(self._parts(start, ink))
        if not parts and not ends_line:
            return
        space, level = 0.0, self._base
        if " " in self._text[ink:end]:
            span = parts[-1].span if parts else self._span_at(start)
            space = span.chain.first.shape(" ").width * span.size / 1000
            level = self._levels[ink] if self._levels else 0
        hyphen = _hyphen(parts[-1]) if parts and chunk.endswith(_SOFT_HYPHEN) else None
        width = sum(part.width for part in parts)
        yield Word(parts, width, space, ends_line, level, hyphen)

    def _parts(self, start: int, end: int) -> Iterator[Part]:
        """Yield the pieces of a word: cut where span or level changes, then by face."""
        for run_start, run_end in self._runs(start, end):
            span = self._span_at(run_start)
            level = self._levels[run_start] if self._levels else 0
            manner = Manner(rtl=level % 2 == 1, lang=span.lang)
            context = ALONE
            if (run_start, run_end) != (start, end):
                context = (self._text[start:run_start], self._text[run_end:end])
            text = self._text[run_start:run_end].replace(_SOFT_HYPHEN, "")
            if not text:
                continue
            for face, shaped in span.chain.shape(text, manner, context):
                yield Part(span, face, shaped, shaped.width * span.size / 1000, level)

    def _runs(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield stretches of one span and one level."""
        at = start
        while at < end:
            self._span_at(at)
            limit = min(end, self._span_start + len(self._spans[self._at_span].text))
            if self._levels:
                same = groupby(range(at, limit), key=self._levels.__getitem__)
                for _, run in same:
                    members = list(run)
                    yield members[0], members[-1] + 1
            else:
                yield at, limit
            at = limit

    def _span_at(self, position: int) -> Span:
        """Return the span of a character; positions are asked for in rising order."""
        while position >= self._span_start + len(self._spans[self._at_span].text):
            self._span_start += len(self._spans[self._at_span].text)
            self._at_span += 1
        return self._spans[self._at_span]


def _hyphen(after: Part) -> Part:
    """Return the hyphen that a soft hyphen becomes at a line's end; it reads back as a soft hyphen still."""
    (face, shaped), *_ = after.span.chain.shape("-")
    glyphs = tuple(glyph._replace(text=_SOFT_HYPHEN) for glyph in shaped.glyphs)
    soft = shaped._replace(text=_SOFT_HYPHEN, glyphs=glyphs)
    return Part(after.span, face, soft, shaped.width * after.span.size / 1000, after.level)


def break_lines(words: Sequence[Word], measure: float, base: int = 0) -> tuple[Line, ...]:
    """Set words in lines of at most `measure` points; a word that is wider gets a line of its own."""
    lines = []
    start = 0
    for end in choose_breaks(words, measure):
        line = tuple(words[start:end])
        if line[-1].hyphen is not None and end < len(words):
            line = (*line[:-1], _with_hyphen(line[-1], line[-1].hyphen))
        width = sum(word.width + word.space for word in line) - line[-1].space
        lines.append(Line(line, width, base))
        start = end
    return tuple(lines)


def _with_hyphen(word: Word, hyphen: Part) -> Word:
    return word._replace(parts=(*word.parts, hyphen), width=word.width + hyphen.width, hyphen=None)


class Item(NamedTuple):
    """A part of a line, or the space after a word, where it stands on paper."""

    part: Part | None
    """None: a space."""
    word: Word
    x: float
    """From the line's left end, in points."""


def place_items(line: Line) -> list[Item]:
    """Return what a line holds in logical order, each at its place in visual order (UAX #9 L1, L2)."""
    items: list[tuple[Part | None, Word, float, int]] = []
    last = len(line.words) - 1
    for at, word in enumerate(line.words):
        items += [(part, word, part.width, part.level) for part in word.parts]
        if word.space and at < last:
            items.append((None, word, word.space, word.space_level))
    xs = _visual_places([item[2] for item in items], [item[3] for item in items], line)
    placed = [Item(part, word, x) for (part, word, _, _), x in zip(items, xs, strict=True)]
    if line.words and line.words[-1].space:
        # The space that a wrapped line ends with has no room on paper; it keeps words apart when read back.
        placed.append(Item(None, line.words[-1], 0.0 if line.base else line.width))
    return placed


def _visual_places(widths: list[float], levels: list[int], line: Line) -> list[float]:
    places = [0.0] * len(widths)
    x = 0.0
    order = (
        range(len(widths))
        if line.is_plain
        else [at for run in visual_runs(levels) for at in _from_left(run)]
    )
    for at in order:
        places[at] = x
        x += widths[at]
    return places


def _from_left(run: Run) -> range:
    """Return the members of a run from left to right: one that reads from the right stands in reverse."""
    return range(run.end - 1, run.start - 1, -1) if run.level % 2 else range(run.start, run.end)
