"""Words that are broken at the end of a line without a hyphen.

Where a line ends no sign may stand between two words, so the letters alone do not tell. Two things do: a file that
writes a space at the end of nearly all its lines and none at this one; and two pieces that are no words of the file,
while both together are.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from leaflet.audit.file.lines import Kind, blocks_of
from leaflet.audit.file.plain import is_unspaced
from leaflet.audit.file.telling import Breach

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.printed import PrintedFile

_WORD = re.compile(r"[^\W\d_]+")
_LAST, _FIRST = re.compile(r"[^\W\d_]+$"), re.compile(r"[^\W\d_]+")
_HABIT = 0.9
_ENOUGH = 10
"""Line ends that show a habit."""


class _End(NamedTuple):
    """A line's end between two letters."""

    page: int
    before: str
    after: str
    has_space: bool

    @property
    def pieces(self) -> tuple[str, str]:
        """The last letters before it and the first after it, as far as they might be one word."""
        last, first = _LAST.search(self.before), _FIRST.match(self.after)
        return (last[0] if last else "", first[0] if first else "")


def chopped_words(file: PrintedFile) -> Iterator[Breach]:
    """Yield words that are broken."""
    ends = list(_ends(file))
    bare = [end for end in ends if not end.has_space]
    has_habit = len(ends) >= _ENOUGH and len(ends) - len(bare) >= _HABIT * len(ends)
    words: set[str] = set()
    for end in bare:
        last, first = end.pieces
        if not has_habit:
            words = words or _words_inside(file)
            pair = {last.lower(), first.lower()}
            if (last + first).lower() not in words or pair & words:
                continue
        yield Breach(end.page, f"{last} / {first}")


def _ends(file: PrintedFile) -> Iterator[_End]:
    """Yield each line end inside a block that has a letter on either side; labels of a figure stand alone."""
    for block in blocks_of(file):
        for above, below in pairwise(block.lines) if block.kind is not Kind.FIGURE else ():
            before, after = above.text.rstrip("\u200b\n"), below.text.lstrip("\u200b\n")
            has_space = before[-1:].isspace() or after[:1].isspace()
            before, after = before.rstrip(), after.lstrip()
            letters = before[-1:] + after[:1]
            if len(letters) > 1 and letters.isalpha() and not is_unspaced(letters):
                yield _End(above.page, before, after, has_space)


def _words_inside(file: PrintedFile) -> set[str]:
    """Return the words that stand whole on a line, in small letters: neither its first nor its last."""
    return {
        word.lower()
        for block in blocks_of(file)
        for line in block.lines
        for word in _WORD.findall(line.words)[1:-1]
    }
