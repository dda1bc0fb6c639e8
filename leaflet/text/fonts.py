"""The fallback chain: which face draws which character.

The first family of the brand that has a glyph draws it. A character that no family has is the caller's
finding, never a box on paper (house law 3).
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from leaflet.text.face import Face, Shaped, load_face

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from leaflet.model.look import FontFamily

_INVISIBLE = {"\u200b", "\u00ad", "\u2060"}
"""Zero width space, soft hyphen, word joiner: they steer line breaks and are never drawn."""

_RIGHT_TO_LEFT = {"R", "AL"}
"""Bidirectional classes of Hebrew, Arabic and their kin (UAX #9)."""


class Piece(NamedTuple):
    """A part of a word in one face."""

    face: Face
    shaped: Shaped


class FontChain:
    """The faces of one weight, in the order in which they are asked."""

    def __init__(self, faces: tuple[Face, ...]) -> None:
        self.faces = faces
        self._pieces: dict[str, tuple[Piece, ...]] = {}

    @property
    def first(self) -> Face:
        """The face that sets the measure of a line: ascent, descent, x-height."""
        return self.faces[0]

    def shape(self, word: str) -> tuple[Piece, ...]:
        """Shape a word, falling back face by face where the first has no glyph."""
        pieces = self._pieces.get(word)
        if pieces is None:
            pieces = self._pieces[word] = tuple(self._shape(word))
        return pieces

    def _shape(self, word: str) -> Iterator[Piece]:
        first = self.faces[0]
        if first.covers(word):
            yield Piece(first, first.shape(word))
            return
        run, run_face = "", first
        for cluster in _clusters(word):
            face = next((face for face in self.faces if face.covers(cluster)), first)
            if face is not run_face and run:
                yield Piece(run_face, run_face.shape(run))
                run = ""
            run, run_face = run + cluster, face
        if run:
            yield Piece(run_face, run_face.shape(run))

    def missing(self, text: str) -> list[str]:
        """Return the characters of a text that cannot be drawn, each once, in order.

        Right-to-left letters count among them even where a face has them: lines are set from left to
        right, and a wrong order would be worse than a refusal.
        """
        return [
            character
            for character in dict.fromkeys(text)
            if character not in _INVISIBLE and not character.isspace() and not self._has(character)
        ]

    def _has(self, character: str) -> bool:
        if unicodedata.bidirectional(character) in _RIGHT_TO_LEFT:
            return False
        return any(ord(character) in face.coverage for face in self.faces)


def _clusters(word: str) -> Iterator[str]:
    """Yield each base character with the combining marks that follow it: they must share a face."""
    cluster = ""
    for character in word:
        if cluster and not unicodedata.combining(character):
            yield cluster
            cluster = ""
        cluster += character
    if cluster:
        yield cluster


class FontSet(NamedTuple):
    """The chains of a brand."""

    regular: FontChain
    bold: FontChain

    def chain(self, *, bold: bool) -> FontChain:
        """Return the chain of one weight."""
        return self.bold if bold else self.regular


def load_fonts(families: Iterable[FontFamily]) -> FontSet:
    """Load the fallback chain of a brand; a family without a bold face lends its regular one.

    Raises:
        OSError: a font file cannot be read.
    """
    return _chains(
        tuple(
            tuple(
                next(
                    (load_face(file.path) for file in family.files if file.bold is bold),
                    load_face(family.files[0].path),
                )
                for bold in (False, True)
            )
            for family in families
        )
    )


@lru_cache(maxsize=8)
def _chains(faces: tuple[tuple[Face, ...], ...]) -> FontSet:
    """Keep chains as long as their faces, so that shaped words are shared between editions."""
    return FontSet(
        FontChain(tuple(pair[0] for pair in faces)), FontChain(tuple(pair[1] for pair in faces))
    )
