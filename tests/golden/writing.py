"""A page as text: its lines with the place of each word, then its tags."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from leaflet.audit.file.printed import Tag
from leaflet.audit.file.reader.reader import read_file
from leaflet.text.lines import place_items

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.text.lines import Word
    from leaflet.text.painter import PlacedLine
    from tests.golden.page import Page

FOLDER = Path(__file__).parent


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
    tags = [row for root in printed.roots or () for row in _tags(root, 0)]
    return "\n".join([*rows, "tags", *tags, ""])


def line_text(placed: PlacedLine) -> str:
    """Return a line's words in logical order, with a space where one is painted."""
    return "".join(_word_text(word) for word in placed.line.words).rstrip(" ")


def _word_text(word: Word) -> str:
    return word.text + (" " if word.space else "")


def _places(placed: PlacedLine) -> Iterator[int]:
    lefts: dict[int, float] = {}
    for part, word, x in place_items(placed.line):
        if part is not None:
            lefts[id(word)] = min(x, lefts.get(id(word), x))
    yield from (round(placed.x + left) for left in lefts.values())


def _tags(tag: Tag, depth: int) -> Iterator[str]:
    said = tag.role + (f" {tag.lang}" if tag.lang else "")
    yield "  " * depth + said
    for kid in tag.kids:
        if isinstance(kid, Tag):
            yield from _tags(kid, depth + 1)
