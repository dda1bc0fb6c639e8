"""A page as text: its lines with the place of each word, then its tags."""

from __future__ import annotations

from itertools import groupby, islice
from pathlib import Path
from typing import TYPE_CHECKING

from leaflet.audit.file.printed import Tag
from leaflet.audit.file.reader.reader import read_file
from leaflet.text.places import place_items

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.text.painter import PlacedLine
    from leaflet.text.vocabulary import Word
    from tests.golden.page import Page

FOLDER = Path(__file__).parent
_PLACES = {"BBox", "Placement"}
"""Attributes that say where a thing stands, which is not the tree's business."""


def golden_file(script: str) -> Path:
    """Return where the golden text of a script is kept."""
    return FOLDER / f"{script}.txt"


def written(page: Page) -> str:
    """Return a page as text.

    Each line stands in logical order; below it, where each of its words starts on paper, in whole points from the
    left of its paragraph. Falling numbers read from the right.
    """
    rows = []
    for number, lines in enumerate(page.lines, 1):
        rows.append(f"paragraph {number}")
        for placed in lines:
            rows += [line_text(placed), " ".join(map(str, _places(placed))), ""]
    printed = read_file(page.data, "golden.pdf")
    tags = [row for root in printed.roots or () for row in tag_rows(root)]
    return "\n".join([*rows, "tags", *tags, ""])


def line_text(placed: PlacedLine) -> str:
    """Return a line's words in logical order, with a space where one is painted."""
    return "".join(_word_text(word) for word in placed.line.words).rstrip(" ")


def _word_text(word: Word) -> str:
    return word.text + (" " if word.space else "")


def _places(placed: PlacedLine) -> Iterator[int]:
    items = iter(place_items(placed.line))
    for word in placed.line.words:
        lefts = [item.x for item in islice(items, len(word.parts))]
        if word.space:
            next(items)
        if lefts:
            yield round(placed.x + min(lefts))


def tag_rows(tag: Tag, depth: int = 0) -> list[str]:
    """Return a tag and all below it, a row each; the same thing over and over is told once, with its count."""
    rows = ["  " * depth + _said_of(tag)]
    below = [tag_rows(kid, depth + 1) for kid in tag.kids if isinstance(kid, Tag)]
    for (first, *others), run in groupby(below):
        count = len(list(run))
        rows += [first + (f"  ({count} times)" if count > 1 else ""), *others]
    return rows


def _said_of(tag: Tag) -> str:
    """Return a tag's role, with what a screen reader makes use of."""
    said = [tag.role, tag.lang, f"“{tag.alt}”" if tag.alt else ""]
    said += [
        f"{name}={value}"
        for own in tag.attributes.values()
        for name, value in own.items()
        if name not in _PLACES
    ]
    return " ".join(filter(None, said))
