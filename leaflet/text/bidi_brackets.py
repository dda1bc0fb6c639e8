"""Brackets that belong together take one direction (rule N0), so that `(AHSCT)` stays whole in Arabic.

Source: UAX #9 BD14 to BD16 and N0; the pairs are those of BidiBrackets.txt, Unicode 15.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import normalize

if TYPE_CHECKING:
    from collections.abc import Iterator

_NEXT_DOOR = (
    0x0028, 0x0F3A, 0x0F3C, 0x169B, 0x2045, 0x207D, 0x208D, 0x2308, 0x230A, 0x2329, 0x2768, 0x276A,
    0x276C, 0x276E, 0x2770, 0x2772, 0x2774, 0x27C5, 0x27E6, 0x27E8, 0x27EA, 0x27EC, 0x27EE, 0x2983,
    0x2985, 0x2987, 0x2989, 0x298B, 0x2991, 0x2993, 0x2995, 0x2997, 0x29D8, 0x29DA, 0x29FC, 0x2E22,
    0x2E24, 0x2E26, 0x2E28, 0x2E55, 0x2E57, 0x2E59, 0x2E5B, 0x3008, 0x300A, 0x300C, 0x300E, 0x3010,
    0x3014, 0x3016, 0x3018, 0x301A, 0xFE59, 0xFE5B, 0xFE5D, 0xFF08, 0xFF5F, 0xFF62,
)  # fmt: skip
"""Opening brackets whose closing bracket is the next code point."""

_APART = {
    0x005B: 0x005D,
    0x007B: 0x007D,
    0x298D: 0x2990,
    0x298F: 0x298E,
    0xFF3B: 0xFF3D,
    0xFF5B: 0xFF5D,
}

PAIRS = {chr(code): chr(code + 1) for code in _NEXT_DOOR} | {
    chr(opening): chr(closing) for opening, closing in _APART.items()
}
"""Closing bracket by opening bracket."""

_CLOSING = {opening: normalize("NFC", closing) for opening, closing in PAIRS.items()}
"""The angle brackets U+2329, U+232A and U+3008, U+3009 are one and the same, and may close each other."""
_CANONICAL = {closing: normalize("NFC", closing) for closing in PAIRS.values()}

_BRACKET = re.compile("[" + re.escape("".join([*PAIRS.keys(), *PAIRS.values()])) + "]")
_MOST_OPEN = 63
"""BD16: where more are open at once, no more pairs are looked for."""

_MARKS = re.compile(b"m*")
_STRONG = {b"L": re.compile(b"L"), b"R": re.compile(b"[R12]")}
"""Numbers count as right-to-left here."""
_AS_STRONG = bytes.maketrans(b"12", b"RR")


def _pairs(text: str, classes: bytes) -> Iterator[tuple[int, int]]:
    """Yield the places of brackets that belong together, as they close (BD16)."""
    waiting: list[tuple[str, int]] = []
    for match in _BRACKET.finditer(text):
        bracket, at = match[0], match.start()
        if classes[at] != ord("o"):
            continue
        if bracket in _CLOSING:
            if len(waiting) == _MOST_OPEN:
                return
            waiting.append((_CLOSING[bracket], at))
            continue
        wanted = _CANONICAL[bracket]
        for depth in range(len(waiting) - 1, -1, -1):
            if waiting[depth][0] == wanted:
                yield waiting[depth][1], at
                del waiting[depth:]
                break


def pair_brackets(text: str, classes: bytes, given: bytes, before: bytes, own: bytes) -> bytes:
    """Give each pair of brackets the direction of what it holds or of what it stands in (N0).

    Args:
        text: The characters of an isolating run sequence.
        classes: Their classes after W1 to W7, with one letter for all neutrals.
        given: Their classes before W1, to know the marks on a bracket.
        before: The direction before the sequence, L or R.
        own: The direction of the sequence's level, L or R.

    Returns:
        The classes, with L or R for the brackets that take a direction.
    """
    pairs = sorted(_pairs(text, classes))
    if not pairs:
        return classes
    resolved = bytearray(classes)
    other = b"R" if own == b"L" else b"L"
    done = 0
    for opening, closing in pairs:
        # The last strong letter is carried from pair to pair: looking back each time would be quadratic.
        before = bytes(resolved[done:opening]).translate(_AS_STRONG, b"o")[-1:] or before
        done = opening
        if _STRONG[own].search(resolved, opening + 1, closing):
            direction = own
        elif _STRONG[other].search(resolved, opening + 1, closing):
            direction = other if before == other else own
        else:
            continue
        for at in (opening, closing):
            end = _marks_end(given, at + 1)
            resolved[at:end] = direction * (end - at)
    return bytes(resolved)


def _marks_end(given: bytes, start: int) -> int:
    """Return where the combining marks that follow a bracket end; they go with it."""
    match = _MARKS.match(given, start)
    return match.end() if match else start
