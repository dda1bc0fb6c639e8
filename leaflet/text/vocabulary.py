"""The words of one style: each is shaped when it is first met, and kept.

Words come again and again: in a paragraph, from page to page, from edition to edition. What does not depend on the
paragraph (glyphs, widths, what the word looks like with a hyphen) is worked out once.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from leaflet.text.breaks import NEW_LINE
from leaflet.text.face import ALONE, Manner

if TYPE_CHECKING:
    from leaflet.text.face import Context, Face, Shaped
    from leaflet.text.fonts import FontChain

SOFT_HYPHEN = "\u00ad"
WHITE = " \t\n\u200b"
"""What stands after a word and is not drawn."""
_MOST = 4096
"""Words that are kept of one style: a long leaflet has half as many."""
_LONGEST = 64
"""Letters of the longest word that is kept."""


class Part(NamedTuple):
    """A piece of a word in one face and direction."""

    face: Face
    shaped: Shaped
    width: float
    """In points."""
    level: int = 0
    """Embedding level (UAX #9 BD2): even reads from the left, odd from the right."""
    at: int = 0
    """Which span it belongs to, counted from the first of its word."""


@dataclass(eq=False, slots=True)
class Word:
    """What cannot be broken, in logical order. Compared by identity: paragraphs share words."""

    parts: tuple[Part, ...]
    width: float
    space: float
    """Width of the space after it; 0: none."""
    ends_line: bool = False
    """An author's line break follows."""
    space_level: int = 0
    hyphen: Part | None = None
    """What is painted if the line ends here, at a soft hyphen."""
    advance: float = field(init=False)
    """Its width with the space after it."""
    written: str | None = field(init=False, default=None)
    """How files write it, kept here by who writes them: it is the same in all."""

    def __post_init__(self) -> None:
        self.advance = self.width + self.space

    @property
    def text(self) -> str:
        """The characters of the word."""
        return "".join(part.shaped.text for part in self.parts)


class Style(NamedTuple):
    """How words of one level in one style are set."""

    chain: FontChain
    size: float
    """In points."""
    lang: str
    """BCP 47 tag."""
    level: int = 0

    @property
    def width_of_space(self) -> float:
        """In points."""
        return self.chain.first.blank.width * self.size / 1000

    def parts(self, text: str, context: Context = ALONE, at: int = 0) -> list[Part]:
        """Shape a word or a piece of one; soft hyphens inside are not drawn.

        Args:
            text: characters of this level.
            context: what stands before and after in the same word, in another style or of another level.
            at: which span it belongs to, counted from the first of its word.
        """
        inked = text.replace(SOFT_HYPHEN, "")
        if not inked:
            return []
        size, level = self.size, self.level
        manner = Manner(rtl=level % 2 == 1, lang=self.lang)
        return [
            Part(face, shaped, shaped.width * size / 1000, level, at)
            for face, shaped in self.chain.shape(inked, manner, context)
        ]

    def hyphen(self, at: int = 0) -> Part:
        """Return the hyphen that a soft hyphen becomes at a line's end; it reads back as a soft hyphen still."""
        (face, shaped), *_ = self.chain.shape("-")
        glyphs = tuple(glyph._replace(text=SOFT_HYPHEN) for glyph in shaped.glyphs)
        soft = shaped._replace(text=SOFT_HYPHEN, glyphs=glyphs, is_plain=False)
        return Part(face, soft, shaped.width * self.size / 1000, self.level, at)


class Vocabulary(dict[str, Word]):
    """The words of one style by what is written, white space after them included."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style

    def __missing__(self, chunk: str) -> Word:
        style = self._style
        ink = chunk.rstrip(WHITE)
        parts = tuple(style.parts(ink))
        word = Word(
            parts,
            sum([part.width for part in parts]),
            style.width_of_space if parts_words(chunk[len(ink) :]) else 0.0,
            chunk[-1] in NEW_LINE,
            style.level,
            style.hyphen() if parts and chunk[-1] == SOFT_HYPHEN else None,
        )
        if len(chunk) <= _LONGEST:
            if len(self) >= _MOST:
                self.clear()
            self[chunk] = word
        return word


def parts_words(white: str) -> bool:
    """Tell whether white space after a word is read as a space; that of a hard break is, too."""
    return " " in white or "\n" in white


@lru_cache(maxsize=32)
def vocabulary(style: Style) -> Vocabulary:
    """Return the words of a style."""
    return Vocabulary(style)
