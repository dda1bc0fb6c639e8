"""RDG-08: plain words stand in place of jargon.

The list of words (`audit/jargon.tsv`) has medical and official ones, each with what to say in its place. Words that the
leaflet explains (its glossary, references to terms) are left alone, and so is what stands in another language.
English only.

Threshold: none.
Source: AHRQ PEMAT-P, everyday words; CDC Clear Communication Index, item 7.

Passes: "You may bleed a lot."
Fails: "You may haemorrhage." and "Prior to surgery, fast."
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from leaflet.audit.plain_words import jargon_in
from leaflet.audit.source.passages import explained_by, passage_of, prose_of
from leaflet.audit.source.pieces import pieces_of, short_pieces
from leaflet.findings import Finding

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from leaflet.model.leaflet import Leaflet
    from leaflet.model.policy import Policy

RULE = "RDG-08"


def judge(leaflet: Leaflet, _policies: tuple[Policy, ...], _today: dt.date) -> Iterator[Finding]:
    """Yield a finding for every hard word that has a plain one."""
    known = explained_by(leaflet)
    for piece in prose_of(chain(pieces_of(leaflet), short_pieces(leaflet))):
        for word, plain in jargon_in(passage_of(piece, known)):
            message = f'"{word}" is a word that many readers do not know or do not use.'
            hint = (
                f"Say: {plain}. Or explain it in the glossary, if readers will meet it elsewhere."
            )
            yield Finding(RULE, message, piece.prose.place, hint=hint)
