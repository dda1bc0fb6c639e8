"""One font file: what it covers, how it measures, how it shapes words and how it is cut down to a subset.

HarfBuzz does the work (shaping and subsetting); metrics are in thousandths of an em, as PDF wants them
(ISO 32000-1 9.2.4), whatever the font's own units are.
"""

from __future__ import annotations

import os
import string
import unicodedata
from functools import cached_property, lru_cache
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

import uharfbuzz as hb

from leaflet.errors import FindingsError
from leaflet.findings import Finding, Place
from leaflet.text.cff import write_cff
from leaflet.text.charstrings import CharstringPen
from leaflet.text.composites import Composite, add_composites
from leaflet.text.cover import Cover

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

_NEEDED = frozenset({"glyf", "head", "hhea", "hmtx", "loca", "maxp"})
"""Tables that a PDF viewer reads of a font without hints whose glyphs are reached by id (ISO 32000-1 9.9)."""
FIRST_COMPOSITE = 0x10000
"""Glyph ids from here on are composites: no font has so many glyphs of its own (OpenType 1.9, maxp)."""
FIRST_SURROGATE = "\ud800"
"""Characters below can be told by one number of two bytes."""
_NAME_LETTERS = frozenset(string.ascii_letters + string.digits + "-_.")
_LONGEST_NAME = 63
"""Of a PostScript name (OpenType 1.9, name id 6)."""
_FILLER = "\u200b"
"""Stands for a glyph without text of its own in ToUnicode: an empty target makes pdfium show an asterisk."""


class _Ink(NamedTuple):
    """A glyph as HarfBuzz places it, in font units."""

    gid: int
    cluster: int
    dx: int
    dy: int
    advance: int


class Glyph(NamedTuple):
    """A placed glyph; lengths in thousandths of an em."""

    gid: int
    text: str
    """The characters that it stands for, so that ToUnicode is exact."""
    advance: float
    """As the font declares it: what a PDF's /W array says."""
    kern: float
    """What shaping adds to the advance."""
    x_offset: float
    y_offset: float


class Shaped(NamedTuple):
    """A word in one face."""

    text: str
    glyphs: tuple[Glyph, ...]
    width: float
    """In thousandths of an em."""
    is_plain: bool = False
    """Whether each character is below U+D800 and has the glyph that it has by itself, and none is moved."""


class _Plain(NamedTuple):
    """What a character looks like by itself."""

    glyph: Glyph
    units: int
    """Its advance."""
    ink: tuple[int, tuple[int, int, int, int]]
    """Its glyph id and position as HarfBuzz gives them; an id that no font has if it cannot stand for itself."""


class Manner(NamedTuple):
    """How a word is read."""

    rtl: bool = False
    """Whether it runs from right to left."""
    lang: str = ""
    """BCP 47 tag: some languages of one script want other glyphs."""


PLAIN = Manner()
Context: TypeAlias = tuple[str, str]
ALONE: Context = ("", "")


class Face:
    """A font file, ready to measure and shape. Compared by identity: `load_face` gives one per file."""

    def __init__(self, data: bytes, name: str = "") -> None:
        self.name = name
        """Of its file, for faults."""
        self._face = hb.Face(data)
        self._font = hb.Font(self._face)
        self.is_cff = data[:4] == b"OTTO"
        """Whether its outlines are CFF's; otherwise they are TrueType's."""
        self._count: int = self._face.glyph_count
        self._scale: float = 1000 / self._face.upem
        self._composites: dict[Composite, int] = {}
        self._in_order: list[Composite] = []
        self._cover = Cover(self._face, self._font)
        self._plain = _PlainGlyphs(self)
        self.postscript_name = _safe_name(
            self._face.get_name(hb.OTNameIdPredefined.POSTSCRIPT_NAME)
        )
        extents = self._font.get_font_extents("ltr")
        self.ascent: float = extents.ascender * self._scale
        self.descent: float = extents.descender * self._scale
        """Negative: below the baseline."""
        self.x_height = self._metric(hb.OTMetricsTag.X_HEIGHT)
        self.cap_height = self._metric(hb.OTMetricsTag.CAP_HEIGHT)

    def _metric(self, tag: hb.OTMetricsTag) -> float:
        return float(self._font.get_metric_position_with_fallback(tag)) * self._scale

    @property
    def bounding_box(self) -> tuple[int, int, int, int]:
        """Lower left and upper right of all glyphs, from the `head` table (OpenType 1.9, head)."""
        head = bytes(self._face.reference_table("head").data)
        corners = (int.from_bytes(head[at : at + 2], "big", signed=True) for at in (36, 38, 40, 42))
        left, bottom, right, top = (round(corner * self._scale) for corner in corners)
        return (left, bottom, right, top)

    def damaged(self) -> FindingsError:
        """Return the fault that is to be raised where the font turns out to be damaged."""
        message = f"The font file {self.name} is damaged: its letters cannot be taken out of it."
        hint = "Put a sound copy of the file in its place; `leaflet fonts` tells where each font stands."
        return FindingsError([Finding("FONT-damaged", message, Place(self.name), hint=hint)])

    def covers(self, text: str) -> bool:
        """Whether every character has a glyph."""
        return all(map(self._cover.__getitem__, text))

    def glyph_of(self, character: str) -> int:
        """Return the glyph that a character has by itself; 0: none."""
        return self._cover[character]

    def is_own(self, gid: int, text: str) -> bool:
        """Tell whether a text is one character, below U+D800, and a glyph the one that it has by itself."""
        return len(text) == 1 and text < FIRST_SURROGATE and self._cover[text] == gid

    @cached_property
    def blank(self) -> Shaped:
        """A space."""
        return self.shape(" ")

    def shape(self, text: str, manner: Manner = PLAIN, context: Context = ALONE) -> Shaped:
        """Shape one word (or a single space).

        Standard ligatures and kerning are on and discretionary ligatures off, as HarfBuzz has them by default.

        Args:
            text: characters of one direction.
            manner: direction and language.
            context: what stands before and after in the same word, in another style: letters join across it.

        Raises:
            FindingsError: the font names glyphs that it does not have.
        """
        buffer = hb.Buffer()
        before, after = context
        buffer.add_str(before + text + after, len(before), len(text))
        buffer.guess_segment_properties()
        buffer.direction = "rtl" if manner.rtl else "ltr"
        if manner.lang:
            buffer.language = manner.lang
        hb.shape(self._font, buffer)
        infos, positions = buffer.glyph_infos, buffer.glyph_positions
        found = [
            (info.codepoint, position.position)
            for info, position in zip(infos, positions, strict=True)
        ]
        plain = [self._plain[character] for character in text]
        if found == [one.ink for one in plain]:
            width = sum([one.units for one in plain]) * self._scale
            return Shaped(text, tuple([one.glyph for one in plain]), width, is_plain=True)
        inks = [
            _Ink(gid, info.cluster - len(before), *position[:3])
            for info, (gid, position) in zip(infos, found, strict=True)
        ]
        return self._placed(text, inks, rtl=manner.rtl)

    def _placed(self, text: str, inks: list[_Ink], *, rtl: bool) -> Shaped:
        """Turn what HarfBuzz left in the buffer into glyphs in thousandths of an em, in visual order."""
        if any(ink.gid >= self._count for ink in inks):
            raise self.damaged()
        if not inks:  # some fonts drop signs that are never drawn
            return Shaped(text, (), 0.0)
        if len(inks) > len(text) or any(ink.dx or ink.dy or not ink.advance for ink in inks):
            inks = list(self._merged(inks, len(text)))
        texts = _texts_by_glyph(text, [ink.cluster for ink in inks], rtl=rtl)
        scale = self._scale
        glyphs = tuple(
            Glyph(
                ink.gid,
                own,
                self.advance(ink.gid),
                ink.advance * scale - self.advance(ink.gid),
                ink.dx * scale,
                ink.dy * scale,
            )
            for ink, own in zip(inks, texts, strict=True)
        )
        return Shaped(text, glyphs, sum(ink.advance for ink in inks) * scale)

    def _merged(self, inks: list[_Ink], length: int) -> Iterator[_Ink]:
        """Make one glyph of each cluster that has more glyphs than characters, or marks that are moved.

        A letter that is set as skeleton and dots would otherwise leave glyphs without a text of their own; and
        readers take a mark that is painted apart for a word apart, as they do with Thai and Khmer vowels.
        """
        starts = sorted({ink.cluster for ink in inks})
        ends = dict(zip(starts, [*starts[1:], length], strict=True))
        for cluster, group in groupby(inks, key=attrgetter("cluster")):
            members = list(group)
            if len(members) <= ends[cluster] - cluster and not _has_moved_marks(members):
                yield from members
                continue
            # Kerning with a neighbour is not the composite's: one that is kerned is the same glyph still.
            shift = next((ink.dx for ink in members if ink.advance and not ink.dy), 0)
            parts = []
            pen = declared = 0
            for ink in members:
                parts.append((ink.gid, pen + ink.dx - shift, ink.dy))
                pen += ink.advance
                declared += self._font.get_glyph_h_advance(ink.gid)
            yield _Ink(self._composite(Composite(tuple(parts), declared)), cluster, shift, 0, pen)

    def _composite(self, composite: Composite) -> int:
        """Return the glyph id of a composite: beyond all that a font can have, until a subset holds it."""
        at = self._composites.setdefault(composite, len(self._composites))
        if at == len(self._in_order):
            self._in_order.append(composite)
        return FIRST_COMPOSITE + at

    def plain(self, character: str) -> _Plain:
        """Return what a character looks like by itself; a mark, and what the face lacks, never stands so."""
        gid = self._cover[character]
        units = self._font.get_glyph_h_advance(gid)
        can = 0 < gid < self._count and units and character < FIRST_SURROGATE
        glyph = Glyph(gid, character, units * self._scale, 0.0, 0.0, 0.0)
        return _Plain(glyph, units, (gid if can else -1, (0, 0, units, 0)))

    def advance(self, gid: int) -> float:
        """Return a glyph's declared advance, in thousandths of an em."""
        if gid >= FIRST_COMPOSITE:
            return self._composite_at(gid).advance * self._scale
        return float(self._font.get_glyph_h_advance(gid)) * self._scale

    def _composite_at(self, gid: int) -> Composite:
        return self._in_order[gid - FIRST_COMPOSITE]

    def cff(self, gids: Mapping[int, int]) -> bytes:
        """Return a CFF program of glyphs by code, in rising order; a glyph may come more than once."""
        charstrings = {code: self._charstring(gid) for code, gid in {0: 0, **gids}.items()}
        return write_cff(self.postscript_name, self.bounding_box, charstrings)

    def _charstring(self, gid: int) -> bytes:
        pen = CharstringPen(self.advance(gid), self._scale)
        parts = ((gid, 0, 0),) if gid < FIRST_COMPOSITE else self._composite_at(gid).parts
        for part, right, up in parts:
            pen.shift(right, up)
            self._font.draw_glyph_with_pen(part, pen)
        return pen.charstring()

    def subset(self, gids: Sequence[int]) -> tuple[bytes, dict[int, int]]:
        """Cut a TrueType font down to these glyphs, without names, hints and layout tables.

        Returns:
            The font file, and for each glyph its id in there; composites are added after the last.
        """
        merged = {gid: self._composite_at(gid) for gid in gids if gid >= FIRST_COMPOSITE}
        plain = {gid for gid in gids if gid < FIRST_COMPOSITE}
        parts = {part[0] for composite in merged.values() for part in composite.parts}
        font, new = _cut(self, frozenset(plain | parts))
        places = {gid: new[gid] for gid in plain}
        if merged:
            font, added = add_composites(font, [one.renumbered(new) for one in merged.values()])
            places |= dict(zip(merged, added, strict=True))
        return font, places

    def cut(self, gids: frozenset[int]) -> tuple[bytes, dict[int, int]]:
        """Return a TrueType font file of these glyphs and those that they are made of, and their new ids."""
        request = hb.SubsetInput()
        request.sets(hb.SubsetInputSets.GLYPH_INDEX).set({0, *gids})
        request.flags = (
            hb.SubsetFlags.NO_HINTING
            | hb.SubsetFlags.NOTDEF_OUTLINE
            | hb.SubsetFlags.NO_LAYOUT_CLOSURE
        )
        dropped = request.sets(hb.SubsetInputSets.DROP_TABLE_TAG)
        dropped.update(_tag(name) for name in self._face.table_tags if name not in _NEEDED)
        plan = hb.SubsetPlan(self._face, request)
        return bytes(plan.execute().blob.data), dict(plan.old_to_new_glyph_mapping.items())


@lru_cache(maxsize=16)
def _cut(face: Face, gids: frozenset[int]) -> tuple[bytes, dict[int, int]]:
    """Return a subset; kept, since leaflets of one language have the same letters."""
    return face.cut(gids)


def _tag(name: str) -> int:
    return int.from_bytes(name.encode("latin-1"), "big")


class _PlainGlyphs(dict[str, _Plain]):
    """The glyphs that characters have by themselves; words share them."""

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._face = face

    def __missing__(self, character: str) -> _Plain:
        plain = self[character] = self._face.plain(character)
        return plain


def _safe_name(name: str | None) -> str:
    """Return a PostScript name without what would end a name in a PDF, whatever a font calls itself."""
    kept = "".join(letter for letter in name or "" if letter in _NAME_LETTERS)
    return kept[:_LONGEST_NAME] or "Font"


def _has_moved_marks(members: list[_Ink]) -> bool:
    """Tell whether marks of a cluster are moved to their places over, under or beside its letter."""
    many = len(members) > 1
    return any(ink.dy or (many and (ink.dx or not ink.advance)) for ink in members)


def _texts_by_glyph(text: str, clusters: list[int], *, rtl: bool) -> list[str]:
    """Deal each cluster's characters out to its glyphs, so that each glyph maps back to text of its own.

    Within a cluster the first glyph in reading order gets the first character; several glyphs share the
    decomposed text, one glyph keeps it whole.
    """
    if len(clusters) == len(text) == len(set(clusters)):
        return [text[cluster] for cluster in clusters]
    starts = sorted(set(clusters))
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    left = {start: clusters.count(start) for start in starts}
    pending = {
        start: text[start : ends[start]]
        if left[start] == 1
        else unicodedata.normalize("NFD", text[start : ends[start]])
        for start in starts
    }
    texts = []
    for cluster in reversed(clusters) if rtl else clusters:
        left[cluster] -= 1
        rest = pending[cluster]
        own, pending[cluster] = (rest, "") if left[cluster] == 0 else (rest[:1], rest[1:])
        texts.append(own or _FILLER)
    return texts[::-1] if rtl else texts


@lru_cache(maxsize=64)
def _load(path: str, changed: int) -> Face:
    del changed  # part of the key only: a font replaced on disk is read again
    with open(path, "rb") as file:  # noqa: PTH123  (a plain path string is the cache key)
        return Face(file.read(), os.path.basename(path))  # noqa: PTH119


def load_face(path: Path) -> Face:
    """Return the face of a font file, the same object for as long as the file does not change.

    Raises:
        OSError: the file cannot be read.
    """
    return _load(str(path), path.stat().st_mtime_ns)
