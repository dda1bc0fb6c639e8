"""RDG-01: the prose reads at a low school grade, as a whole and in each section.

The whole is an error, a section a warning: an easy leaflet may still hold one page that few can read. A section of
fewer than 5 sentences is not graded, since the formulae say little of it.

Threshold: a grade by SMOG, one by Flesch-Kincaid, and a lower one by which a warning is given; English only. Glossary
terms and explained acronyms are exempt from SMOG's long words.
Source: Australian Government Style Manual and ACSQHC (Year 7 to 8); McLaughlin 1969; Kincaid 1975.

Passes: "Your blood counts drop. You may catch germs more easily."
Fails: "Haematological recovery necessitates prophylactic antimicrobial administration."
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from leaflet.audit.readability import long_words
from leaflet.audit.readability import measure as measure_texts
from leaflet.audit.source.passages import (
    explained_by,
    passage_of,
    passages_of,
    prose_of,
)
from leaflet.audit.source.pieces import pieces_of, section_pieces
from leaflet.findings import Finding, Severity
from leaflet.policy.rulebook import limit_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Iterator

    from leaflet.audit.readability import Passage, Readability
    from leaflet.audit.source.pieces import Piece
    from leaflet.findings import Place
    from leaflet.model.leaflet import Leaflet
    from leaflet.model.policy import Policy

    Text: TypeAlias = tuple[Place, Passage]

RULE = "RDG-01"
_ENOUGH = 5
"""Sentences from which a section is graded."""
_WORST = 3
"""Texts to name: mending these helps most."""
_WORDS = 4
"""Long words to quote from each."""


def judge(leaflet: Leaflet, policies: tuple[Policy, ...], _today: dt.date) -> Iterator[Finding]:
    """Yield a finding for each formula whose grade is above the limit, then one for each section and formula."""
    known = explained_by(leaflet)
    whole = _texts(pieces_of(leaflet), known)
    for formula, grade, limit, worst in _above(whole, policies):
        message = (
            f"The text reads at school grade {grade:.1f} by {formula}; the limit is {limit:g}."
        )
        yield _finding(message, leaflet.place, worst, Severity.ERROR)
    yield from _rather_hard(whole, leaflet.place, policies)
    for section in leaflet.sections:
        texts = _texts(section_pieces(section), known)
        if measure_texts(passage for _, passage in texts).sentences < _ENOUGH:
            continue
        for formula, grade, limit, worst in _above(texts, policies):
            message = f'The section "{section.ident}" reads at grade {grade:.1f} by {formula}; the limit is {limit:g}.'
            yield _finding(message, section.place, worst, Severity.WARNING)


def _rather_hard(
    texts: list[Text], place: Place, policies: tuple[Policy, ...]
) -> Iterator[Finding]:
    """Yield a warning for a grade that is within the limit and above the one that a warning is for."""
    grade = measure_texts(passage for _, passage in texts).flesch_kincaid
    limit = limit_of(policies, RULE, "flesch-kincaid-warn")
    if limit < grade <= limit_of(policies, RULE, "flesch-kincaid"):
        message = f"The text reads at school grade {grade:.1f} by Flesch-Kincaid; better is {limit:g} or less."
        worst = _worst(texts, lambda one: (one.flesch_kincaid - limit) * one.words)
        yield _finding(message, place, worst, Severity.WARNING)


def measure(leaflet: Leaflet, _today: dt.date) -> dict[str, float]:
    """Return the grades of the whole text."""
    figures = measure_texts(passages_of(leaflet))
    grade = figures.flesch_kincaid
    return {"smog": figures.smog, "flesch-kincaid": grade, "flesch-kincaid-warn": grade}


def _texts(pieces: Iterable[Piece], known: frozenset[str]) -> list[Text]:
    return [(piece.prose.place, passage_of(piece, known)) for piece in prose_of(pieces)]


def _above(
    texts: list[Text], policies: tuple[Policy, ...]
) -> Iterator[tuple[str, float, float, list[Text]]]:
    """Yield formula, grade, limit and the texts to mend first, for each formula above its limit."""
    figures = measure_texts(passage for _, passage in texts)
    smog_limit = limit_of(policies, RULE, "smog")
    if figures.smog > smog_limit:
        rate = _long_words_allowed(smog_limit)
        worst = _worst(texts, lambda one: one.polysyllables - rate * one.sentences)
        yield "SMOG", figures.smog, smog_limit, worst
    grade_limit = limit_of(policies, RULE, "flesch-kincaid")
    if figures.flesch_kincaid > grade_limit:
        worst = _worst(texts, lambda one: (one.flesch_kincaid - grade_limit) * one.words)
        yield "Flesch-Kincaid", figures.flesch_kincaid, grade_limit, worst


def _long_words_allowed(limit: float) -> float:
    """Return the long words to a sentence at which SMOG gives the limit."""
    return max(0.0, (limit - 3.1291) / 1.0430) ** 2 / 30


def _worst(texts: list[Text], excess: Callable[[Readability], float]) -> list[Text]:
    """Return the texts that add most to the grade, in their own order for equal ones."""
    return sorted(texts, key=lambda text: -excess(measure_texts([text[1]])))[:_WORST]


def _finding(message: str, place: Place, worst: list[Text], severity: Severity) -> Finding:
    hint = f"Begin with these texts: {'; '.join(_named(*text) for text in worst)}."
    return Finding(RULE, message, place, severity, hint)


def _named(place: Place, passage: Passage) -> str:
    where = f"line {place.line}" if place.line else f'"{passage.text[:30]}…"'
    words = list(dict.fromkeys(word.lower() for word in long_words(passage)))[:_WORDS]
    return f"{where} ({', '.join(words)})" if words else f"{where} (long sentences)"
