"""Hyphenation where a style asks for it: soft hyphens put into words, which lines may then end at.

Clear Print says that body text is not hyphenated, so no style does unless its layout says so. The patterns are
those of office programs, by way of the extra `hyphenation`. Only plain small words are divided: a name, a number,
an address or a link is read letter by letter, and stays whole.
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.util import find_spec
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from leaflet.text.lines import Span

EXTRA = "hyphenation"
"""The extra that brings the patterns."""
_SOFT_HYPHEN = "\u00ad"
_BEFORE, _AFTER = 2, 3
"""Letters that stay together at the beginning of a word, and at its end."""
_AROUND = ".,:;!?()[]\u00ab\u00bb\u2018\u2019\u201c\u201d\u201e\u2026"
_CHUNK = re.compile(r"[^\s\u200b]+")
_MOST = 60
"""Letters of the longest word that is looked at; what is longer is none."""


def can_hyphenate() -> bool:
    """Tell whether the extra is installed."""
    return find_spec("pyphen") is not None


def hyphenated(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return spans with a soft hyphen at each place where a word may be divided.

    A word that goes from one span over into the next stays whole. A language without patterns is left as it is.
    """
    spans = tuple(spans)
    edges = _edges_inside_words(spans)
    return tuple(
        span if span.target else span._replace(text=_divided(span, *edge))
        for span, edge in zip(spans, edges, strict=True)
    )


def _edges_inside_words(spans: tuple[Span, ...]) -> Iterator[tuple[bool, bool]]:
    """Yield for each span whether it begins, and whether it ends, inside a word."""
    inside = [False]
    for one, other in pairwise(spans):
        pair = one.text[-1:] + other.text[:1]
        inside.append(len(pair) > 1 and not any(map(_parts_words, pair)))
    return pairwise([*inside, False] if spans else [])


def _parts_words(character: str) -> bool:
    return character.isspace() or character == "\u200b"


def _divided(span: Span, begins_inside: bool, ends_inside: bool) -> str:
    """Divide the words of a span, but not a piece of a word at its ends."""

    def divide(match: re.Match[str]) -> str:
        chunk = match[0]
        core = chunk.strip(_AROUND)
        is_cut = (begins_inside and match.start() == 0) or (
            ends_inside and match.end() == len(span.text)
        )
        if is_cut or not _is_plain(core):
            return chunk
        before, _, after = chunk.partition(core)
        return before + _with_soft_hyphens(core, span.lang) + after

    return _CHUNK.sub(divide, span.text)


def _is_plain(core: str) -> bool:
    return _BEFORE + _AFTER <= len(core) <= _MOST and core.isalpha() and core.islower()


@lru_cache(maxsize=4096)
def _with_soft_hyphens(word: str, lang: str) -> str:
    import pyphen  # noqa: PLC0415  (an extra)

    found = pyphen.language_fallback(lang)
    if found is None:
        return word
    places = pyphen.Pyphen(lang=found, left=_BEFORE, right=_AFTER).positions(word)
    # A place with data of its own changes the spelling when it is used; a soft hyphen cannot say that.
    kept = [0, *(int(at) for at in places if at.data is None), len(word)]
    return _SOFT_HYPHEN.join(word[a:b] for a, b in pairwise(kept))
