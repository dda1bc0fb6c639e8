"""Room for notes: what a text leaves of its panels, with lines to write on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from leaflet.compose.blocks.paragraph import prose_text
from leaflet.compose.blocks.questions import RuledLines
from leaflet.compose.placed import Placed
from leaflet.compose.stack import draw_stack, stack_height
from leaflet.model.inlines import said
from leaflet.structure import Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlab.platypus.flowables import Flowable

    from leaflet.compose.setting import Setting
    from leaflet.structure import Element

LEAST = 100.0
"""Points that are left at least where lines are drawn: a heading and three lines."""
_SLACK = 0.01
_LINE = 23.0
"""Points that one line takes."""


class NotesRoom(Placed):
    """Fills what is left of a page, as long as that is before another page."""

    def __init__(self, root: Element, setting: Setting, numbers: Iterator[int]) -> None:
        super().__init__()
        # ReportLab's word for what fits even where nothing is left.
        self._ZEROSIZE = True
        self.setting = setting
        self.numbers = numbers
        """Counts the rooms that are painted."""
        self.before = 0
        """The page, counted from 1, up to which pages are filled; 0: only what is left of this one."""
        title = said(setting.words.notes, setting.leaflet.place)
        self.head = prose_text(title, root.add(Role.P), setting, "call-out-title")
        self.figure = root.add(Role.FIGURE, alt=setting.words.notes)

    def fill_pages_before(self, page: int) -> None:
        """Fill pages up to this one, which is left free: where one is full, go on to the next."""
        self.before = page
        self._ZEROSIZE = False

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Return all the space that is left; none from the page on that is left free."""
        painter: Any = self.canv
        self.width = available_width
        left = max(available_height - _SLACK, 0.0)
        if self.before:
            is_before = painter.getPageNumber() < self.before
            # More than nothing: what does not fit on a full page goes on to the next.
            left = max(left, 2 * _SLACK) if is_before else 0.0
        self.height = left
        return self.width, self.height

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """Go on to the next page whole."""
        del available_width, available_height
        return []

    def draw(self) -> None:
        """Paint a heading over the first room, and as many lines as there are room for."""
        if self.height < LEAST:
            return
        painter: Any = self.canv
        top = self.height - _LINE
        if next(self.numbers) == 1:
            draw_stack([self.head], painter, 0, top, self.width)
            self._lines(top - stack_height([self.head], self.width, canvas=painter))
        else:
            # Content, so that the page is not taken for an empty one; a heading on each would look like furniture.
            with painter.marked(self.figure, (0, 0, self.width, self.height)):
                self._lines(top)

    def _lines(self, top: float) -> None:
        lines = RuledLines(int((top - _LINE / 2) // _LINE), 0.0, self.setting)
        draw_stack([lines], self.canv, 0, top, self.width)
