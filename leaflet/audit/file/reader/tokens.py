"""Cuts a content stream into operators and operands (ISO 32000-1 7.2, 7.8.2).

pypdf can do this too, at four to six times the cost: it builds an object for every number.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from leaflet.audit.file.reader.broken import BrokenFileError

if TYPE_CHECKING:
    from collections.abc import Iterator


class Name(str):
    """A name object, without its slash."""

    __slots__ = ()


_INNER = rb"(?:[^()\\]++|\\.)*+"
for _ in range(3):  # parentheses may nest; four levels are more than any writer makes
    _INNER = rb"(?:[^()\\]++|\\.|\(" + _INNER + rb"\))*+"

_SPACE = rb"[\x00\t\n\f\r ]"
_TOKEN = re.compile(
    rb"([+\-.\d]++)"
    rb"|ID" + _SPACE + rb"(.*?)(?:" + _SPACE + rb"EI(?=" + _SPACE + rb"|\Z)|\Z)"
    rb"|(true|false|null)(?![A-Za-z0-9'\"*])"
    rb"|([A-Za-z'\"][A-Za-z0-9'\"*]*+)"
    rb"|/([^\x00\t\n\f\r ()<>\[\]{}/%]*+)"
    rb"|\((" + _INNER + rb")\)?"
    rb"|(<<|\[)"
    rb"|(>>|\])"
    rb"|<([0-9A-Fa-f\x00\t\n\f\r ]*+)>"
    rb"|%[^\r\n]*+",
    re.DOTALL,
)
_NUMBER, _IMAGE, _WORD, _OPERATOR, _NAME, _STRING, _OPEN, _CLOSE, _HEX = range(1, 10)
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|\r\n|.)", re.DOTALL)
_ESCAPED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
_NOTHING = {b"\n", b"\r", b"\r\n"}
_MOST = 1_500_000
"""Thirty times the tokens of a leaflet of twenty pages."""
_WORDS = {b"true": True, b"false": False, b"null": None}


class Meter:
    """How many tokens of a file may still be cut."""

    __slots__ = ("left",)

    def __init__(self, left: int = _MOST) -> None:
        self.left = left


def cut(data: bytes, meter: Meter | None = None) -> Iterator[tuple[str, list[Any]]]:
    """Yield each operator with its operands; what cannot be understood is passed over, as viewers do.

    Numbers come as float, names as `Name`, strings as bytes, arrays and dictionaries as list and dict. An image
    inside the stream comes as one `EI`.

    Raises:
        BrokenFileError: there are more tokens than the meter allows.
    """
    meter = meter or Meter()
    operands: list[Any] = []
    opened: list[list[Any]] = []
    for found in _TOKEN.finditer(data):
        meter.left -= 1
        if meter.left < 0:
            raise BrokenFileError("It has more drawing steps than any leaflet.")
        kind = found.lastindex
        if kind == _NUMBER:
            operands.append(_number(found[0]))
        elif kind in {_OPERATOR, _IMAGE}:
            yield "EI" if kind == _IMAGE else found[0].decode("ascii"), operands
            operands, opened = [], []
        elif kind == _OPEN:
            opened.append(operands)
            operands = []
        elif kind == _CLOSE:
            operands = _close(found[0], operands, opened.pop() if opened else [])
        elif kind is not None:
            operands.append(_atom(kind, found[kind]))


def _close(bracket: bytes, items: list[Any], outer: list[Any]) -> list[Any]:
    """Add a finished array or dictionary to what stands around it."""
    if bracket == b"]":
        outer.append(items)
    else:
        pairs = zip(items[::2], items[1::2], strict=False)
        outer.append({key: value for key, value in pairs if isinstance(key, Name)})
    return outer


def _number(digits: bytes) -> float:
    """Read a number; malformed ones count as 0."""
    try:
        return float(digits)
    except ValueError:
        return 0.0


def _atom(kind: int, raw: bytes) -> Name | bytes | bool | None:
    """Read a name, a string or a word that stands for a value."""
    if kind == _WORD:
        return _WORDS[raw]
    if kind == _NAME:
        return Name(raw.decode("latin-1"))
    if kind == _HEX:
        return _hex_string(raw)
    return _ESCAPE.sub(_unescape, raw) if b"\\" in raw else raw


def _hex_string(digits: bytes) -> bytes:
    """Read a hexadecimal string; a missing last digit is 0 (ISO 32000-1 7.3.4.3)."""
    try:
        return bytes.fromhex(digits.decode("ascii"))
    except ValueError:
        whole = b"".join(digits.replace(b"\0", b"").split())
        return bytes.fromhex((whole + b"0" * (len(whole) % 2)).decode("ascii"))


def _unescape(found: re.Match[bytes]) -> bytes:
    """Return what a backslash and its followers mean in a string (ISO 32000-1 7.3.4.2)."""
    code = found[1]
    if code[:1].isdigit() and code[:1] not in b"89":
        return bytes([int(code, 8) & 0xFF])
    return b"" if code in _NOTHING else _ESCAPED.get(code, code)
