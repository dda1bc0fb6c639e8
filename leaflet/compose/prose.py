"""From inlines to spans: which face, colour and structure element each stretch of text has."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from leaflet.model.inlines import Citation, Foreign, LineBreak, Link, Plain, Strong, TermReference
from leaflet.structure import Element, Role
from leaflet.text.lines import Span
from leaflet.text.noto import family_with

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from leaflet.compose.setting import Setting
    from leaflet.findings import Place
    from leaflet.model.inlines import Inline, Prose
    from leaflet.model.look import Style
    from leaflet.text.fonts import FontChain

_NO_BREAK = "\u00a0"


@dataclass(frozen=True, slots=True)
class Voice:
    """How a stretch of text is set, while nested marks change it."""

    setting: Setting
    size: float
    colour: str
    bold: bool
    element: Element
    place: Place
    target: str = ""
    lang: str = ""
    """BCP 47 tag, where it differs from the leaflet's."""

    def span(self, text: str) -> Span:
        """Set literal text; a character that no font has is told with its line."""
        chain = self.setting.chain(bold=self.bold)
        tell_missing(text, chain, self.setting, self.place)
        lang = self.lang or self.setting.leaflet.lang
        return Span(text, chain, self.size, self.colour, self.element, self.target, lang)

    def inside(self, element: Element, target: str = "") -> Voice:
        """Go on inside a link."""
        link = self.setting.brand.palette.link
        return replace(self, element=element, target=target, colour=link)


def _way_out(character: str) -> str:
    family = family_with(character)
    such = f" such as {family}" if family else ""
    return f"Write it another way, or add a font that has it{such}: `leaflet fonts` tells how."


def tell_missing(text: str, chain: FontChain, setting: Setting, place: Place) -> None:
    """Tell every character of a text that no font has."""
    for character in chain.missing(text):
        setting.tell(
            "TEXT-glyph",
            f"No font of the brand has the character {character} (U+{ord(character):04X}).",
            place,
            hint=_way_out(character),
            clause="ISO 14289-1 7.21.8",
        )


def voice(
    setting: Setting, style: Style, element: Element, place: Place, *, bold: bool | None = None
) -> Voice:
    """Start a text in a style."""
    return Voice(
        setting,
        style.size,
        setting.colour(style.colour),
        style.bold if bold is None else bold,
        element,
        place,
    )


def spans_of(prose: Prose, voice_: Voice) -> list[Span]:
    """Return the spans of a text."""
    if voice_.place is not prose.place:
        voice_ = replace(voice_, place=prose.place)
    return list(_spans(prose.inlines, voice_))


def _spans(inlines: Iterable[Inline], now: Voice) -> Iterator[Span]:
    for inline in inlines:
        if isinstance(inline, Plain):
            yield now.span(inline.text)
        elif isinstance(inline, LineBreak):
            yield now.span("\n")
        elif isinstance(inline, Citation):
            yield now.span(_NO_BREAK)
            yield _pointing(now, f"source-{inline.source}").span(f"[{inline.number}]")
        else:
            yield from _spans(inline.children, _marked(inline, now))


def _marked(inline: Strong | Link | TermReference | Foreign, now: Voice) -> Voice:
    """Return the voice inside a mark."""
    if isinstance(inline, Strong):
        return replace(now, bold=True)
    if isinstance(inline, Foreign):
        return replace(now, element=now.element.add(Role.SPAN, lang=inline.lang), lang=inline.lang)
    if isinstance(inline, Link):
        return now.inside(now.element.add(Role.LINK), inline.href)
    return _pointing(now, f"term-{inline.term}")


def _pointing(now: Voice, destination: str) -> Voice:
    """Link to a place in this edition, if it is printed here."""
    if destination not in now.setting.destinations:
        return now
    return now.inside(now.element.add(Role.LINK), f"#{destination}")
