"""The table of contents of a long leaflet: TOC with a TOCI for each section (ISO 32000-1 14.8.4.2, table 333).

It is set in the one pass that sets everything: each line keeps a place for its page number, which is painted when
all pages are there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from reportlab.platypus.flowables import CondPageBreak

from leaflet.compose.galley import in_columns
from leaflet.compose.prose import voice
from leaflet.compose.stack import keep_heads, stack_height
from leaflet.compose.text import Label, Text
from leaflet.structure import Element, Role

if TYPE_CHECKING:
    from reportlab.platypus.flowables import Flowable

    from leaflet.compose.setting import Setting
    from leaflet.model.leaflet import Section

LONG: Final = 8
"""Sections from which on a leaflet is long enough to be searched for a place, and not just read through."""


def compose_contents(root: Element, setting: Setting) -> list[Flowable]:
    """Compose the table of contents; none for a short leaflet, nor where the layout has no style for it."""
    sections = setting.leaflet.sections
    if len(sections) < LONG or "contents" not in setting.layout.styles:
        return []
    style = setting.style("h2")
    heading = root.add(Role.H2)
    speaker = voice(setting, style, heading, setting.leaflet.place)
    head = Text((speaker.span(setting.words.contents),), style, setting, setting.leaflet.place)
    contents = root.add(Role.TOC)
    # The first section stands above: who reads the table has just read it.
    lines = [ContentsLine(section, contents.add(Role.TOCI), setting) for section in sections[1:]]
    placed = in_columns(lines, setting, "contents")
    return [_room_for([head, *placed], setting), *keep_heads([head], placed)]


def _room_for(texts: list[Flowable], setting: Setting) -> CondPageBreak:
    """Begin a new page where the table would be cut in two; one that is longer than a page is cut."""
    width = setting.frame_width
    height = stack_height(texts, width, canvas=None) + texts[0].getSpaceBefore()
    return CondPageBreak(min(height, setting.frame_height - 1))


class ContentsLine(Text):
    """One section's title, linked, with the page it begins on."""

    def __init__(self, section: Section, item: Element, setting: Setting) -> None:
        style = setting.style("contents")
        reference = item.add(Role.REFERENCE)
        self._page = reference.add(Role.SPAN)
        self._ident = section.ident
        link = reference.add(Role.LINK)
        speaker = voice(setting, style, link, section.title.place)
        # The plain words: a link or citation of the title would be a link within a link here.
        title = speaker.inside(link, f"#{section.ident}").span(section.title.plain)
        super().__init__((title,), style, setting, section.title.place)

    def split(self, available_width: float, available_height: float) -> list[Text]:
        """Stay whole: a page number stands beside all of its title."""
        _, height = self.wrap(available_width, available_height)
        return [self] if height <= available_height else []

    def draw(self) -> None:
        """Keep a place for the line until its page is known."""
        painter: Any = self.canv
        painter.on_page_of(self._ident, lambda number: self._paint_with(number, painter))

    def _paint_with(self, number: int, painter: Any) -> None:
        speaker = voice(self.setting, self.style, self._page, self.place)
        words = speaker.span(self.setting.words.page.format(number))
        self.label = Label((words,), self.style.indent)
        self.paint(painter)
