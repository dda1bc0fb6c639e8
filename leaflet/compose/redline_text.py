"""A text with what was added underlined and what was removed struck through, each between words that say so.

PDF 1.7 has no structure type for changes. What tells them apart without colour is the line, what a screen reader hears
are the words in brackets, and the structure elements say the same once more by their text decoration
(ISO 32000-1 table 345).
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from leaflet.compare.words import Fate, Piece
from leaflet.compose.direction import isolated
from leaflet.compose.prose import Voice, voice
from leaflet.compose.text import Text
from leaflet.structure import Element, Role
from leaflet.text.places import place_items

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from leaflet.compose.setting import Setting
    from leaflet.findings import Place
    from leaflet.text.lines import Line, Span
    from leaflet.text.places import Item

ENGLISH: Final = "en"
"""Redlines are for staff: their own words are those of the program's reports."""
_LOOKS: Final = {Fate.ADDED: ("link", "Underline"), Fate.REMOVED: ("warning", "LineThrough")}
"""Colour and text decoration of what changed."""
_HEIGHTS: Final = {"Underline": -0.16, "LineThrough": 0.26}
"""Of the size: where the line stands over the baseline."""
_THICKNESS: Final = 0.075
_BOLD: Final = "**"
_ESCAPED: Final = re.compile(r"\\([\\*\[\]])")
_SOURCE: Final = re.compile(r"\[\]\(source:([^)\s]*)\)")


def shown(text: str) -> str:
    """Return a text as people read it: marks for stars and brackets gone, cited sources by their id."""
    return _ESCAPED.sub(r"\1", _SOURCE.sub(r" [source: \1]", text))


def redline_spans(pieces: Iterable[Piece], speaker: Voice) -> list[Span]:
    """Return the spans of a line, each change in an element of its own."""
    spans: list[Span] = []
    now = speaker
    last = Fate.KEPT
    for piece in pieces:
        if piece.fate is Fate.KEPT:
            made, now = _marked(piece.text, now)
            spans += made
        else:
            spans += [now.span(" ")] if last is not Fate.KEPT else []
            spans += _changed(piece, now)
        last = piece.fate
    return spans


def _changed(piece: Piece, speaker: Voice) -> Iterator[Span]:
    """Yield a change between words that say what it is; spaces at its ends stay outside."""
    colour, decoration = _LOOKS[piece.fate]
    words = piece.text.strip()
    before, _, after = piece.text.partition(words) if words else ("", "", "")
    changed = replace(speaker, colour=speaker.setting.colour(colour))
    opening = isolated(f"{piece.fate}:") if speaker.setting.rtl else f"{piece.fate}:"
    yield from [speaker.span(before)] if before else []
    yield _label(changed).span(f"[{opening} ")
    inside = replace(changed, element=speaker.element.add(Role.SPAN))
    inside.element.attributes["Layout"] = {"TextDecorationType": decoration}
    yield from _marked(words or "(space)", inside)[0]
    yield _label(changed).span("]")
    yield from [speaker.span(after)] if after else []


def _label(speaker: Voice) -> Voice:
    element = speaker.element.add(Role.SPAN, lang=ENGLISH)
    return replace(speaker, element=element, lang=ENGLISH, bold=True)


def _marked(text: str, speaker: Voice) -> tuple[list[Span], Voice]:
    """Return spans with stars turned to bold where they come in pairs, and the voice that goes on after them."""
    parts = text.split(_BOLD)
    is_change = speaker.element.role is Role.SPAN
    if (
        is_change and len(parts) % 2 == 0
    ):  # a star alone was added or removed: the marks are the news
        return [speaker.span(shown(text))], speaker
    spans: list[Span] = []
    now = speaker
    for at, part in enumerate(parts):
        now = replace(now, bold=not now.bold) if at else now
        spans += [now.span(shown(part))] if part else []
    return spans, now


class RedlineText(Text):
    """Lines of text with their changes underlined or struck through."""

    def paint(self, painter: Any) -> None:
        """Paint the text, then the lines of its changes."""
        super().paint(painter)
        for placed in self.placed_lines():
            for left, right, span, decoration in _decorated(placed.line):
                y = placed.baseline + _HEIGHTS[decoration] * span.size
                x, end = placed.x + left, placed.x + right
                painter.rule(x, y, end, y, span.colour, _THICKNESS * span.size)


def redline_text(
    pieces: Sequence[Piece], element: Element, setting: Setting, style: str, place: Place
) -> RedlineText:
    """Set one line of a comparison in a style of the layout."""
    look = setting.style(style)
    return RedlineText(
        redline_spans(pieces, voice(setting, look, element, place)), look, setting, place
    )


def _decorated(line: Line) -> Iterator[tuple[float, float, Span, str]]:
    """Yield where changes stand on a line, from its left end: start, end, how they are set, and their decoration."""
    placed = place_items(line)
    if placed and placed[-1].part is None:  # the space at the end of a wrapped line
        placed.pop()
    for (span, decoration), group in groupby(placed, key=_key):
        items = list(group)
        if decoration:
            left = min(item.x for item in items)
            right = max(item.x + _width(item) for item in items)
            yield left, right, span, decoration


def _key(item: Item) -> tuple[Span, str]:
    layout = item.span.element.attributes.get("Layout", {})
    return item.span, str(layout.get("TextDecorationType", ""))


def _width(item: Item) -> float:
    return item.word.space if item.part is None else item.part.width
