"""The cases of the Unicode Consortium, as Debian's package unicode-data brings them.

None is left out. An everyday run takes a sample spread over the files; `-m slow` takes all of them.
"""

from __future__ import annotations

from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from leaflet.text.bidi import Direction, is_removed, levels_of, line_levels, visual_runs
from leaflet.text.bidi_brackets import PAIRS

if TYPE_CHECKING:
    from collections.abc import Iterator

UNICODE = Path("/usr/share/unicode")
ALL = pytest.param(1, marks=pytest.mark.slow, id="all")

OF_CLASS = {
    "L": "a", "R": "א", "AL": "ب", "EN": "1", "AN": "\u0660", "ES": "+", "ET": "#", "CS": ",",
    "NSM": "\u0300", "BN": "\u00ad", "B": "\u2029", "S": "\t", "WS": " ", "ON": "!",
    "LRE": "\u202a", "RLE": "\u202b", "PDF": "\u202c", "LRO": "\u202d", "RLO": "\u202e",
    "LRI": "\u2066", "RLI": "\u2067", "FSI": "\u2068", "PDI": "\u2069",
}  # fmt: skip
"""A character of each class, since the files' first half names classes alone."""
BASE_OF_BIT = {1: None, 2: Direction.LTR, 4: Direction.RTL}
BASE_OF_NUMBER = {"0": Direction.LTR, "1": Direction.RTL, "2": None}


def lines_of(name: str) -> Iterator[str]:
    """Yield the lines of a file without its comments."""
    path = UNICODE / name
    if not path.is_file():
        pytest.skip(f"{path} is not here: install Debian's package unicode-data")
    with path.open(encoding="utf-8") as file:
        for line in file:
            if kept := line.partition("#")[0].strip():
                yield kept


def outcome(text: str, base: Direction | None) -> tuple[int, str, str]:
    """Return the paragraph's level, the levels and the order as the files write them."""
    paragraph, levels = levels_of(text, base)
    line = line_levels(text, levels, 0, len(text), paragraph)
    shown = [
        "x" if is_removed(sign) else str(level) for sign, level in zip(text, line, strict=True)
    ]
    order: list[int] = []
    for start, end, level in visual_runs(line):
        order += reversed(range(start, end)) if level & 1 else range(start, end)
    return paragraph, " ".join(shown), " ".join(str(at) for at in order if shown[at] != "x")


def cases_of_classes() -> Iterator[tuple[str, int, str, str]]:
    """Yield a text, the set of base directions, and the levels and order that they all give."""
    levels = order = ""
    for line in lines_of("BidiTest.txt"):
        if line.startswith("@"):
            name, _, value = line.partition(":")
            if name == "@Levels":
                levels = value.strip()
            elif name == "@Reorder":
                order = value.strip()
        else:
            classes, _, bases = line.partition(";")
            text = "".join(OF_CLASS[name] for name in classes.split())
            yield text, int(bases, 16), levels, order


@pytest.mark.parametrize("every", [97, ALL])
def test_every_sequence_of_classes_has_its_levels_and_order(every: int) -> None:
    done = 0
    for text, bases, levels, order in islice(cases_of_classes(), 0, None, every):
        for bit, base in BASE_OF_BIT.items():
            if bases & bit:
                assert outcome(text, base)[1:] == (levels, order), (text, base)
                done += 1
    assert done > 700_000 / every


@pytest.mark.parametrize("every", [11, ALL])
def test_every_text_has_its_levels_and_order(every: int) -> None:
    done = 0
    for line in islice(lines_of("BidiCharacterTest.txt"), 0, None, every):
        codes, base, paragraph, levels, order = line.split(";")
        text = "".join(chr(int(code, 16)) for code in codes.split())
        assert outcome(text, BASE_OF_NUMBER[base]) == (int(paragraph), levels, order), line
        done += 1
    assert done > 90_000 / every


def test_the_brackets_are_those_of_unicode() -> None:
    pairs = {}
    for line in lines_of("BidiBrackets.txt"):
        bracket, other, kind = (part.strip() for part in line.split(";"))
        if kind == "o":
            pairs[chr(int(bracket, 16))] = chr(int(other, 16))
    assert pairs == PAIRS
