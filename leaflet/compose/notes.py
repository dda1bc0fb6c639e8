"""Pages to write on, which fill the last sheet of a booklet: a heading and ruled lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from leaflet.compose.direction import from_start
from leaflet.compose.lettering import lettering
from leaflet.model.look import FoldKind
from leaflet.structure import Role
from leaflet.text.painter import PlacedLine
from leaflet.units import mm_to_points

if TYPE_CHECKING:
    from leaflet.compose.setting import Setting
    from leaflet.model.look import Layout
    from leaflet.structure import Element

PAGES_A_SHEET: Final = 4
"""A sheet that is folded once has two faces on either side."""
_APART: Final = mm_to_points(10)
"""From line to line: room for large handwriting."""


def is_booklet(layout: Layout) -> bool:
    """Tell whether an edition is folded and stapled from as many sheets as it takes."""
    return layout.fold is not None and layout.fold.kind is FoldKind.BOOKLET


class NotesPages:
    """Paints the pages that a booklet needs to fill its last sheet."""

    def __init__(self, root: Element, setting: Setting) -> None:
        # Last in reading order; left out of the tree where nothing is painted for them.
        self._elements = [root.add(Role.P) for _ in range(PAGES_A_SHEET - 1)]
        self._setting = setting

    def paint(self, canvas: Any, page: int) -> None:
        """Paint one page within the frame that text would stand in."""
        setting, layout = self._setting, self._setting.layout
        frame = layout.frames_on(page)[0]
        width, height = layout.page_size(page)
        left = from_start(frame.left, frame.width, width, rtl=setting.rtl)
        type_ = lettering(setting, "h3")
        (line,) = type_.lines([(setting.words.notes, self._elements.pop(0))])
        y = height - frame.top - type_.style.leading
        x = from_start(frame.left, line.width, width, rtl=setting.rtl)
        canvas.paint_lines([PlacedLine(x, y, line)])
        while y - _APART > height - frame.top - frame.height:
            y -= _APART
            canvas.rule(left, y, left + frame.width, y, setting.colour("muted"), 0.5)
