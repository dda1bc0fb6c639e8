"""Where a text that has a number of panels and no more has ended: what is over is told, with what is longest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from leaflet.compose.placed import Placed
from leaflet.compose.stack import stack_height
from leaflet.units import points_to_mm

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.platypus.flowables import Flowable

    from leaflet.compose.setting import Setting
    from leaflet.model.leaflet import Section

    Composed = Sequence[tuple[Section, Sequence[Flowable]]]
    """Sections as they are written, and what was composed of them."""

_MOST_TOLD = 3
"""Sections that a finding names: the longest."""
_SLACK = 0.1
"""Points by which sums of heights may be off."""


class LastLine(Placed):
    """Takes no room, and stands at the end of a text."""

    _ZEROSIZE = True
    """ReportLab's word for what fits even where nothing is left."""

    def __init__(self, setting: Setting, composed: Composed) -> None:
        super().__init__()
        self.setting = setting
        self.composed = composed

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Return no space."""
        del available_width, available_height
        return 0.0, 0.0

    def draw(self) -> None:
        """Tell how much of the text stands past the last panel, if any does."""
        painter: Any = self.canv
        _, height = painter.absolutePosition(0, 0)
        over = self._over(painter.getPageNumber(), height)
        if over > _SLACK:
            self._tell(over)

    def _over(self, page: int, height: float) -> float:
        """Return how much text stands after the last panel, down to a height on a page, in points."""
        layout = self.setting.layout
        last = len(layout.panels)
        if page <= last:
            return 0.0
        frames = layout.frames_on(page)
        top = layout.page_size(page)[1] - min(frame.top for frame in frames)
        return (page - last - 1) * sum(frame.height for frame in frames) + top - height

    def _tell(self, over: float) -> None:
        setting = self.setting
        lines = -int(-over // setting.style("body").leading)
        longest = self._longest()
        told = ", ".join(
            f"{section.ident} {points_to_mm(height):.0f} mm"
            f"{'' if section.short else ' (no `short` text)'}"
            for height, section in longest[:_MOST_TOLD]
        )
        whole = next((each for _, each in longest if not each.short), longest[0][1])
        setting.tell(
            "LAY-fit",
            f"The text is {points_to_mm(over):.0f} mm too long for the {len(setting.layout.panels)} panels of "
            f"the edition {setting.layout.name} (about {lines} line{'s' if lines > 1 else ''}). "
            f"Longest: {told}.",
            whole.place,
            hint="Write or shorten `short` texts, or leave the edition out of the leaflet's `editions`. "
            "Text is never made smaller to fit.",
        )

    def _longest(self) -> list[tuple[float, Section]]:
        """Return the height of each section, the longest first."""
        width = min(frame.width for frame in self.setting.layout.frames)
        heights = [
            (stack_height(part, width, canvas=self.canv), section)
            for section, part in self.composed
        ]
        return sorted(heights, key=lambda pair: pair[0], reverse=True)
