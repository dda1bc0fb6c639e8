"""From styled spans to lines: words, their order on paper, and the lines that hold them.

Where a line may break is UAX #14's business (`breaks`), the order of what stands on it UAX #9's (`bidi`), and which
breaks are taken `fit`'s. A word that is wider than its measure is never chopped: it is reported.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from leaflet.text.bidi import Direction, is_plain_ltr, levels_of, visual_runs
from leaflet.text.breaks import opportunities
from leaflet.text.face import ALONE, Manner
from leaflet.text.fit import WIDEST, choose_breaks

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from leaflet.structure import Element
    from leaflet.text.bidi import Run
    from leaflet.text.face import Context, Face, Shaped
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


def words_of(spans: Sequence[Span], base: int = 0) -> tuple[Word, ...]:
    """Cut the text of spans into words, with levels, and shape them."""
    text = "".join([span.text for span in spans])
    if not text:
        return ()
    levels = b""
    if base or not is_plain_ltr(text):
        levels = levels_of(text, Direction.RTL if base else Direction.LTR)[1]
    return tuple(_Cutter(spans, text, levels, base).words())


class _Cutter:
    """Cuts one paragraph, from its beginning to its end."""

    def __init__(self, spans: Sequence[Span], text: str, levels: bytes, base: int) -> None:
        self._spans = iter(spans)
        self._lang = spans[0].lang
        self._text = text
        self._levels = levels
        self._base = base
        self._limit = 0
        """Where the span at hand ends."""
        self._reach(0)

    def words(self) -> list[Word]:
        """Return the words in logical order."""
        words = []
        text, plain = self._text, not self._levels
        start = 0
        for end, must in (*opportunities(text, self._lang), (len(text), False)):
            if start >= self._limit:
                self._reach(start)
            if plain and end <= self._limit:
                word = self._plain_word(text[start:end], must)
            else:
                word = self._word(start, end, must)
            if word is not None:
                words.append(word)
            start = end
        return words

    def _plain_word(self, chunk: str, ends_line: bool) -> Word | None:
        """Return a word that reads from the left and stands in one span, with the white space after it."""
        span = self._span
        pieces, width, space = _shaped_chunk(chunk, span.chain, span.size, span.lang)
        if not pieces and not ends_line:
            return None
        parts = tuple([Part(span, face, shaped, own, 0) for face, shaped, own in pieces])
        hyphen = _hyphen(parts[-1]) if parts and chunk[-1] == _SOFT_HYPHEN else None
        return Word(parts, width, space, ends_line, 0, hyphen)

    def _word(self, start: int, end: int, ends_line: bool) -> Word | None:
        """Return a word and the white space after it; white space alone is dropped."""
        chunk = self._text[start:end]
        ink = chunk.rstrip(_WHITE)
        after = start + len(ink)
        parts = tuple(part for run in self._runs(start, after) for part in run)
        if not parts and not ends_line:
            return None
        space, level = 0.0, self._base
        if _parts_words(chunk[len(ink) :]):
            space = _width_of_space(self._span.chain, self._span.size)
            level = self._levels[after] if self._levels else 0
        hyphen = _hyphen(parts[-1]) if parts and chunk.endswith(_SOFT_HYPHEN) else None
        return Word(parts, sum(part.width for part in parts), space, ends_line, level, hyphen)

    def _run(self, text: str, level: int, context: Context) -> list[Part]:
        """Shape a piece of the span at hand that has one level."""
        span = self._span
        pieces = _shape(text, span.chain, span.size, _manner(level, span.lang), context)
        return [Part(span, face, shaped, width, level) for face, shaped, width in pieces]

    def _runs(self, start: int, end: int) -> Iterator[list[Part]]:
        """Yield the pieces of a word: cut where span or level changes, then by face."""
        at = start
        while at < end:
            if at >= self._limit:
                self._reach(at)
            level, limit = self._level_run(at, min(end, self._limit))
            context = ALONE
            if (at, limit) != (start, end):
                context = (self._text[start:at], self._text[limit:end])
            yield self._run(self._text[at:limit], level, context)
            at = limit

    def _level_run(self, at: int, limit: int) -> tuple[int, int]:
        """Return the level of a character, and where the run of that level ends."""
        if not self._levels:
            return 0, limit
        level = self._levels[at]
        return level, next((i for i in range(at, limit) if self._levels[i] != level), limit)

    def _reach(self, position: int) -> None:
        """Go to the span of a character; positions are asked for in rising order."""
        while position >= self._limit:
            self._span = next(self._spans)
            self._limit += len(self._span.text)


@lru_cache(maxsize=256)
def _manner(level: int, lang: str) -> Manner:
    return Manner(rtl=level % 2 == 1, lang=lang)


def _shape(
    text: str, chain: FontChain, size: float, manner: Manner, context: Context
) -> tuple[tuple[Face, Shaped, float], ...]:
    """Return pieces of one face each, with their widths in points; a soft hyphen inside is not drawn."""
    inked = text.replace(_SOFT_HYPHEN, "")
    pieces = chain.shape(inked, manner, context) if inked else ()
    return tuple([(face, shaped, shaped.width * size / 1000) for face, shaped in pieces])


@lru_cache(maxsize=32_768)
def _shaped_chunk(
    chunk: str, chain: FontChain, size: float, lang: str
) -> tuple[tuple[tuple[Face, Shaped, float], ...], float, float]:
    """Return the pieces of a word that reads from the left, its width, and that of the space after it.

    Kept, since words come again and again: in a paragraph, from edition to edition, from build to build.
    """
    ink = chunk.rstrip(_WHITE)
    pieces = _shape(ink, chain, size, _manner(0, lang), ALONE)
    space = _width_of_space(chain, size) if _parts_words(chunk[len(ink) :]) else 0.0
    return pieces, sum([width for _, _, width in pieces]), space


def _parts_words(white: str) -> bool:
    """Tell whether white space after a word is read as a space; that of a hard break is, too."""
    return " " in white or "\n" in white


def _width_of_space(chain: FontChain, size: float) -> float:
    return chain.first.shape(" ").width * size / 1000


def _hyphen(after: Part) -> Part:
    """Return the hyphen that a soft hyphen becomes at a line's end; it reads back as a soft hyphen still."""
    (face, shaped), *_ = after.span.chain.shape("-")
    glyphs = tuple(glyph._replace(text=_SOFT_HYPHEN) for glyph in shaped.glyphs)
    soft = shaped._replace(text=_SOFT_HYPHEN, glyphs=glyphs)
    return Part(after.span, face, soft, shaped.width * after.span.size / 1000, after.level)


def break_lines(
    words: Sequence[Word], measure: float, base: int = 0, *, justified: bool = False
) -> tuple[Line, ...]:
    """Set words in lines of at most `measure` points; a word that is wider gets a line of its own.

    Args:
        words: of one paragraph.
        measure: in points.
        base: the paragraph's level: 0 from the left, 1 from the right.
        justified: whether spaces grow and shrink so that lines are as wide as the measure.
    """
    lines = []
    start = 0
    for end in choose_breaks(words, measure, justified=justified):
        line = tuple(words[start:end])
        last = line[-1]
        if last.hyphen is not None and end < len(words):
            line = (*line[:-1], _with_hyphen(last, last.hyphen))
        if justified:
            line = _spread(line, measure, ends=last.ends_line or end == len(words))
        width = sum([word.width + word.space for word in line]) - last.space
        lines.append(Line(line, width, base))
        start = end
    return tuple(lines)


def _with_hyphen(word: Word, hyphen: Part) -> Word:
    return word._replace(parts=(*word.parts, hyphen), width=word.width + hyphen.width, hyphen=None)


def _spread(line: tuple[Word, ...], measure: float, *, ends: bool) -> tuple[Word, ...]:
    """Share what a line lacks, or has too much, out among its spaces; a last line only shrinks.

    A line with too few spaces for what it lacks, as in Chinese, stays ragged: a gap would be worse.
    """
    *before, last = line
    spaces = sum([word.space for word in before])
    lack = measure - sum([word.width + word.space for word in before]) - last.width
    if not spaces or (ends and lack > 0) or not -1 < lack / spaces <= WIDEST - 1:
        return line
    factor = 1 + lack / spaces
    return (*(word._replace(space=word.space * factor) for word in before), last)


Item: TypeAlias = "tuple[Part | None, Word, float]"
"""A part of a line, or (None) the space after a word, with the word, and its place from the line's left end."""


def place_items(line: Line) -> list[Item]:
    """Return what a line holds in logical order, each at its place in visual order (UAX #9 L1, L2)."""
    items: list[Item] = []
    levels: list[int] = []
    x = 0.0
    for word in line.words:
        for part in word.parts:
            items.append((part, word, x))
            levels.append(part.level)
            x += part.width
        if word.space:
            items.append((None, word, x))
            levels.append(word.space_level)
            x += word.space
    if line.base or any(levels):
        return _reordered(items, levels, line)
    return items


def _reordered(items: list[Item], levels: list[int], line: Line) -> list[Item]:
    """Move items to where they stand on a line that does not read from the left alone."""
    waits = bool(line.words and line.words[-1].space)
    inner = levels[:-1] if waits else levels
    # The space that a wrapped line ends with has no room on paper; it keeps words apart when read back.
    places = [0.0] * len(inner) + [0.0 if line.base else line.width] * waits
    x = 0.0
    for run in visual_runs(inner):
        for at in _from_left(run):
            part, word, _ = items[at]
            places[at] = x
            x += word.space if part is None else part.width
    return [(part, word, place) for (part, word, _), place in zip(items, places, strict=True)]


def _from_left(run: Run) -> range:
    """Return the members of a run from left to right: one that reads from the right stands in reverse."""
    return range(run.end - 1, run.start - 1, -1) if run.level % 2 else range(run.start, run.end)
