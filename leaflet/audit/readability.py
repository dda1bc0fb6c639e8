"""How hard a text is to read: SMOG, Flesch-Kincaid grade, reading ease and sentence lengths.

Every passage is a paragraph, a bullet or a step, and ends a sentence, also without a full stop. Words that the
leaflet explains (glossary terms, explained acronyms) are left out of SMOG's count of long words; they count in
every other figure, and `explained` says how many they were, so that nobody can hide a hard text behind a glossary.

Source: SMOG: McLaughlin, Journal of Reading 12 (1969) 639-646. Grade: Kincaid et al., Research Branch Report 8-75
(1975). Reading ease: Flesch, Journal of Applied Psychology 32 (1948) 221-233.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from leaflet.audit.sentences import split_sentences, words_of
from leaflet.audit.syllables import count_syllables

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["Passage", "Readability", "Sentence", "count_syllables", "measure", "split_sentences"]

LONG_WORD = 3
"""Syllables from which SMOG counts a word."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, a bullet or a step."""

    text: str
    explained: frozenset[str] = frozenset()
    """Words and phrases that are explained elsewhere, in any case; a plural of them is explained too."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and its length."""

    text: str
    words: int


@dataclass(frozen=True, slots=True)
class Readability:
    """The counts of a text, and the grades that follow from them; all grades of an empty text are 0."""

    words: int
    sentences: int
    syllables: int
    polysyllables: int
    """Words of three or more syllables that are not explained."""
    explained: int
    """Words of three or more syllables that are."""
    longest_sentence: Sentence

    @property
    def smog(self) -> float:
        """The school grade by SMOG, explained words left out."""
        return smog_grade(self.polysyllables, self.sentences)

    @property
    def smog_with_explained(self) -> float:
        """The school grade by SMOG with every long word counted."""
        return smog_grade(self.polysyllables + self.explained, self.sentences)

    @property
    def flesch_kincaid(self) -> float:
        """The school grade by Flesch-Kincaid; very easy text goes below 0."""
        if not self.words:
            return 0.0
        return 0.39 * self.mean_sentence + 11.8 * self.syllables / self.words - 15.59

    @property
    def reading_ease(self) -> float:
        """Flesch reading ease: 100 very easy, 0 very hard; neither end is closed."""
        if not self.words:
            return 0.0
        return 206.835 - 1.015 * self.mean_sentence - 84.6 * self.syllables / self.words

    @property
    def mean_sentence(self) -> float:
        """Words to a sentence."""
        return self.words / self.sentences if self.sentences else 0.0


@dataclass(slots=True)
class _Count:
    words: int = 0
    syllables: int = 0
    polysyllables: int = 0
    explained: int = 0
    sentences: list[Sentence] = field(default_factory=list)


def smog_grade(polysyllables: int, sentences: int) -> float:
    """Return McLaughlin's grade, scaled from the sentences there are to his 30."""
    if not sentences:
        return 0.0
    return 1.0430 * math.sqrt(polysyllables * 30 / sentences) + 3.1291


def measure(passages: Iterable[str | Passage]) -> Readability:
    """Count a text that is given as its paragraphs, bullets and steps."""
    count = _Count()
    for passage in passages:
        whole = Passage(passage) if isinstance(passage, str) else passage
        for sentence in split_sentences(whole.text):
            _add(count, sentence, whole.explained)
    longest = max(count.sentences, key=lambda sentence: sentence.words, default=Sentence("", 0))
    return Readability(
        count.words,
        len(count.sentences),
        count.syllables,
        count.polysyllables,
        count.explained,
        longest,
    )


def long_words(passage: Passage) -> Iterator[str]:
    """Yield the words that SMOG counts against a passage, in order."""
    for sentence in split_sentences(passage.text):
        yield from _long_words(sentence, passage.explained)


def _add(count: _Count, sentence: str, explained: frozenset[str]) -> None:
    words, syllables, every, unexplained = _counted(sentence, explained)
    count.words += words
    count.syllables += syllables
    count.polysyllables += unexplained
    count.explained += every - unexplained
    count.sentences.append(Sentence(sentence, words))


@lru_cache(maxsize=4096)
def _counted(sentence: str, explained: frozenset[str]) -> tuple[int, int, int, int]:
    """Return words, syllables, long words and unexplained long words; several rules ask for the same sentence."""
    words = words_of(sentence)
    syllables = [count_syllables(word) for word in words]
    every = sum(number >= LONG_WORD for number in syllables)
    unexplained = sum(1 for _ in _long_words(sentence, explained)) if every else 0
    return len(words), sum(syllables), every, unexplained


def without_explained(passage: Passage) -> str:
    """Return a passage without the words that are explained elsewhere."""
    return _without(passage.text, passage.explained)


def _without(text: str, explained: frozenset[str]) -> str:
    return _explained_pattern(explained).sub(" ", text) if explained else text


def _long_words(sentence: str, explained: frozenset[str]) -> Iterator[str]:
    sentence = _without(sentence, explained)
    return (word for word in words_of(sentence) if count_syllables(word) >= LONG_WORD)


@lru_cache(maxsize=256)
def _explained_pattern(explained: frozenset[str]) -> re.Pattern[str]:
    longest_first = sorted(explained, key=lambda phrase: (-len(phrase), phrase))
    phrases = "|".join(re.escape(phrase) for phrase in longest_first)
    return re.compile(rf"(?<!\w)(?:{phrases})(?:s|es|['\u2019]s)?(?!\w)", re.IGNORECASE)
