"""From styled spans to lines: words, the places where a line may break, and the breaking itself.

A line breaks at spaces, after hyphens and dashes between letters, at zero width spaces and, in addresses,
after slashes; nowhere else. A word that is wider than its measure is never chopped: it is reported.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from leaflet.text.fit import choose_breaks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from leaflet.structure import Element
    from leaflet.text.face import Face, Shaped
    from leaflet.text.fonts import FontChain

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


class Part(NamedTuple):
    """A piece of a word, with the span that it belongs to."""

    span: Span
    face: Face
    shaped: Shaped
    width: float
    """In points."""


class Word(NamedTuple):
    """What cannot be broken."""

    parts: tuple[Part, ...]
    width: float
    space: float
    """Width of the space after it; 0: none, or the line must end here."""
    ends_line: bool = False
    """An author's line break follows."""

    @property
    def text(self) -> str:
        """The characters of the word."""
        return "".join(part.shaped.text for part in self.parts)


class Line(NamedTuple):
    """One line of words."""

    words: tuple[Word, ...]
    width: float
    """Without the space after the last word."""


_CHUNK = re.compile(r"[^\s\u00a0\u200b]+|\u00a0|\u200b|\n|[^\S\n\u00a0]+")
_INNER_BREAK = re.compile(r"(?<=[^\W\d_A-Z][-\u2013\u2014])(?=\w)|(?<=\w/)(?=\w)|(?<=[?&=])(?=\w)")
"""After a hyphen or dash that follows a small letter (LF-7F3K2 stays whole), after a slash between words, and inside addresses."""


def words_of(spans: Iterable[Span]) -> tuple[Word, ...]:
    """Cut spans into words and shape them."""
    words: list[Word] = []
    parts: list[Part] = []
    for span in spans:
        for chunk in _CHUNK.findall(span.text):
            if chunk == "\n":
                _close(words, parts, ends_line=True)
            elif chunk == "\u200b":
                _close(words, parts)
            elif chunk == "\u00a0":
                parts.extend(_parts(chunk, span))
            elif chunk.isspace():
                _close(words, parts, space=_space(span))
            else:
                pieces = _INNER_BREAK.split(chunk.replace("\u00ad", ""))
                for piece in pieces[:-1]:
                    parts.extend(_parts(piece, span))
                    _close(words, parts)
                parts.extend(_parts(pieces[-1], span))
    _close(words, parts)
    return tuple(words)


def _parts(text: str, span: Span) -> Iterator[Part]:
    for face, shaped in span.chain.shape(text):
        yield Part(span, face, shaped, shaped.width * span.size / 1000)


def _space(span: Span) -> float:
    return span.chain.first.shape(" ").width * span.size / 1000


def _close(
    words: list[Word], parts: list[Part], *, space: float = 0.0, ends_line: bool = False
) -> None:
    """Finish the word that is being gathered; a space after nothing widens the word before it."""
    if parts:
        words.append(Word(tuple(parts), sum(part.width for part in parts), space, ends_line))
        parts.clear()
    elif words and not words[-1].ends_line:
        words[-1] = words[-1]._replace(space=words[-1].space or space, ends_line=ends_line)


def break_lines(words: Sequence[Word], measure: float) -> tuple[Line, ...]:
    """Set words in lines of at most `measure` points; a word that is wider gets a line of its own."""
    lines = []
    start = 0
    for end in choose_breaks(words, measure):
        line = tuple(words[start:end])
        width = sum(word.width + word.space for word in line) - line[-1].space
        lines.append(Line(line, width))
        start = end
    return tuple(lines)
