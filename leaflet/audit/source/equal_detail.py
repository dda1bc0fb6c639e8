"""SEC-06: the benefits and the risks of each choice are told at about the same length.

Judged are the choices of an `options` block, and two parts of one section whose ids end in `benefits` and `risks`.
Of a part, every text counts that is read in sentences.

Threshold: one side has at most so many times the words of the other.
Source: IPDAS minimum standards, equal detail of positive and negative features.

Passes: 20 words on benefits, 30 on risks.
Fails: 40 words on benefits, 10 on risks.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from leaflet.audit.sentences import words_of
from leaflet.audit.source.passages import prose_of
from leaflet.audit.source.pieces import section_pieces
from leaflet.findings import Finding
from leaflet.model.blocks import Options
from leaflet.policy.rulebook import limit_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    from leaflet.findings import Place
    from leaflet.model.inlines import Prose
    from leaflet.model.leaflet import Leaflet, Section
    from leaflet.model.policy import Policy

RULE = "SEC-06"


class Sides(NamedTuple):
    """How many words a choice gets for what speaks for it, and for what speaks against it."""

    name: str
    place: Place
    benefits: int
    risks: int

    @property
    def ratio(self) -> float:
        """How many times as long the longer side is."""
        return max(self.benefits, self.risks) / max(1, min(self.benefits, self.risks))


def judge(leaflet: Leaflet, policies: tuple[Policy, ...], _today: dt.date) -> Iterator[Finding]:
    """Yield a finding for every choice that is told one-sidedly."""
    limit = limit_of(policies, RULE, "ratio")
    for sides in _all_sides(leaflet):
        if sides.ratio > limit:
            longer, shorter = ("benefits", "risks")
            if sides.risks > sides.benefits:
                longer, shorter = shorter, longer
            message = (
                f'"{sides.name}" has {sides.benefits} words on benefits and {sides.risks} on risks; '
                f"one side may have {limit:g} times the words of the other."
            )
            hint = f"Say more of its {shorter}, or less of its {longer}."
            yield Finding(RULE, message, sides.place, hint=hint)


def measure(leaflet: Leaflet, _today: dt.date) -> dict[str, float]:
    """Return how one-sided the worst choice is; 1 where there is none."""
    return {"ratio": max((sides.ratio for sides in _all_sides(leaflet)), default=1.0)}


def _all_sides(leaflet: Leaflet) -> Iterator[Sides]:
    for section in leaflet.sections:
        yield from _of_parts(section)
        for block in section.walk_blocks():
            for option in block.items if isinstance(block, Options) else ():
                name, place = option.name.plain, option.name.place
                yield Sides(name, place, _words(option.benefits), _words(option.risks))


def _of_parts(section: Section) -> Iterator[Sides]:
    told = [part for part in section.subsections if part.ident.endswith(("benefits", "risks"))]
    for one, other in pairwise(told):
        benefits, risks = (one, other) if one.ident.endswith("benefits") else (other, one)
        if benefits.ident.removesuffix("benefits") == risks.ident.removesuffix("risks"):
            counts = [
                _words(piece.prose for piece in prose_of(section_pieces(part)))
                for part in (benefits, risks)
            ]
            yield Sides(section.title.plain, section.place, *counts)


def _words(texts: Iterable[Prose]) -> int:
    return sum(len(words_of(text.plain)) for text in texts)
