"""What the codes of a font say: its ToUnicode CMap (ISO 32000-1 9.10.3)."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_HEAD = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange"""
_TAIL = "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
_MOST = 100
"""Lines of one block (Adobe Technical Note 5014, 7)."""


class Used(NamedTuple):
    """A code that is in use."""

    code: int
    gid: int
    text: str


def in_a_row(used: Sequence[Used]) -> Iterator[list[Used]]:
    """Yield stretches of codes that follow each other."""
    for _, run in groupby(enumerate(used), key=lambda pair: pair[1].code - pair[0]):
        yield [one for _, one in run]


def to_unicode(used: Sequence[Used]) -> bytes:
    """Write the CMap.

    Args:
        used: by code; what stands for one character below U+D800 has its code point as code.
    """
    letters = [one for one in used if one.text == chr(one.code)]
    rows = [
        f"<{row[0].code:04X}> <{row[-1].code:04X}> <{row[0].code:04X}>"
        for run in in_a_row(letters)
        for row in _of_one_first_byte(run)
    ]
    others = [
        f"<{one.code:04X}> <{one.text.encode('utf-16-be').hex()}>"
        for one in used
        if one.text != chr(one.code)
    ]
    blocks = [*_blocks("bfrange", rows), *_blocks("bfchar", others)]
    return "\n".join([_HEAD, *blocks, _TAIL]).encode("ascii")


def _of_one_first_byte(run: list[Used]) -> Iterator[list[Used]]:
    """Cut a stretch: the codes of a range differ in their second byte alone."""
    for _, row in groupby(run, key=lambda one: one.code >> 8):
        yield list(row)


def _blocks(kind: str, rows: Sequence[str]) -> Iterator[str]:
    for start in range(0, len(rows), _MOST):
        block = rows[start : start + _MOST]
        yield "\n".join([f"{len(block)} begin{kind}", *block, f"end{kind}"])
