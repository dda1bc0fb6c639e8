"""NUM-04: a risk is told both ways round, or drawn.

"3 in 100 died" and "97 in 100 lived" are one fact, and move readers differently. Risks told as data are printed both
ways and drawn; in prose, a text that gives one of the two gives the other, or its part of the leaflet has such a
drawing.

Threshold: none.
Source: PIF guide to communicating risk: both framings, picture and number.

Passes: "3 in 100 people got it, 97 in 100 did not." and a block `risks` in the same subsection.
Fails: "3 in 100 people got it."
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from leaflet.audit.source.pieces import PROSE, block_pieces
from leaflet.audit.source.typed_risks import OF_PEOPLE
from leaflet.findings import Finding, Severity
from leaflet.model.blocks import walk_blocks
from leaflet.model.risks import Risks

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from leaflet.audit.source.pieces import Piece
    from leaflet.model.leaflet import Leaflet
    from leaflet.model.policy import Policy

RULE = "NUM-04"
_SHOWN = ("10", "100", "1000")
"""Denominators in which risks are told; others are counts of a study."""


def judge(leaflet: Leaflet, _policies: tuple[Policy, ...], _today: dt.date) -> Iterator[Finding]:
    """Yield a warning for every text that tells a risk one way round, where no risk is drawn."""
    for section in leaflet.sections:
        for part in (section, *section.subsections):
            if any(isinstance(block, Risks) for block in walk_blocks(part.blocks)):
                continue
            for piece in block_pieces(part.blocks):
                if piece.kind in PROSE and _is_one_sided(piece):
                    message = "This tells a risk one way round: to how many it happened, or not."
                    hint = "Say both, or tell it in a block `risks`, which is drawn."
                    yield Finding(RULE, message, piece.prose.place, Severity.WARNING, hint)


def _is_one_sided(piece: Piece) -> bool:
    found = [
        (float(match["n"].replace(",", ".")), int(match["of"]))
        for match in OF_PEOPLE.finditer(piece.plain)
        if match["of"] in _SHOWN
    ]
    counts = [n for n, _ in found]
    whole = {of for _, of in found}
    pairs = (one + other for one, other in combinations(counts, 2))
    return bool(found) and sum(counts) not in whole and not whole.intersection(pairs)
