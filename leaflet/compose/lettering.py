"""Lines of furniture: text that belongs to no flow, set at its natural width."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from leaflet.structure import Element, Role
from leaflet.text.lines import Span, break_lines, words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from leaflet.compose.setting import Setting
    from leaflet.model.look import Style
    from leaflet.text.lines import Line

NOBODY = Element(Role.SPAN)
"""Spans of artifacts belong to no element of the tree; the canvas records none there."""


@dataclass(frozen=True, slots=True)
class Lettering:
    """Sets lines in one style."""

    setting: Setting
    style: Style

    def smaller(self, size: float, leading: float) -> Lettering:
        """Return the same style in another size."""
        return replace(self, style=replace(self.style, size=size, leading=leading))

    def line(self, text: str) -> Line:
        """Set a text on one line, as an artifact."""
        return self.lines([(text, NOBODY)])[0]

    def lines(
        self, texts: Sequence[tuple[str, Element]], room: float = float("inf")
    ) -> tuple[Line, ...]:
        """Break texts that follow each other into lines, each text as content of its element."""
        spans = [
            self._span(f" {text}" if at else text, element)
            for at, (text, element) in enumerate(texts)
        ]
        base = int(self.setting.rtl)
        return tuple(break_lines(words_of(spans, base), room, base))

    def width_of(self, text: str) -> float:
        """Return the width of a text on one line, in points."""
        return self.line(text).width if text else 0.0

    def _span(self, text: str, element: Element) -> Span:
        style = self.style
        chain = self.setting.chain(bold=style.bold)
        colour = self.setting.colour(style.colour)
        lang = element.lang or self.setting.leaflet.lang
        return Span(text, chain, style.size, colour, element, lang=lang)


def lettering(
    setting: Setting, style: str, *, colour: str = "", bold: bool | None = None
) -> Lettering:
    """Return the lettering of a style of the layout, in another colour or weight if one is named."""
    look = setting.style(style)
    weight = look.bold if bold is None else bold
    return Lettering(setting, replace(look, colour=colour or look.colour, bold=weight))
