"""Text as it stands on paper: strings gathered to lines, and lines to the paragraph, heading or cell they belong to.

What counts as body text: all that a paragraph, list item, note or table cell of the structure tree holds, wherever it
stands, sources and imprint among it. Headings, captions, labels (bullets, numbers) and what stands in a figure are
none, nor is furniture (artifacts). In a file without tags the size in which most letters are set is the body's.
Letters that are raised or lowered on a line of larger ones are none of its size.
"""

from __future__ import annotations

from collections import Counter
from enum import Enum, auto
from typing import TYPE_CHECKING

from leaflet.audit.file.plain import plain
from leaflet.audit.file.printed import INLINE, MarkRef, Tag

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from leaflet.audit.file.printed import PrintedFile
    from leaflet.audit.file.runs import TextRun

_SAME_LINE = 0.5
"""Part of the size by which text may stand higher or lower on its line."""
_FAR = 2.5
"""Sizes: a gap as wide parts a line in two, as between a side head and its text."""
_RAISED = 0.8
"""Letters smaller than this part of their line's are raised figures."""
_SAME_SIZE = 0.1
_SAME_PARAGRAPH = (0.8, 2.2)
"""Sizes between two lines of a paragraph, in a file without tags."""


class Kind(Enum):
    """What a block is to its reader."""

    BODY = auto()
    CELL = auto()
    HEADING = auto()
    CAPTION = auto()
    LABEL = auto()
    FIGURE = auto()
    SMALL = auto()
    """Text of a file without tags that is smaller than its body."""


BODY = frozenset({Kind.BODY, Kind.CELL})
_KINDS = {
    **dict.fromkeys(("H", "H1", "H2", "H3", "H4", "H5", "H6"), Kind.HEADING),
    **dict.fromkeys(("TH", "TD"), Kind.CELL),
    **dict.fromkeys(("Figure", "Formula"), Kind.FIGURE),
    "Caption": Kind.CAPTION,
    "Lbl": Kind.LABEL,
}
_NOTHING = frozenset({"NonStruct", "Private"})
"""Stand for nothing: their parts belong to what is around (ISO 32000-1 14.8.4.2)."""
_STRONGEST = (Kind.FIGURE, Kind.CAPTION, Kind.HEADING, Kind.LABEL, Kind.CELL, Kind.BODY)


class Line:
    """Strings on one baseline, without a wide gap between them."""

    __slots__ = ("left", "page", "right", "runs", "size", "text", "y")

    def __init__(self, page: int, run: TextRun) -> None:
        self.page = page
        self.y = run.y
        self.size = run.size
        """The largest on it, in points."""
        self.left, self.right = sorted((run.x, run.end_x))
        self.runs = [run]
        self.text = run.text

    def takes(self, page: int, run: TextRun) -> bool:
        """Take up a string if it stands on this line."""
        size = max(self.size, run.size)
        if page != self.page or abs(run.y - self.y) > _SAME_LINE * size:
            return False
        left, right = sorted((run.x, run.end_x))
        if left - self.right > _FAR * size or self.left - right > _FAR * size:
            return False
        self.left, self.right, self.size = min(left, self.left), max(right, self.right), size
        self.runs.append(run)
        self.text += run.text
        return True

    @property
    def words(self) -> str:
        """What it reads, in one spelling."""
        return plain(self.text)

    @property
    def main_size(self) -> float:
        """The size of most of its letters, in points."""
        return usual_size([self])

    def full_size(self) -> Iterator[TextRun]:
        """Yield its strings but raised and lowered figures."""
        least = _RAISED * self.size
        return (run for run in self.runs if run.size >= least)


class Block:
    """One paragraph, heading, cell or other element that holds text itself."""

    __slots__ = ("kind", "lines", "tag")

    def __init__(self, kind: Kind, tag: Tag | None = None) -> None:
        self.kind = kind
        self.tag = tag
        self.lines: list[Line] = []

    def add(self, page: int, run: TextRun) -> None:
        """Add a string; one of blanks alone only parts words."""
        if not run.text.strip():
            if self.lines:
                self.lines[-1].text += run.text
        elif not (self.lines and self.lines[-1].takes(page, run)):
            self.lines.append(Line(page, run))

    @property
    def text(self) -> str:
        """All that it reads."""
        return "".join(line.text for line in self.lines)

    def wrapped(self) -> Iterator[tuple[Line, Line]]:
        """Yield each line that is followed by another one below it, with that one."""
        for above, below in zip(self.lines, self.lines[1:], strict=False):
            if above.page == below.page and above.y - below.y > _SAME_LINE * above.size:
                yield above, below


def blocks_of(file: PrintedFile) -> list[Block]:
    """Return all text of the structure tree in reading order; without a tree, all text in the order of painting.

    It is gathered once, since many rules ask for it.
    """
    if not file.blocks:
        file.blocks = _untagged(file) if file.roots is None else _tagged(file, file.roots)
    return file.blocks


def _tagged(file: PrintedFile, roots: list[Tag]) -> list[Block]:
    """Make blocks by the structure tree."""
    runs: dict[MarkRef, list[TextRun]] = {}
    for page in file.pages:
        for run in page.runs:
            if run.mark is not None:
                runs.setdefault(run.mark, []).append(run)
    found: list[Block] = []
    for root in roots:
        _gather(root, Kind.BODY, runs, found)
    return [block for block in found if block.lines]


def _gather(tag: Tag, around: Kind, runs: dict[MarkRef, list[TextRun]], found: list[Block]) -> None:
    """Gather the blocks of an element and of all below it; the tree's depth was limited when it was read."""
    kind = min(around, _KINDS.get(tag.role, Kind.BODY), key=_STRONGEST.index)
    block = Block(kind, tag)
    found.append(block)
    waiting = list(reversed(tag.kids))
    while waiting:
        kid = waiting.pop()
        if isinstance(kid, MarkRef):
            for run in runs.get(kid, ()):
                block.add(kid.page, run)
        elif isinstance(kid, Tag):
            if _is_inline(kid):
                waiting.extend(reversed(kid.kids))
            else:
                _gather(kid, kind, runs, found)


def _is_inline(tag: Tag) -> bool:
    """Whether an element stands inside a line; one that stands for nothing does where all in it does."""
    if tag.role in _NOTHING:
        return all(_is_inline(kid) for kid in tag.kids if isinstance(kid, Tag))
    return tag.role in INLINE


def _untagged(file: PrintedFile) -> list[Block]:
    """Make blocks by size and place alone."""
    lines: list[Line] = []
    for page in file.pages:
        for run in page.runs:
            if run.text.strip() and not (lines and lines[-1].takes(page.number, run)):
                lines.append(Line(page.number, run))
    usual = usual_size(lines)
    found: list[Block] = []
    for line in lines:
        if not (found and _goes_on(found[-1].lines[-1], line)):
            found.append(Block(_kind_by_size(line.size, usual)))
        found[-1].lines.append(line)
    return found


def _kind_by_size(size: float, usual: float) -> Kind:
    """Tell what a line is by its size alone."""
    if abs(size - usual) <= _SAME_SIZE * usual:
        return Kind.BODY
    return Kind.HEADING if size > usual else Kind.SMALL


def _goes_on(above: Line, below: Line) -> bool:
    """Whether a line goes on with the paragraph above it."""
    least, most = _SAME_PARAGRAPH
    return (
        above.page == below.page
        and abs(above.size - below.size) <= _SAME_SIZE * above.size
        and least * above.size <= above.y - below.y <= most * above.size
        and below.left < above.right
        and above.left < below.right
    )


def usual_size(lines: Iterable[Line]) -> float:
    """Return the size, to a tenth of a point, in which most letters are set; 0 if there are none."""
    letters: Counter[float] = Counter()
    for line in lines:
        for run in line.full_size():
            letters[round(run.size, 1)] += len(run.text)
    return max(letters, key=lambda size: letters[size], default=0.0)
