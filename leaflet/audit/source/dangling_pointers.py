"""EVI-03: nothing points to a place that paper does not show.

What stands behind a pointer may be a link, or a list or drawing right after the text; a colon at the end of a
paragraph promises one. Words that tell to click or scroll mean nothing on paper.

Threshold: none.
Source: WCAG 2.2 2.4.4 (link purpose); a reader of the printed leaflet cannot click.

Passes: "Read more at [msaustralia.org.au](https://www.msaustralia.org.au/)."
Fails: "For more [click here](https://example.org).", "For more information visit:" with nothing after it, "You can
download the booklet here." and "Please visit for more information."
"""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from leaflet.audit.sentences import split_sentences
from leaflet.audit.source.pieces import Kind, pieces_of, short_pieces
from leaflet.findings import Finding
from leaflet.model.inlines import Link, Prose

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from leaflet.audit.source.pieces import Piece
    from leaflet.model.leaflet import Leaflet
    from leaflet.model.policy import Policy

RULE = "EVI-03"
_EMPTY_WORDS = frozenset(
    {"here", "click here", "this", "this link", "this page", "this website", "link", "website"}
    | {"read more", "learn more", "find out more", "more", "more information", "see more"}
)
_CLICK = re.compile(r"\b(?:click|tap)(?: on)? (?:here|this|the link|below)\b", re.IGNORECASE)
_NOTHING_AFTER = re.compile(
    r"\b(?:visit|see|go to|web-?sites?|links?|available (?:at|from)|look at|read)\s*:\s*(?=$|[.;,)])",
    re.IGNORECASE,
)
_BELOW = re.compile(
    r"\bfollowing (?:links?|websites?|addresses|address|pages?)\b|\b(?:links?|websites?) below\b",
    re.IGNORECASE,
)
_SCROLL = re.compile(r"\bscroll (?:up|down|to)\b", re.IGNORECASE)
_HERE = re.compile(
    r"\b(?:resources?|booklets?|listings?|lists?|download\w*|information|details)\b[^.:]*\bhere(?=\s*(?:$|[.:;,)]))",
    re.IGNORECASE,
)
_A_VISIT = (
    r"\b(?:an?|the|your|my|our|each|every|this|that|next|last|first)\s+"
    r"(?:(?:next|last|first|second|longer|shorter|new|own|home|clinic|hospital|follow-up)\s+)?visit\b"
)
"""A visit to a clinic, which is no call to go and read."""
_NO_NAME = re.compile(
    rf"^(?!.*{_A_VISIT}).*\b(?:visit|see|go to) for (?:more|further|full|details|information)\b"
    r"|\bvisit\b[^.:]*:\s*and\b",
    re.IGNORECASE,
)
_ENDS_SHORT = re.compile(
    rf"^(?!.*{_A_VISIT})(?:for|to)\b.*"
    r"\b(?:information|details?|listings?|lists?|news|views?|resources?|links?|more|find|read)\b"
    r".*\b(?:visit|see|go to)[\s.]*$",
    re.IGNORECASE,
)
_UNLINKED = (_SCROLL, _HERE, _NO_NAME, _ENDS_SHORT)
_LONGEST_READ = 1000
"""Letters of a sentence that are searched, from its end: nobody writes longer ones, and matching stays quick."""
_LONGEST_SHOWN = 60
"""Letters of a pointer that a message repeats: its end, where the place is missing."""


def judge(leaflet: Leaflet, _policies: tuple[Policy, ...], _today: dt.date) -> Iterator[Finding]:
    """Yield a finding for every pointer that leads nowhere on paper."""
    for piece in chain(pieces_of(leaflet), short_pieces(leaflet)):
        for message in _faults(piece):
            hint = "Name the organisation and its short address, or remove the pointer."
            yield Finding(RULE, message, piece.prose.place, hint=hint)


def _faults(piece: Piece) -> Iterator[str]:
    links = [inline for inline in piece.prose.walk() if isinstance(inline, Link)]
    for link in links:
        words = Prose(link.children, piece.prose.place).plain.strip(" .:!")
        if words.lower() in _EMPTY_WORDS:
            yield f'The link text "{words}" does not say where it leads.'
    if not links:
        yield from _unlinked(piece)
    if not piece.leads_in and (match := _NOTHING_AFTER.search(piece.plain)):
        yield f'Nothing follows "{match.group().strip()}".'


def _unlinked(piece: Piece) -> Iterator[str]:
    text = piece.plain
    if match := _CLICK.search(text):
        yield f'"{match.group()}" means nothing on paper, and there is no link.'
    if piece.leads_in:
        return
    if match := _BELOW.search(text):
        yield f'"{match.group()}": there is none.'
    for sentence in split_sentences(text):
        if match := next(
            filter(None, (one.search(sentence[-_LONGEST_READ:]) for one in _UNLINKED)), None
        ):
            yield f'"{_end_of(match.group())}" leads nowhere on paper.'
    ends_open = piece.kind is Kind.PARAGRAPH and text.rstrip().endswith(":")
    if ends_open and not _NOTHING_AFTER.search(text) and not _HERE.search(text):
        yield f'Nothing follows "{_end_of(text.strip())}".'


def _end_of(text: str) -> str:
    if len(text) <= _LONGEST_SHOWN:
        return text
    return f"… {text[-_LONGEST_SHOWN:].partition(' ')[2]}"
