"""RDG-01: the prose reads at a low school grade.

Threshold: SMOG at most 9 (`smog-max`), Flesch-Kincaid at most 8 (`flesch-kincaid-max`); English only. Glossary
terms and explained acronyms are exempt from SMOG's long words.
Source: Australian Government Style Manual and ACSQHC (Year 7 to 8); McLaughlin 1969; Kincaid 1975.

Passes: "Your blood counts drop. You may catch germs more easily."
Fails: "Haematological recovery necessitates prophylactic antimicrobial administration."
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.readability import long_words, measure
from leaflet.audit.source.passages import explained_by, is_english, passage_of, prose_of
from leaflet.audit.source.pieces import pieces_of
from leaflet.findings import Finding
from leaflet.policy.thresholds import threshold

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator

    from leaflet.audit.readability import Passage, Readability
    from leaflet.findings import Place
    from leaflet.model.leaflet import Leaflet
    from leaflet.model.policy import Policy

RULE = "RDG-01"
_WORST = 3
"""Texts to name: mending these helps most."""
_WORDS = 4
"""Long words to quote from each."""


def judge(leaflet: Leaflet, policies: tuple[Policy, ...], _today: dt.date) -> Iterator[Finding]:
    """Yield a finding for each formula whose grade is above the limit."""
    if not is_english(leaflet):
        return
    known = explained_by(leaflet)
    texts = [
        (piece.prose.place, passage_of(piece, known)) for piece in prose_of(pieces_of(leaflet))
    ]
    figures = measure(passage for _, passage in texts)
    smog_limit = threshold(policies, "smog-max")
    if figures.smog > smog_limit:
        rate = _long_words_allowed(smog_limit)
        worst = _worst(texts, lambda one: one.polysyllables - rate * one.sentences)
        yield _finding(leaflet, "SMOG", figures.smog, smog_limit, worst)
    grade_limit = threshold(policies, "flesch-kincaid-max")
    if figures.flesch_kincaid > grade_limit:
        worst = _worst(texts, lambda one: (one.flesch_kincaid - grade_limit) * one.words)
        yield _finding(leaflet, "Flesch-Kincaid", figures.flesch_kincaid, grade_limit, worst)


def _long_words_allowed(limit: float) -> float:
    """Return the long words to a sentence at which SMOG gives the limit."""
    return max(0.0, (limit - 3.1291) / 1.0430) ** 2 / 30


def _worst(
    texts: list[tuple[Place, Passage]], excess: Callable[[Readability], float]
) -> list[tuple[Place, Passage]]:
    """Return the texts that add most to the grade, in their own order for equal ones."""
    return sorted(texts, key=lambda text: -excess(measure([text[1]])))[:_WORST]


def _finding(
    leaflet: Leaflet, formula: str, grade: float, limit: float, worst: list[tuple[Place, Passage]]
) -> Finding:
    message = f"The text reads at school grade {grade:.1f} by {formula}; the limit is {limit:g}."
    hint = f"Begin with these texts: {'; '.join(_named(*text) for text in worst)}."
    clause = "Australian Government Style Manual; ACSQHC; CMS Toolkit"
    return Finding(RULE, message, leaflet.place, hint=hint, clause=clause)


def _named(place: Place, passage: Passage) -> str:
    where = f"line {place.line}" if place.line else f'"{passage.text[:30]}…"'
    words = list(dict.fromkeys(word.lower() for word in long_words(passage)))[:_WORDS]
    return f"{where} ({', '.join(words)})" if words else f"{where} (long sentences)"
