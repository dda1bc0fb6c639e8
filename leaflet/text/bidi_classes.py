"""The bidirectional class of every character, one letter each, so that the rules of UAX #9 are bytes patterns.

Classes come from the running Python's Unicode (14 in Python 3.11, 15 in 3.12). A code point that it does not
know yet gets the default of its block, so that a new Arabic letter still runs from right to left.

Source: UAX #9 table 4; the defaults are those of DerivedBidiClass.txt, Unicode 15.
"""

from __future__ import annotations

from unicodedata import bidirectional

_LETTERS = {
    "L": "L", "R": "R", "AL": "A", "EN": "1", "AN": "2",
    "ES": "s", "ET": "t", "CS": "c", "NSM": "m", "BN": "b",
    "B": "P", "S": "S", "WS": "w", "ON": "o",
    "LRE": "e", "RLE": "f", "LRO": "g", "RLO": "h", "PDF": "p",
    "LRI": "i", "RLI": "j", "FSI": "k", "PDI": "q",
}  # fmt: skip
"""Capital letters are strong or end something, digits are numbers, e to k open, p and q close."""

REMOVED = b"befghp"
"""What X9 takes out before the rules that follow it: boundary neutrals, embeddings, overrides and their ends."""
INITIATORS = b"ijk"
END_OF_ISOLATE = ord("q")

_DEFAULTS = (
    (0x0590, 0x05FF, "R"), (0x0600, 0x07BF, "A"), (0x07C0, 0x085F, "R"), (0x0860, 0x08FF, "A"),
    (0x2065, 0x2065, "b"), (0x20A0, 0x20CF, "t"), (0xFB1D, 0xFB4F, "R"), (0xFB50, 0xFDCF, "A"),
    (0xFDD0, 0xFDEF, "b"), (0xFDF0, 0xFDFF, "A"), (0xFE70, 0xFEFF, "A"), (0xFFF0, 0xFFF8, "b"),
    (0x10800, 0x10CFF, "R"), (0x10D00, 0x10D3F, "A"), (0x10D40, 0x10EBF, "R"),
    (0x10EC0, 0x10EFF, "A"), (0x10F00, 0x10F2F, "R"), (0x10F30, 0x10F6F, "A"),
    (0x10F70, 0x10FFF, "R"), (0x1E800, 0x1EC6F, "R"), (0x1EC70, 0x1ECBF, "A"),
    (0x1ECC0, 0x1ECFF, "R"), (0x1ED00, 0x1ED4F, "A"), (0x1ED50, 0x1EDFF, "R"),
    (0x1EE00, 0x1EEFF, "A"), (0x1EF00, 0x1EFFF, "R"), (0xE0000, 0xE0FFF, "b"),
)  # fmt: skip
"""First and last code point of the blocks whose unassigned characters are not plain left-to-right."""

_LAST_TWO = 0xFFFE
"""The last two code points of each plane are no characters, and boundary neutral."""


class _Letters(dict[int, str]):
    """A table for `str.translate` that looks each code point up once."""

    def __missing__(self, code: int) -> str:
        name = bidirectional(chr(code))
        letter = self[code] = _LETTERS[name] if name else _default(code)
        return letter


def _default(code: int) -> str:
    """Return the class of a code point that has not been assigned."""
    if code & _LAST_TWO == _LAST_TWO:
        return "b"
    return next((letter for first, last, letter in _DEFAULTS if first <= code <= last), "L")


_letters = _Letters()


def classes_of(text: str) -> bytes:
    """Return one letter per character."""
    return text.translate(_letters).encode("ascii")
