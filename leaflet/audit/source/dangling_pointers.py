"""EVI-03: nothing points to a place that paper does not show.

Threshold: none.
Source: WCAG 2.2 2.4.4 (link purpose); a reader of the printed leaflet cannot click.

Passes: "Read more at [msaustralia.org.au](https://www.msaustralia.org.au/)."
Fails: "For more [click here](https://example.org)." and "For more information visit:" with nothing after it.
"""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from leaflet.audit.source.pieces import pieces_of, short_pieces
from leaflet.findings import Finding
from leaflet.model.inlines import Link, Prose

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from leaflet.audit.source.pieces import Piece
    from leaflet.model.leaflet import Leaflet
    from leaflet.model.policy import Policy

RULE = "EVI-03"
_CLAUSE = "WCAG 2.2 2.4.4"
_EMPTY_WORDS = frozenset(
    {"here", "click here", "this", "this link", "this page", "this website", "link", "website"}
    | {"read more", "learn more", "find out more", "more", "more information", "see more"}
)
_CLICK = re.compile(r"\b(?:click|tap)(?: on)? (?:here|this|the link|below)\b", re.IGNORECASE)
_NOTHING_AFTER = re.compile(
    r"\b(?:visit|see|go to|websites?|links?|available (?:at|from)|look at|read)\s*:\s*(?=$|[.;,)])",
    re.IGNORECASE,
)
_BELOW = re.compile(
    r"\bfollowing (?:links?|websites?|addresses|address|pages?)\b|\b(?:links?|websites?) below\b",
    re.IGNORECASE,
)


def judge(leaflet: Leaflet, _policies: tuple[Policy, ...], _today: dt.date) -> Iterator[Finding]:
    """Yield a finding for every pointer that leads nowhere on paper."""
    for piece in chain(pieces_of(leaflet), short_pieces(leaflet)):
        for message in _faults(piece):
            hint = "Name the organisation and its short address, or remove the pointer."
            yield Finding(RULE, message, piece.prose.place, hint=hint, clause=_CLAUSE)


def _faults(piece: Piece) -> Iterator[str]:
    links = [inline for inline in piece.prose.walk() if isinstance(inline, Link)]
    for link in links:
        words = Prose(link.children, piece.prose.place).plain.strip(" .:!")
        if words.lower() in _EMPTY_WORDS:
            yield f'The link text "{words}" does not say where it leads.'
    text = piece.plain
    if not links and (match := _CLICK.search(text)):
        yield f'"{match.group()}" means nothing on paper, and there is no link.'
    if not piece.leads_in and (match := _NOTHING_AFTER.search(text)):
        yield f'Nothing follows "{match.group().strip()}".'
    if not piece.leads_in and not links and (match := _BELOW.search(text)):
        yield f'"{match.group()}": there is none.'
