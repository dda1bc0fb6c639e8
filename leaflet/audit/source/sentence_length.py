"""RDG-02: sentences are short.

Threshold: so many words on average, and so many at most. Each bullet and step counts as a sentence.
Source: Easy Read guidance (15 words); NHS digital service manual.

Passes: "You stay in hospital for some weeks. Then you go home."
Fails: a sentence of 26 words.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from leaflet.audit.readability import measure as measure_texts
from leaflet.audit.sentences import split_sentences, words_of
from leaflet.audit.source.passages import passages_of, prose_of
from leaflet.audit.source.pieces import pieces_of, short_pieces
from leaflet.findings import Finding
from leaflet.policy.rulebook import limit_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from leaflet.findings import Place
    from leaflet.model.leaflet import Leaflet
    from leaflet.model.policy import Policy

RULE = "RDG-02"


def judge(leaflet: Leaflet, policies: tuple[Policy, ...], _today: dt.date) -> Iterator[Finding]:
    """Yield a warning on the mean, and one for every sentence that is too long."""
    mean_limit = limit_of(policies, RULE, "mean")
    mean = measure_texts(passages_of(leaflet)).mean_sentence
    if mean > mean_limit:
        message = f"Sentences have {mean:.1f} words on average; the limit is {mean_limit:g}."
        yield _warning(message, leaflet.place, "Split long sentences: one idea to each.")
    limit = limit_of(policies, RULE, "longest")
    for piece in prose_of(chain(pieces_of(leaflet), short_pieces(leaflet))):
        for sentence in split_sentences(piece.plain):
            count = len(words_of(sentence))
            if count > limit:
                begins = " ".join(sentence.split()[:6])
                message = f'The sentence "{begins} …" has {count} words; the limit is {limit:g}.'
                yield _warning(message, piece.prose.place, "Make two sentences of it, or a list.")


def measure(leaflet: Leaflet, _today: dt.date) -> dict[str, float]:
    """Return the mean and the longest sentence, in words."""
    figures = measure_texts(passages_of(leaflet))
    return {"mean": figures.mean_sentence, "longest": float(figures.longest_sentence.words)}


def _warning(message: str, place: Place, hint: str) -> Finding:
    return Finding(RULE, message, place, hint=hint)
