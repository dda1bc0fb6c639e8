"""Text inside a block: plain runs and the few marks that authors may use."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.findings import Place


@dataclass(frozen=True, slots=True)
class Plain:
    """A run of literal text, NFC, without line breaks."""

    text: str


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A break that the author asked for."""


@dataclass(frozen=True, slots=True)
class Strong:
    """Bold: the only emphasis (Clear Print allows no italics, underline or capitals)."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A link to an https, mailto or tel address."""

    href: str
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class TermReference:
    """A word that the glossary explains."""

    term: str
    """Id of the glossary term."""
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Citation:
    """A pointer to a source."""

    source: str
    """Id of the source."""
    number: int = 0
    """Its number in the list of sources, counted from 1 in order of first citation."""


@dataclass(frozen=True, slots=True)
class Foreign:
    """Words in another language."""

    lang: str
    """BCP 47 tag."""
    children: tuple[Inline, ...]


Inline: TypeAlias = Plain | LineBreak | Strong | Link | TermReference | Citation | Foreign


@dataclass(frozen=True, slots=True)
class Prose:
    """Inlines and the place in the source that they came from, so that later faults can name it."""

    inlines: tuple[Inline, ...]
    place: Place

    @property
    def plain(self) -> str:
        """The words alone: what a reader reads aloud (citation numbers left out, breaks as spaces)."""
        return "".join(_plain(self.inlines))

    def walk(self) -> Iterator[Inline]:
        """Yield every inline, outer before inner."""
        yield from _walk(self.inlines)


def said(words: str, place: Place) -> Prose:
    """Turn the program's own words into a text."""
    return Prose((Plain(words),), place)


def _plain(inlines: tuple[Inline, ...]) -> Iterator[str]:
    for inline in _walk(inlines):
        if isinstance(inline, Plain):
            yield inline.text
        elif isinstance(inline, LineBreak):
            yield " "


def _walk(inlines: tuple[Inline, ...]) -> Iterator[Inline]:
    for inline in inlines:
        yield inline
        if isinstance(inline, (Strong, Link, TermReference, Foreign)):
            yield from _walk(inline.children)
