"""The fallback chain: which face draws which character.

The first family of the brand that has a glyph draws it. A character that no family has is the caller's
finding, never a box on paper (house law 3).
"""

from __future__ import annotations

import unicodedata
from functools import cached_property, lru_cache
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from leaflet.text.face import ALONE, PLAIN, Context, Face, Manner, Shaped, load_face

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from leaflet.model.look import FontFamily

_JOINER = "\u200d"
_VIRAMA = 9
"""Canonical combining class of the signs that bind consonants into one cluster."""
_OF_A_SCRIPT = frozenset({"L", "R", "AL", "EN", "AN"})
"""Bidirectional classes of letters and figures (UAX #9 table 4)."""
_VARIATION_SELECTORS = range(0xFE00, 0xFE10)
_PLAIN_WORDS = "Ask your nurse or doctor about each of the words that this list explains"


def is_invisible(character: str) -> bool:
    """Whether a character steers breaks, joining or order and is never drawn (Unicode, default ignorable)."""
    if unicodedata.category(character) == "Cf":
        return unicodedata.bidirectional(character) != "AN"  # the Arabic number signs are drawn
    return ord(character) in _VARIATION_SELECTORS


class Piece(NamedTuple):
    """A part of a word in one face."""

    face: Face
    shaped: Shaped


class FontChain:
    """The faces of one weight, in the order in which they are asked; each is loaded when it first is."""

    def __init__(self, paths: tuple[Path, ...]) -> None:
        self._paths = paths
        self._loaded: list[Face] = []
        self._settled: set[str] = set()
        """Characters that are known not to be missing."""

    @cached_property
    def first(self) -> Face:
        """The face that sets the measure of a line: ascent, descent, x-height."""
        return next(self.faces())

    @cached_property
    def letter_width(self) -> float:
        """Mean advance of letters and spaces of the first face in plain words, as a share of the size."""
        return self.first.shape(_PLAIN_WORDS).width / 1000 / len(_PLAIN_WORDS)

    def faces(self) -> Iterator[Face]:
        """Yield the faces in order."""
        for at, path in enumerate(self._paths):
            if at == len(self._loaded):
                self._loaded.append(load_face(path))
            yield self._loaded[at]

    def shape(
        self, word: str, manner: Manner = PLAIN, context: Context = ALONE
    ) -> tuple[Piece, ...]:
        """Shape a word of one direction, in logical order, falling back where a face has no glyph."""
        first = self.first
        if first.covers(word):
            return (Piece(first, first.shape(word, manner, context)),)
        return tuple(
            [Piece(face, face.shape(run, manner, context)) for face, run in self._runs(word)]
        )

    def _runs(self, word: str) -> Iterator[tuple[Face, str]]:
        """Cut a word by face; brackets and points take that of the letters beside them, if it has them.

        So an Arabic comma is never a formula's, Chinese quotes are wide, and readers meet a word as one string.
        """
        run, run_face = "", None
        waiting = ""
        for cluster in _clusters(word):
            if _is_common(cluster):
                if run_face is None:
                    waiting += cluster
                    continue
                if run_face.covers(_drawn(cluster)):
                    run += cluster
                    continue
            face = self._face_of(cluster)
            if waiting and not face.covers(_drawn(waiting)):
                yield from self._apart(waiting)
                waiting = ""
            if face is not run_face and run_face is not None:
                yield run_face, run
                run = ""
            run, run_face, waiting = run + waiting + cluster, face, ""
        if run_face is not None:
            yield run_face, run
        yield from self._apart(waiting)

    def _apart(self, signs: str) -> Iterator[tuple[Face, str]]:
        """Cut signs without letters by the first face that has each."""
        for face, group in groupby(_clusters(signs), key=self._face_of):
            yield face, "".join(group)

    def _face_of(self, cluster: str) -> Face:
        """Return the first face that has a whole cluster; signs that are never drawn do not count."""
        drawn = _drawn(cluster)
        return next((face for face in self.faces() if face.covers(drawn)), self.first)

    def missing(self, text: str) -> list[str]:
        """Return the characters of a text that no face has, each once, in order."""
        if text.isascii() and text.isprintable() and self._has_ascii:
            return []
        unknown = set(text) - self._settled
        missing = [one for one in dict.fromkeys(text) if one in unknown and self._lacks(one)]
        self._settled |= unknown.difference(missing)
        return missing

    @cached_property
    def _has_ascii(self) -> bool:
        """Whether there is a face for each printable ASCII character."""
        return not any(map(self._lacks, map(chr, range(0x20, 0x7F))))

    def _lacks(self, character: str) -> bool:
        return (
            not character.isspace()
            and not is_invisible(character)
            and not any(face.covers(character) for face in self.faces())
        )


def _is_common(cluster: str) -> bool:
    """Tell whether a cluster has no letter or figure, so that it is of no script."""
    return _OF_A_SCRIPT.isdisjoint(map(unicodedata.bidirectional, cluster))


def _drawn(cluster: str) -> str:
    return "".join([sign for sign in cluster if not is_invisible(sign)])


def _clusters(word: str) -> Iterator[str]:
    """Yield each base character with the marks and joiners that follow it: they must share a face."""
    cluster = ""
    joined = False
    for character in word:
        extends = joined or unicodedata.category(character)[0] == "M" or is_invisible(character)
        if cluster and not extends:
            yield cluster
            cluster = ""
        cluster += character
        joined = character == _JOINER or unicodedata.combining(character) == _VIRAMA
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
    """Return the fallback chain of a brand; a family without a bold face lends its regular one."""
    paths = tuple(
        tuple(
            next((file.path for file in family.files if file.bold is bold), family.files[0].path)
            for family in families
        )
        for bold in (False, True)
    )
    changed = tuple(path.stat().st_mtime_ns for chain in paths for path in chain)
    return _chains(paths, changed)


@lru_cache(maxsize=8)
def _chains(paths: tuple[tuple[Path, ...], ...], changed: tuple[int, ...]) -> FontSet:
    """Keep chains as long as their files do not change, so that shaped words are shared between editions."""
    del changed  # part of the key only
    return FontSet(*map(FontChain, paths))
