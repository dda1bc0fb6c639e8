"""RDG-07: a word is spelled one way throughout.

Two spellings of one word make a reader wonder whether two things are meant. Known pairs of spellings count
(`organise` and `organize`, `tumour` and `tumor`, `e-mail` and `email`), and so do slips in long words: two letters
that changed places, or a letter that is doubled once and not the next time. Names are left alone. English only.

Threshold: none.
Source: house rule.

Passes: "haematopoietic" throughout.
Fails: "haematopoietic" in one place and "haematopoeitic" in another.
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING

from leaflet.audit.sentences import split_sentences, words_of
from leaflet.audit.source.pieces import pieces_of, short_pieces
from leaflet.findings import Finding

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    from leaflet.findings import Place
    from leaflet.model.leaflet import Leaflet
    from leaflet.model.policy import Policy

RULE = "RDG-07"
_LONG = 8
"""Letters from which a word is looked at for slips: short words lie too near to each other."""
_DOUBLED = re.compile(r"(.)\1")
_SAME = (
    (re.compile(r"[-\u2011]"), ""),
    (re.compile(r"(?<=al)ys(?=e[drs]?s?$|ing$)"), "yz"),
    (re.compile(r"(?<=[a-z]{3})is(?=e[drs]?s?$|ing$|ations?$)"), "iz"),
    (re.compile(r"(?<=[a-z]{3})our(?=s?$|ed$|ing$|able$|al$|ful$|ite)"), "or"),
    (re.compile(r"(?:ae|oe)(?=[a-z]{4})|(?<=[a-z]{4})oe(?=a$|al$)"), "e"),
    (re.compile(r"(?:(?<=cent)|(?<=fib)|(?<=lit)|(?<=met)|(?<=theat)|(?<=calib))re(?=s?$)"), "er"),
    (re.compile(r"(?<=[aeiou]l)l(?=ed$|ing$|ers?$|ment)"), ""),
    (re.compile(r"(?<=al)ogue(?=s?$)"), "og"),
    (re.compile(r"(?<=dg)e(?=ments?$)|(?<=^ag)e(?=ing$)"), ""),
    (re.compile(r"^programme(?=s?$)"), "program"),
    (re.compile(r"^gray(?=s?$|ish$)"), "grey"),
    (re.compile(r"(?:(?<=defen)|(?<=offen)|(?<=preten))s(?=es?$)"), "c"),
    (re.compile(r"(?:(?<=learn)|(?<=spel)|(?<=burn)|(?<=dream))t$"), "ed"),
    (re.compile(r"^sulph(?=[aeiou])"), "sulf"),
)
"""Spellings of English, each turned into one that stands for both."""


def judge(leaflet: Leaflet, _policies: tuple[Policy, ...], _today: dt.date) -> Iterator[Finding]:
    """Yield a finding for every spelling that another one outnumbers, where it first stands."""
    places = _spellings(leaflet)
    for group in _groups(places):
        most, *others = sorted(group, key=lambda word: (-len(places[word]), word))
        for word in others:
            message = f'"{word}" is spelled "{most}" elsewhere (line {places[most][0].line}).'
            yield Finding(
                RULE, message, places[word][0], hint="Choose one spelling and keep to it."
            )


def _spellings(leaflet: Leaflet) -> dict[str, list[Place]]:
    """Return every word that is no name, in small letters, with where it stands."""
    places: dict[str, list[Place]] = defaultdict(list)
    for piece in chain(pieces_of(leaflet), short_pieces(leaflet)):
        for sentence in split_sentences(piece.plain):
            for index, word in enumerate(words_of(sentence)):
                lower = word.lower().removesuffix("'s").removesuffix("\u2019s")
                if (index == 0 or word[:1].islower()) and lower.replace("-", "").isalpha():
                    places[lower].append(piece.prose.place)
    return places


def _groups(words: Iterable[str]) -> Iterator[list[str]]:
    """Yield the words that are spellings of one, then those that are slips of one."""
    spelled: dict[str, list[str]] = defaultdict(list)
    lettered: dict[str, list[str]] = defaultdict(list)
    for word in words:
        spelled[_key(word)].append(word)
        lettered["".join(sorted(word))].append(word)
    yield from (group for group in spelled.values() if len(group) > 1)
    for left in lettered.values():
        while left:
            group = [word for word in left if word == left[0] or _is_slip(left[0], word)]
            left[:] = [word for word in left if word not in group]
            if len(group) > 1:
                yield group


def _key(word: str) -> str:
    """Return what all known spellings of a word have in common, and of a long word its doubled letters once."""
    for pattern, spelling in _SAME:
        word = pattern.sub(spelling, word)
    return _DOUBLED.sub(r"\1", word) if len(word) >= _LONG else word


def _is_slip(one: str, other: str) -> bool:
    """Tell whether two words of the same letters differ by two neighbours that changed places."""
    differ = [at for at, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    return len(one) >= _LONG and len(differ) == len("xy") and differ[1] - differ[0] == 1
