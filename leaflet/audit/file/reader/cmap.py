"""Reads ToUnicode CMaps: which characters a font's codes stand for (ISO 32000-1 9.10.3)."""

from __future__ import annotations

import re
import sys

_BLOCK = re.compile(rb"begin(bfchar|bfrange|codespacerange)(.*?)end\1", re.DOTALL)
_HEX = re.compile(rb"<([0-9A-Fa-f\s]*)>")
_RANGE = re.compile(
    rb"<([0-9A-Fa-f\s]*)>\s*<([0-9A-Fa-f\s]*)>\s*(?:<([0-9A-Fa-f\s]*)>|\[([^\]]*)\])"
)
_MOST = 200_000
"""Three times the codes of a two-byte font: ranges are read no further than this."""


def read_cmap(data: bytes) -> dict[int, str]:
    """Return the characters of each code."""
    known: dict[int, str] = {}
    left = _MOST
    for kind, body in _BLOCK.findall(data):
        if kind == b"bfchar":
            codes = _HEX.findall(body)
            pairs = zip(codes[::2], codes[1::2], strict=False)
            known.update((_code(code), _characters(text)) for code, text in pairs)
        elif kind == b"bfrange":
            for first, last, start, listed in _RANGE.findall(body):
                left -= _add_range(known, (_code(first), _code(last)), start, listed)
                if left < 0:
                    return known
    return known


def _add_range(known: dict[int, str], ends: tuple[int, int], start: bytes, listed: bytes) -> int:
    """Add the codes of a range: each has its own text, or they count up from a start. Return how many."""
    first, last = ends[0], min(ends[1], ends[0] + 0xFFFF)
    if listed:
        texts = list(map(_characters, _HEX.findall(listed)))
        known.update(zip(range(first, last + 1), texts, strict=False))
        return len(texts)
    text = _characters(start)
    if text:
        head, tail = text[:-1], ord(text[-1])
        for code in range(first, last + 1):
            known[code] = head + chr(min(tail + code - first, sys.maxunicode))
    return max(last - first, 0)


def _code(digits: bytes) -> int:
    """Read a code."""
    return int(b"".join(digits.split()) or b"0", 16)


def _characters(digits: bytes) -> str:
    """Read UTF-16 text; halves of a pair that stand alone become replacement characters."""
    joined = b"".join(digits.split())
    raw = bytes.fromhex((joined + b"0" * (len(joined) % 2)).decode("ascii"))
    raw = raw if len(raw) != 1 else b"\0" + raw
    return raw.decode("utf-16-be", "replace")
