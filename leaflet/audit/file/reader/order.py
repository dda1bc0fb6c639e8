"""From the order on paper to the order of speech, for letters that read from the right.

A file paints an Arabic or Hebrew word with its glyphs from left to right, as they stand; what was written is
the reverse (UAX #9 L2). Latin words and figures inside keep their order.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_FROM_RIGHT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_RIGHT, _LEFT = frozenset({"R", "AL"}), frozenset({"L", "EN", "AN"})


def spoken(shown: Sequence[str]) -> str:
    """Return the text of one shown string from the texts of its codes."""
    text = "".join(shown)
    if not _FROM_RIGHT.search(text):
        return text
    out: list[str] = []
    run: list[str] = []
    for piece in shown:
        if _class(piece) in _LEFT:
            out += _turned(run)
            run = []
            out.append(piece)
        else:
            run.append(piece)
    return "".join([*out, *_turned(run)])


def _turned(run: list[str]) -> list[str]:
    """Turn a run round if it has letters that read from the right."""
    return run[::-1] if any(_class(piece) in _RIGHT for piece in run) else run


def _class(piece: str) -> str:
    """Return the bidirectional class of a code's first strong character or figure, else nothing."""
    for character in piece:
        kind = unicodedata.bidirectional(character)
        if kind in _RIGHT or kind in _LEFT:
            return kind
    return ""
