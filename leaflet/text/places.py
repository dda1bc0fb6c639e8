"""Where everything on a line stands, from left to right (UAX #9 L1, L2)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from leaflet.text.bidi import visual_runs

if TYPE_CHECKING:
    from leaflet.text.bidi import Run
    from leaflet.text.lines import Line, Span
    from leaflet.text.vocabulary import Part, Word


class Item(NamedTuple):
    """A part of a word, or (None) the space after it."""

    part: Part | None
    word: Word
    span: Span
    """That of the part; of a space, that of the part before it."""
    x: float
    """From the line's left end, in points."""


def place_items(line: Line) -> list[Item]:
    """Return what a line holds in logical order, each at its place in visual order."""
    items: list[Item] = []
    levels: list[int] = []
    x = 0.0
    for word, owner in zip(line.words, line.owners, strict=True):
        span = line.spans[owner]
        for part in word.parts:
            span = line.spans[owner + part.at]
            items.append(Item(part, word, span, x))
            levels.append(part.level)
            x += part.width
        if word.space:
            items.append(Item(None, word, span, x))
            levels.append(word.space_level)
            x += word.space
    if line.base or any(levels):
        return _reordered(items, levels, line)
    return items


def _reordered(items: list[Item], levels: list[int], line: Line) -> list[Item]:
    """Move items to where they stand on a line that does not read from the left alone."""
    waits = bool(line.words and line.words[-1].space)
    inner = levels[:-1] if waits else levels
    # The space that a wrapped line ends with has no room on paper; it keeps words apart when read back.
    places = [0.0] * len(inner) + [0.0 if line.base else line.width] * waits
    x = 0.0
    for run in visual_runs(inner):
        for at in _from_left(run):
            item = items[at]
            places[at] = x
            x += item.word.space if item.part is None else item.part.width
    return [item._replace(x=place) for item, place in zip(items, places, strict=True)]


def _from_left(run: Run) -> range:
    """Return the members of a run from left to right: one that reads from the right stands in reverse."""
    return range(run.end - 1, run.start - 1, -1) if run.level % 2 else range(run.start, run.end)
