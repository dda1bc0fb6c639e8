"""One font file: what it covers, how it measures, how it shapes words and how it is cut down to a subset.

HarfBuzz does the work (shaping and subsetting); metrics are in thousandths of an em, as PDF wants them
(ISO 32000-1 9.2.4), whatever the font's own units are.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

import uharfbuzz as hb

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_FEATURES = {"kern": True, "liga": True, "dlig": False}
_DROPPED = [
    int.from_bytes(tag.encode("ascii"), "big")
    for tag in ["GSUB", "GPOS", "GDEF", "DSIG", "meta", "STAT", "name", "OS/2", "post", "gasp"]
]
"""Tables that a PDF viewer never reads (ISO 32000-1 9.9)."""
_JOINING_SCRIPTS = frozenset({"arab", "syrc", "thaa", "nko "})
"""OpenType tags of the right-to-left scripts whose letters join."""
_FILLER = "\u200b"
"""Stands for a glyph without text of its own in ToUnicode: an empty target makes pdfium show an asterisk."""


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

    def __init__(self, data: bytes) -> None:
        self.data = data
        self._face = hb.Face(data)
        self._font = hb.Font(self._face)
        self._scale: float = 1000 / self._face.upem
        self._shaped: dict[tuple[str, Manner], Shaped] = {}
        self.coverage = self._covered()
        self.postscript_name: str = (
            self._face.get_name(hb.OTNameIdPredefined.POSTSCRIPT_NAME) or "Font"
        )
        extents = self._font.get_font_extents("ltr")
        self.ascent: float = extents.ascender * self._scale
        self.descent: float = extents.descender * self._scale
        """Negative: below the baseline."""
        self.x_height = self._metric(hb.OTMetricsTag.X_HEIGHT)
        self.cap_height = self._metric(hb.OTMetricsTag.CAP_HEIGHT)

    def _covered(self) -> frozenset[int]:
        """Return the code points that the face can set: letters that join need its joining rules, too.

        Symbol fonts have single Arabic letters for formulas; a word set in them would fall apart.
        """
        points = frozenset(self._face.unicodes)
        if _JOINING_SCRIPTS.isdisjoint(self._face.get_table_script_tags("GSUB")):
            return frozenset(p for p in points if unicodedata.bidirectional(chr(p)) != "AL")
        return points

    def _metric(self, tag: hb.OTMetricsTag) -> float:
        return float(self._font.get_metric_position_with_fallback(tag)) * self._scale

    @property
    def bounding_box(self) -> tuple[int, int, int, int]:
        """Lower left and upper right of all glyphs, from the `head` table (OpenType 1.9, head)."""
        head = bytes(self._face.reference_table("head").data)
        corners = (int.from_bytes(head[at : at + 2], "big", signed=True) for at in (36, 38, 40, 42))
        left, bottom, right, top = (round(corner * self._scale) for corner in corners)
        return (left, bottom, right, top)

    def covers(self, text: str) -> bool:
        """Whether every character has a glyph."""
        return self.coverage.issuperset(map(ord, text))

    def shape(self, text: str, manner: Manner = PLAIN, context: Context = ALONE) -> Shaped:
        """Shape one word (or a single space); cached, since words recur.

        Args:
            text: characters of one direction.
            manner: direction and language.
            context: what stands before and after in the same word, in another style: letters join across it.
        """
        if context is not ALONE:
            return self._shape(text, manner, context)
        shaped = self._shaped.get((text, manner))
        if shaped is None:
            shaped = self._shaped[text, manner] = self._shape(text, manner, context)
        return shaped

    def _shape(self, text: str, manner: Manner, context: Context) -> Shaped:
        buffer = hb.Buffer()
        before, after = context
        buffer.add_str(before + text + after, len(before), len(text))
        buffer.guess_segment_properties()
        buffer.direction = "rtl" if manner.rtl else "ltr"
        if manner.lang:
            buffer.language = manner.lang
        hb.shape(self._font, buffer, _FEATURES)
        return self._placed(text, buffer, len(before), rtl=manner.rtl)

    def _placed(self, text: str, buffer: hb.Buffer, start: int, *, rtl: bool) -> Shaped:
        """Turn what HarfBuzz left in the buffer into glyphs in thousandths of an em, in visual order."""
        infos, positions = buffer.glyph_infos, buffer.glyph_positions
        clusters = [info.cluster - start for info in infos]
        texts = _texts_by_glyph(text, clusters, rtl=rtl)
        scale = self._scale
        glyphs = []
        width = 0.0
        for info, position, own in zip(infos, positions, texts, strict=True):
            declared = self.advance(info.codepoint)
            wanted = position.x_advance * scale
            x_offset, y_offset = position.x_offset * scale, position.y_offset * scale
            kern = wanted - declared
            glyphs.append(Glyph(info.codepoint, own, declared, kern, x_offset, y_offset))
            width += wanted
        return Shaped(text, tuple(glyphs), width)

    def advance(self, gid: int) -> float:
        """Return a glyph's declared advance, in thousandths of an em."""
        return float(self._font.get_glyph_h_advance(gid)) * self._scale

    def subset(self, gids: Iterable[int]) -> bytes:
        """Return a font file with these glyphs, at their old glyph ids, without names, hints and layout tables.

        Glyph ids are kept so that a glyph id can be used as a CID where that is handy; the gaps cost
        almost nothing once compressed.
        """
        request = hb.SubsetInput()
        request.sets(hb.SubsetInputSets.GLYPH_INDEX).set({0, *gids})
        request.flags = (
            hb.SubsetFlags.RETAIN_GIDS
            | hb.SubsetFlags.NO_HINTING
            | hb.SubsetFlags.NOTDEF_OUTLINE
            | hb.SubsetFlags.NO_LAYOUT_CLOSURE
        )
        request.sets(hb.SubsetInputSets.DROP_TABLE_TAG).update(_DROPPED)
        return bytes(hb.subset(self._face, request).blob.data)


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
        return Face(file.read())


def load_face(path: Path) -> Face:
    """Return the face of a font file, the same object for as long as the file does not change.

    Raises:
        OSError: the file cannot be read.
    """
    return _load(str(path), path.stat().st_mtime_ns)
