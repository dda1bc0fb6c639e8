"""Which characters a face can set, looked up in the font once each: most faces are asked for few of many."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import uharfbuzz as hb

_JOINING_SCRIPTS: Final = frozenset({"arab", "syrc", "thaa", "nko "})
"""OpenType tags of the right-to-left scripts whose letters join."""


class Cover(dict[str, int]):
    """The glyph of each character by itself; 0, which no character may have, where there is none.

    Letters that join need the face's joining rules, too. Symbol fonts have single Arabic letters for formulas;
    a word set in them would fall apart.
    """

    def __init__(self, face: hb.Face, font: hb.Font) -> None:
        super().__init__()
        self._face = face
        self._font = font

    def __missing__(self, character: str) -> int:
        found: int = self._font.get_nominal_glyph(ord(character)) or 0
        if found and unicodedata.bidirectional(character) == "AL" and not self._joins():
            found = 0
        self[character] = found
        return found

    def _joins(self) -> bool:
        try:
            return not _JOINING_SCRIPTS.isdisjoint(self._face.get_table_script_tags("GSUB"))
        except UnicodeDecodeError:  # the tags of a damaged font need not be letters
            return False
