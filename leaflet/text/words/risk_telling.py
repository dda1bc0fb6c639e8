"""A risk in a language's words: how many, both framings, and the figure as its source gives it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from leaflet.model.inlines import LineBreak, Plain, Prose, said

if TYPE_CHECKING:
    from leaflet.model.risks import Risk
    from leaflet.text.words.wording import RiskWords


class Telling(NamedTuple):
    """What is said of one risk."""

    where: Prose | None
    """In whom and over which time it was counted."""
    figure: str
    """How many, of how many people: `happened` goes on from there."""
    happened: Prose
    spared: Prose
    """The same from the other side."""
    published: Prose


def tell_risk(risk: Risk, words: RiskWords) -> Telling:
    """Say a risk both ways round.

    Source: PIF guide to communicating risk: absolute numbers, one denominator, both framings.
    """
    count = _count(risk.low, risk.high, risk.likely, risk.of, words)
    others = None if risk.likely is None else risk.of - risk.likely
    rest = _count(risk.empty, risk.of - risk.low, others, risk.of, words)
    spared = words.spared.replace("{figure}", _capital(words.rest.format(count=rest, of=risk.of)))
    others_told = _filled_in(
        spared, "{otherwise}", risk.otherwise or said(words.did_not, risk.place)
    )
    if risk.likely is not None:
        text = words.likely.format(low=risk.low, high=risk.high, of=risk.of)
        inlines = (*others_told.inlines, LineBreak(), Plain(text))
        others_told = replace(others_told, inlines=inlines)
    return Telling(
        _where(risk),
        _capital(words.figure.format(count=count, of=risk.of)),
        _filled_in(words.happened.removeprefix("{figure}"), "{what}", risk.what),
        others_told,
        _filled_in(words.published, "{what}", risk.as_published),
    )


def _where(risk: Risk) -> Prose | None:
    if risk.who is None or risk.over is None:
        return risk.who or risk.over
    return Prose((*risk.who.inlines, Plain(", "), *risk.over.inlines), risk.who.place)


def _count(low: int, high: int, likely: int | None, of: int, words: RiskWords) -> str:
    """Write a number, or what is known of it."""
    if likely is not None or low == high:
        return str(high if likely is None else likely)
    if (low, high) == (0, 1):
        return words.fewer.format(high)
    if (low, high) == (of - 1, of):
        return words.more.format(low)
    return words.span.format(low, high)


def _filled_in(sentence: str, gap: str, text: Prose) -> Prose:
    before, _, after = sentence.partition(gap)
    return Prose((Plain(before), *text.inlines, Plain(after)), text.place)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
