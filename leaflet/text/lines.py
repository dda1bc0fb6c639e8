"""From styled spans to lines: words, their order on paper, and the lines that hold them.

Where a line may break is UAX #14's business (`breaks`), the order of what stands on it UAX #9's (`bidi`), and which
breaks are taken `fit`'s. A word that is wider than its measure is never chopped: it is reported.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from leaflet.text.bidi import Direction, is_plain_ltr, levels_of
from leaflet.text.breaks import NEW_LINE, cut
from leaflet.text.face import ALONE
from leaflet.text.fit import WIDEST, choose_breaks
from leaflet.text.vocabulary import SOFT_HYPHEN, WHITE, Style, Word, parts_words, vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from leaflet.structure import Element
    from leaflet.text.fonts import FontChain
    from leaflet.text.vocabulary import Part, Vocabulary

Colour = str
"""`#rrggbb`."""


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

    def style(self, level: int = 0) -> Style:
        """Return how its words of one level are set."""
        return Style(self.chain, self.size, self.lang, level)


class Words(NamedTuple):
    """Words of one paragraph in logical order, and the spans that they come from."""

    words: Sequence[Word] = ()
    owners: Sequence[int] = ()
    """For each word, which span its first part belongs to."""
    spans: Sequence[Span] = ()

    def between(self, start: int, end: int) -> Words:
        """Return some of the words."""
        return Words(self.words[start:end], self.owners[start:end], self.spans)


class Line(NamedTuple):
    """One line of words, in logical order."""

    words: Sequence[Word]
    owners: Sequence[int]
    spans: Sequence[Span]
    width: float
    """Without the space after the last word."""
    base: int = 0
    """The paragraph's level: 0 from the left, 1 from the right."""


def words_of(spans: Sequence[Span], base: int = 0) -> Words:
    """Cut the text of spans into words, with levels, and shape them."""
    text = "".join([span.text for span in spans])
    if not text:
        return Words()
    chunks = cut(text, spans[0].lang)
    if base or not is_plain_ltr(text):
        levels = levels_of(text, Direction.RTL if base else Direction.LTR)[1]
        words, owners = _Cutter(spans, text, levels, base).words(chunks)
    elif len(spans) == 1:
        words = list(map(vocabulary(spans[0].style()).__getitem__, chunks))
        owners = [0] * len(words)
    else:
        words, owners = _Cutter(spans, text, b"", base).words(chunks)
    if not words[-1].parts:  # a line break at the end of a paragraph ends nothing
        del words[-1], owners[-1]
    if not all(word.parts for word in words):
        kept = [at for at, word in enumerate(words) if word.parts or word.ends_line]
        words, owners = [words[at] for at in kept], [owners[at] for at in kept]
    return Words(words, owners, spans)


class _Cutter:
    """Cuts one paragraph of several spans or levels, from its beginning to its end."""

    def __init__(self, spans: Sequence[Span], text: str, levels: bytes, base: int) -> None:
        self._spans = spans
        self._text = text
        self._levels = levels
        """One for each character; none if all of it reads from the left."""
        self._base = base
        self._at = -1
        """Which span is at hand."""
        self._limit = 0
        """Where it ends."""
        self._kept: dict[int, Vocabulary] = {}
        """Its words, by level."""

    def words(self, chunks: Sequence[str]) -> tuple[list[Word], list[int]]:
        """Return the words in logical order, and the span at which each begins."""
        words, owners = [], []
        end = 0
        for chunk in chunks:
            start, end = end, end + len(chunk)
            if start >= self._limit:
                self._reach(start)
            owners.append(self._at)
            if self._is_even(start, end, chunk):
                words.append(self._vocabulary(start)[chunk])
            else:
                words.append(self._word(start, end))
        return words, owners

    def _is_even(self, start: int, end: int, chunk: str) -> bool:
        """Tell whether a word is of one span and, with the white space after it, of one level."""
        if end > self._limit and start + len(chunk.rstrip(WHITE)) > self._limit:
            return False
        levels = self._levels
        return not levels or levels.count(levels[start], start, end) == end - start

    def _vocabulary(self, start: int) -> Vocabulary:
        """Return the words of the span at hand at the level of a character."""
        level = self._levels[start] if self._levels else 0
        kept = self._kept.get(level)
        if kept is None:
            kept = self._kept[level] = vocabulary(self._spans[self._at].style(level))
        return kept

    def _word(self, start: int, end: int) -> Word:
        """Return a word of several spans or levels, with the white space after it."""
        chunk = self._text[start:end]
        ink = chunk.rstrip(WHITE)
        after = start + len(ink)
        parts = tuple(self._parts(start, after))
        style = self._spans[self._at].style()
        space, level = 0.0, self._base
        if parts_words(chunk[len(ink) :]):
            space = style.width_of_space
            level = self._levels[after] if self._levels else 0
        hyphen = None
        if parts and chunk.endswith(SOFT_HYPHEN):
            hyphen = style._replace(level=parts[-1].level).hyphen(parts[-1].at)
        width = sum([part.width for part in parts])
        return Word(parts, width, space, chunk[-1] in NEW_LINE, level, hyphen)

    def _parts(self, start: int, end: int) -> list[Part]:
        """Return the parts of a word: it is cut where span or level changes, then by face."""
        parts: list[Part] = []
        at, first = start, self._at
        while at < end:
            if at >= self._limit:
                self._reach(at)
            level, limit = self._level_run(at, min(end, self._limit))
            context = ALONE
            if (at, limit) != (start, end):
                context = (self._text[start:at], self._text[limit:end])
            style = self._spans[self._at].style(level)
            parts += style.parts(self._text[at:limit], context, self._at - first)
            at = limit
        return parts

    def _level_run(self, at: int, limit: int) -> tuple[int, int]:
        """Return the level of a character, and where the run of that level ends."""
        if not self._levels:
            return 0, limit
        level = self._levels[at]
        return level, next((i for i in range(at, limit) if self._levels[i] != level), limit)

    def _reach(self, position: int) -> None:
        """Go to the span of a character; positions are asked for in rising order."""
        while position >= self._limit:
            self._at += 1
            self._limit += len(self._spans[self._at].text)
        self._kept = {}


def break_lines(
    words: Words,
    measure: float,
    base: int = 0,
    *,
    justified: bool = False,
    breaks: Callable[..., list[int]] = choose_breaks,
) -> tuple[Line, ...]:
    """Set words in lines of at most `measure` points; a word that is wider gets a line of its own.

    Args:
        words: of one paragraph.
        measure: in points.
        base: the paragraph's level: 0 from the left, 1 from the right.
        justified: whether spaces grow and shrink so that lines are as wide as the measure.
        breaks: chooses the index after the last word of each line.
    """
    lines = []
    start, count = 0, len(words.words)
    options = {"justified": True} if justified else {}
    for end in breaks(words.words, measure, **options):
        line = words.words[start:end]
        last = line[-1]
        if last.hyphen is not None and end < count:
            line = [*line[:-1], _with_hyphen(last, last.hyphen)]
        if justified:
            line = _spread(line, measure, ends=last.ends_line or end == count)
        width = sum([word.advance for word in line]) - last.space
        lines.append(Line(line, words.owners[start:end], words.spans, width, base))
        start = end
    return tuple(lines)


def _with_hyphen(word: Word, hyphen: Part) -> Word:
    return replace(word, parts=(*word.parts, hyphen), width=word.width + hyphen.width, hyphen=None)


def _spread(line: Sequence[Word], measure: float, *, ends: bool) -> Sequence[Word]:
    """Share what a line lacks, or has too much, out among its spaces; a last line only shrinks.

    A line with too few spaces for what it lacks, as in Chinese, stays ragged: a gap would be worse.
    """
    *before, last = line
    spaces = sum([word.space for word in before])
    lack = measure - sum([word.advance for word in before]) - last.width
    if not spaces or (ends and lack > 0) or not -1 < lack / spaces <= WIDEST - 1:
        return line
    factor = 1 + lack / spaces
    return [*(replace(word, space=word.space * factor) for word in before), last]
