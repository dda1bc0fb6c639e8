"""Reads sheets that hold several pages each: what stands where is told by the operators that draw the pages."""

from __future__ import annotations

import re
from typing import Any

from leaflet.audit.file.printed import Imposed
from leaflet.audit.file.reader.border import entry, items, stream, words
from leaflet.model.sheets import FOLD_KEY, PAGES_KEY, READS_KEY, Cell, Side

_NUMBER = rb"(-?\d{1,6}(?:\.\d{1,6})?)"
_CELL = re.compile(
    rb"\bq %b %b %b %b re W n 1 0 0 1 %b -?[\d.]{1,13} cm /P(\d{1,4}) Do Q" % ((_NUMBER,) * 5)
)
"""The clip is the cell, the matrix says where the page stands in it."""
_LARGEST = 1_000_000
"""Bytes; a side draws a few dozen cells."""


def read_imposed(info: Any, sources: list[Any]) -> Imposed | None:
    """Return what stands on sheets; None of a file that does not say that it holds sheets."""
    pages = words(entry(info, PAGES_KEY))
    if not pages:
        return None
    fold, reads = (words(entry(info, key)) for key in (FOLD_KEY, READS_KEY))
    return Imposed(pages, fold, reads == "rtl", tuple(map(_side, sources)))


def _side(source: Any) -> Side:
    data = b"\n".join(stream(part) for part in items(dict.get(source, "/Contents")))
    return Side(tuple(map(_cell, _CELL.finditer(data[:_LARGEST]))))


def _cell(found: re.Match[bytes]) -> Cell:
    x, y, width, height, at = map(float, found.groups()[:5])
    return Cell(int(found[6]), x, y, width, height, at - x)
