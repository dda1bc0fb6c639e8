"""Hard words and what to say in their place, from the list that the project keeps: `jargon.tsv`, beside this file.

A line of the list is a word or phrase, a tab, and its plain words. Every form of a word is found that only adds an
ending (`administer`, `administers`, `administered`, `administering`); a phrase is found as it is listed.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from leaflet.audit.readability import without_explained
from leaflet.audit.sentences import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.readability import Passage

LIST = Path(__file__).with_name("jargon.tsv")


def jargon_in(passage: Passage) -> Iterator[tuple[str, str]]:
    """Yield every hard word of a passage that is not explained, as written, with its plain words."""
    if any(
        True for _ in _jargon_in(passage.text)
    ):  # taking out what is explained costs more than looking
        yield from _jargon_in(without_explained(passage))


def _jargon_in(text: str) -> Iterator[tuple[str, str]]:
    words = words_of(text)
    lower = [word.lower() for word in words]
    forms = _forms()
    at = 0
    while at < len(words):
        found = next((one for one in forms.get(lower[at], ()) if _stands(one[0], lower, at)), None)
        if found is None:
            at += 1
            continue
        hard, plain = found
        yield " ".join(words[at : at + len(hard)]), plain
        at += len(hard)


@cache
def word_list() -> dict[str, str]:
    """Return the list: hard words, in small letters, and plain ones."""
    lines = LIST.read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t") for line in lines if line and not line.startswith("#"))


def _stands(phrase: tuple[str, ...], words: list[str], at: int) -> bool:
    return len(phrase) == 1 or tuple(words[at : at + len(phrase)]) == phrase


@cache
def _forms() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Return, by the first word in any form, the phrases that begin so, the longest first, with plain words."""
    forms: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for hard, plain in sorted(word_list().items(), key=lambda pair: -len(pair[0])):
        first, *others = hard.split()
        for form in (first,) if others else _endings(first):
            forms[form].append(((form, *others), plain))
    return forms


def _endings(word: str) -> tuple[str, ...]:
    if word.endswith("e"):
        return (word, f"{word}s", f"{word}d", f"{word[:-1]}ing")
    if word.endswith("y"):
        return (word, f"{word[:-1]}ies", f"{word[:-1]}ied", f"{word}ing")
    return (word, f"{word}s", f"{word}es", f"{word}ed", f"{word}ing")
