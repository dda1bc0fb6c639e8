"""Whether letters stand as their script joins and orders them, told from the codes that were shown and where.

Arabic letters have other shapes where the next one joins: a file that shows one code for both has not shaped them. Some
vowel signs of Indian and Southeast Asian scripts are written after their consonant and stand before it: a file that
shows them in the order of writing has not shaped them either. Words that read from the right follow each other leftwards.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from leaflet.audit.file.lines import blocks_of
from leaflet.audit.file.telling import Breach

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.printed import PrintedFile
    from leaflet.audit.file.runs import TextRun

_JOINS_BOTH = frozenset("بتثجحخسشصضطظعغفقكلمنهيئپچگکیٹہھ")
_JOINS_BEFORE = _JOINS_BOTH | frozenset("اأإآدذرزوؤىةڈڑژےںۀۂۃ")
"""Letters that join to the one before them, those of Persian and Urdu among them (Unicode, ArabicShaping)."""
_STANDS_BEFORE = frozenset(
    "\u093f\u09bf\u09c7\u09c8\u0a3f\u0abf\u0b47\u0bc6\u0bc7\u0bc8\u0d46\u0d47\u0d48\u1031\u17c1\u17c2\u17c3"
)
_ENOUGH = 3
"""Letters, signs or pairs of words that show how a file was made."""
_FROM_RIGHT = frozenset({"R", "AL"})


def unjoined(file: PrintedFile) -> Iterator[Breach]:
    """Yield an example if Arabic letters have one shape wherever they stand."""
    joined: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
    apart: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
    example = None
    for page in file.pages:
        for run in page.runs:
            if not run.text.isascii() and any(one in _JOINS_BOTH for one in run.text):
                example = example or Breach(page.number, run.text)
                for letter, code, joins in _arabic(run):
                    (joined if joins else apart)[run.font.name, letter].add(code)
    both = [key for key in joined if key in apart]
    same = [key for key in both if joined[key] & apart[key]]
    if example and len(same) >= _ENOUGH and len(same) > len(both) / 2:
        yield example


def _arabic(run: TextRun) -> Iterator[tuple[str, int, bool]]:
    """Yield letters that may join on, their codes, and whether they do; in logical order, but for a string's ends."""
    shown = [(code, _letters(text)) for code, text in reversed(run.codes())]
    letters = [(code, text) for code, text in shown if text]
    for (code, one), (_, after) in pairwise(letters):
        if one in _JOINS_BOTH:
            yield one, code, after[0] in _JOINS_BEFORE


def _letters(text: str) -> str:
    """Return the letters that a code stands for, without marks; a space for what is no letter."""
    plain = unicodedata.normalize("NFKC", text)
    kept = "".join(one for one in plain if unicodedata.category(one) not in {"Mn", "Cf"})
    return kept if kept.isalpha() or not kept else " "


def misplaced_signs(file: PrintedFile) -> Iterator[Breach]:
    """Yield an example if a vowel sign is shown by one code after many a consonant before which it stands.

    Where a program shapes letters and deals their text out to the glyphs, the sign's text has a code for each consonant.
    """
    codes: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
    letters: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    examples: dict[tuple[str, str], Breach] = {}
    for page in file.pages:
        for run in page.runs:
            if _STANDS_BEFORE.isdisjoint(run.text):
                continue
            for (_, before), (code, sign) in pairwise(run.codes()):
                if sign in _STANDS_BEFORE and before[-1:].isalpha():
                    key = (run.font.name, sign)
                    codes[key].add(code)
                    letters[key].add(before[-1])
                    examples.setdefault(key, Breach(page.number, run.text))
    for key, example in examples.items():
        if len(letters[key]) >= _ENOUGH and len(codes[key]) == 1:
            yield example


def leftward_words(file: PrintedFile) -> Iterator[Breach]:
    """Yield words that read from the right but follow each other rightwards, where most of a page's do."""
    wrong: defaultdict[int, list[Breach]] = defaultdict(list)
    right: defaultdict[int, int] = defaultdict(int)
    for block in blocks_of(file):
        for line in block.lines:
            words = [run for run in line.runs if _reads_from_right(run.text)]
            for before, after in pairwise(words):
                if after.x > before.x + before.size:
                    wrong[line.page].append(Breach(line.page, before.text + after.text))
                else:
                    right[line.page] += 1
    for page, found in wrong.items():
        if len(found) >= _ENOUGH and len(found) > right[page]:
            yield from found


def _reads_from_right(text: str) -> bool:
    """Whether all letters of a text read from the right, and it has some."""
    if text.isascii():
        return False
    letters = [unicodedata.bidirectional(one) for one in text if one.isalpha()]
    return bool(letters) and _FROM_RIGHT.issuperset(letters)
