"""A process: steps in a row with arrows between, drawn from their labels as one figure."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from reportlab.platypus.flowables import Flowable

from leaflet.compose.blocks.figure import with_caption
from leaflet.compose.blocks.paragraph import prose_text
from leaflet.compose.direction import from_start
from leaflet.compose.stack import draw_stack, stack_height
from leaflet.structure import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from leaflet.compose.setting import Setting
    from leaflet.compose.text import Text
    from leaflet.model.blocks import Process
    from leaflet.structure import Element

_GAP = 16.0
"""Between two boxes, in points: room for an arrow head."""
_PADDING = 7.0


def compose_process(block: Process, parent: Element, setting: Setting) -> list[Flowable]:
    """Compose the drawing above its caption."""
    figure = parent.add(Role.FIGURE, alt=block.alt)
    look = replace(setting.style("table-head"), indent=0.0, space_before=0.0, space_after=0.0)
    inner = setting.with_styles({**setting.layout.styles, "table-head": look})
    labels = [prose_text(label, figure, inner, "table-head") for label in block.labels]
    drawing = ProcessDrawing(labels, figure, setting.style("table-cell").indent, setting)
    return with_caption(drawing, block.caption, figure, setting)


class ProcessDrawing(Flowable):  # type: ignore[misc]
    """Boxes and arrows."""

    def __init__(
        self, labels: Sequence[Text], element: Element, indent: float, setting: Setting
    ) -> None:
        super().__init__()
        self.labels = labels
        self.element = element
        self.indent = indent
        self.setting = setting
        self.spaceBefore = self.spaceAfter = 8.0

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Return the space that the boxes take."""
        del available_height
        count = len(self.labels)
        self.width = available_width
        words = [label.longest_word() + 2 * _PADDING for label in self.labels]
        room = available_width - self.indent - _GAP * (count - 1)
        spare = max(room - sum(words), 0.0) / count
        self.box_widths = [word + spare for word in words] if spare else [room / count] * count
        tallest = max(
            stack_height([label], width - 2 * _PADDING, canvas=self.canv)
            for label, width in zip(self.labels, self.box_widths, strict=True)
        )
        self.height = tallest + 2 * _PADDING
        return available_width, self.height

    def draw(self) -> None:
        """Paint the boxes, the arrows between them and the labels."""
        painter: Any = self.canv
        room = self.width - self.indent
        left = from_start(self.indent, room, self.width, rtl=self.setting.rtl)
        with painter.marked(self.element, (left, 0, room, self.height)):
            offset = self.indent
            rtl = self.setting.rtl
            for at, (label, width) in enumerate(zip(self.labels, self.box_widths, strict=True)):
                x = from_start(offset, width, self.width, rtl=rtl)
                self._draw_box(painter, label, x, width)
                if at:
                    self._draw_arrow(painter, x + width if rtl else x - _GAP)
                offset += width + _GAP

    def _draw_box(self, painter: Any, label: Text, x: float, width: float) -> None:
        colour = self.setting.colour
        painter.fill_box(x, 0, width, self.height, colour("tint"), 4)
        painter.stroke_box(x, 0, width, self.height, colour("accent"), 1, 4)
        draw_stack([label], painter, x + _PADDING, self.height - _PADDING, width - 2 * _PADDING)

    def _draw_arrow(self, painter: Any, x: float) -> None:
        middle = (self.height) / 2
        colour = self.setting.colour("accent")
        start, back, tip = (x + at for at in ((14, 9, 2) if self.setting.rtl else (2, 7, 14)))
        painter.rule(start, middle, back, middle, colour, 2)
        painter.shape(
            [("m", (back, middle - 5)), ("l", (tip, middle)), ("l", (back, middle + 5)), ("h", ())],
            colour,
        )
