"""TYP-04: lines are neither short nor long.

Why: at the end of a long line the eye loses its way back; short lines tear sentences apart. What is judged is the mean
of the full lines of a column on its page: those of paragraphs and list items (not of cells, headings or captions) that
start at one edge, in one size, and end where the next word has no room; in blocks of fewer than four lines, as an
address is, only lines of four words and more. Three full lines are the least that tell.
Letters, spaces and signs count; in scripts other than Latin, Greek and Cyrillic, whose letters have other widths, each
em of the line counts as two. What is narrower than 60 % of its page or stands in a box of its own is a panel or column, where
shorter lines are usual; so they are on the panels of a folded sheet, and in large print, from 16 points on.

Passes: paragraphs of 68 letters to a line on A4; a column of 40.
Fails: 91 letters to a line, as A4 holds from margin to margin in 12 points.

Source: RNIB Clear Print (60 to 70 letters); WCAG 2.2 1.4.8 (80, or 40 of those that count double).
"""

from __future__ import annotations

import re
from collections import defaultdict
from statistics import fmean
from typing import TYPE_CHECKING, NamedTuple

from leaflet.audit.file.lines import Kind, blocks_of
from leaflet.audit.file.plain import shorten
from leaflet.findings import Finding, Severity
from leaflet.policy.rulebook import limit_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.lines import Line
    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import Policy

RULE = "TYP-04"
_NARROW = 0.6
_LARGE = 16.0
"""Points."""
_FOREIGN = re.compile("[^\u0000-\u052f\u1e00-\u1fff]")
"""Letters that are neither Latin, Greek nor Cyrillic."""
_FEWEST_LINES = 3
_FEWEST_WORDS = 4


class _Column(NamedTuple):
    """Text that starts at one edge of one page, in one size."""

    page: int
    edge: int
    """In points."""
    size: float


def judge(file: PrintedFile, policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge each column that has enough full lines."""
    shortest, longest, short, long, narrow = (
        limit_of(policies, RULE, name)
        for name in ("shortest", "longest", "short", "long", "narrow")
    )
    for column, lines, mean, is_narrow in _means(file):
        few = mean < (narrow if is_narrow else short)
        if few or mean > long:
            sample = shorten(lines[0].words)
            message = f"Lines hold {mean:g} letters, too {'few' if few else 'many'}: “{sample}” and others."
            level = Severity.WARNING if shortest <= mean <= longest else Severity.ERROR
            hint = "Change the column's width or the size of the type in the layout."
            yield Finding(RULE, message, file.place(column.page), level, hint)


def measure(file: PrintedFile) -> dict[str, float]:
    """Return the shortest and the longest mean of a column, of pages and of narrow ones apart."""
    means = list(_means(file))
    wide = [mean for _, _, mean, is_narrow in means if not is_narrow]
    narrow = [mean for _, _, mean, is_narrow in means if is_narrow]
    found: dict[str, float] = {}
    if wide:
        found |= {"short": min(wide), "long": max(wide)}
    if narrow:
        found |= {"narrow": min(narrow)}
    if wide or narrow:
        found |= {"shortest": min(wide + narrow), "longest": max(wide + narrow)}
    return found


def _means(file: PrintedFile) -> Iterator[tuple[_Column, list[Line], float, bool]]:
    """Yield each column that has enough full lines, with these, their mean, and whether it is a narrow one."""
    for column, (lines, width) in _columns(file).items():
        if len(lines) >= _FEWEST_LINES:
            mean = float(round(fmean(count_letters(line) for line in lines)))
            is_narrow = (
                file.facts.panels > 1 or column.size >= _LARGE or _is_panel(file, lines[0], width)
            )
            yield column, lines, mean, is_narrow


def _is_panel(file: PrintedFile, line: Line, width: float) -> bool:
    """Whether a column is narrow for its page, or stands in a box that is narrower than the page."""
    page = file.page(line.page)
    if page is None or width < _NARROW * page.width:
        return page is not None
    return any(
        left <= line.left and right >= line.right and bottom <= line.y <= top
        for left, bottom, right, top in page.boxes
        if right - left < page.width - 1
    )


def count_letters(line: Line) -> float:
    """Count letters, spaces and signs of a line; in scripts of other widths, two for each em."""
    words = line.words
    if words.isascii() or sum(map(str.isalpha, _FOREIGN.sub("", words))) * 2 > len(words):
        return len(words)
    return 2 * (line.right - line.left) / line.size


def _columns(file: PrintedFile) -> dict[_Column, tuple[list[Line], float]]:
    """Return the full lines of each column, and its width in points."""
    wrapped: defaultdict[_Column, list[tuple[Line, Line]]] = defaultdict(list)
    reach: defaultdict[_Column, float] = defaultdict(float)
    for block in blocks_of(file):
        if block.kind is Kind.BODY:
            edge = _edge(block.lines)
            column = _Column(block.lines[0].page, round(edge), round(block.lines[0].size, 1))
            for line in block.lines:
                there = column._replace(page=line.page)
                reach[there] = max(reach[there], line.right - line.left)
            pairs = list(block.wrapped())
            for above, below in pairs:
                if len(pairs) >= _FEWEST_LINES or len(above.words.split()) >= _FEWEST_WORDS:
                    wrapped[column._replace(page=above.page)].append((above, below))
    return {
        column: (
            [above for above, below in pairs if _is_full(above, below, reach[column])],
            reach[column],
        )
        for column, pairs in wrapped.items()
    }


def _edge(lines: list[Line]) -> float:
    """Return the edge at which lines start: the left one, or the right one where that is the even one."""
    lefts, rights = [line.left for line in lines], [line.right for line in lines]
    if max(rights) - min(rights) < max(lefts) - min(lefts):
        return max(rights)
    return min(lefts)


def _is_full(line: Line, following: Line, width: float) -> bool:
    """Whether the next line's first word would not have fitted."""
    words = following.words
    first = words.partition(" ")[0] if " " in words else words[:1]
    space = (following.right - following.left) * (len(first) + 1) / max(1, len(words))
    return line.right - line.left + space > width
