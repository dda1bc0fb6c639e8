"""A process: steps in a row with arrows between, drawn from their labels as one figure."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from leaflet.compose.blocks.figure import with_caption
from leaflet.compose.blocks.paragraph import prose_text
from leaflet.compose.direction import from_start
from leaflet.compose.placed import Placed
from leaflet.compose.stack import draw_stack, stack_height
from leaflet.structure import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.platypus.flowables import Flowable

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


class ProcessDrawing(Placed):
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

    @property
    def inside(self) -> Sequence[Flowable]:
        """The labels."""
        return self.labels

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Return the space that the boxes take: in a row where their words fit, else one below the other."""
        del available_height
        count = len(self.labels)
        self.width = available_width
        words = [label.longest_word() + 2 * _PADDING for label in self.labels]
        room = available_width - self.indent
        spare = room - _GAP * (count - 1) - sum(words)
        self.stacked = spare < 0
        self.box_widths = [room if self.stacked else word + spare / count for word in words]
        heights = [
            stack_height([label], width - 2 * _PADDING, canvas=self.canv) + 2 * _PADDING
            for label, width in zip(self.labels, self.box_widths, strict=True)
        ]
        self.box_heights = heights if self.stacked else [max(heights)] * count
        self.height = sum(heights) + _GAP * (count - 1) if self.stacked else max(heights)
        return available_width, self.height

    def draw(self) -> None:
        """Paint the boxes, the arrows between them and the labels."""
        painter: Any = self.canv
        room = self.width - self.indent
        left = from_start(self.indent, room, self.width, rtl=self.setting.rtl)
        with painter.marked(self.element, (left, 0, room, self.height)):
            if self.stacked:
                self._draw_stack(painter, left)
            else:
                self._draw_row(painter)

    def _draw_row(self, painter: Any) -> None:
        offset, rtl = self.indent, self.setting.rtl
        onward = -1 if rtl else 1
        for at, (label, width) in enumerate(zip(self.labels, self.box_widths, strict=True)):
            x = from_start(offset, width, self.width, rtl=rtl)
            self._draw_box(painter, label, (x, 0.0, width, self.height))
            if at:
                gap_start = x + width + _GAP if rtl else x - _GAP
                self._draw_arrow(painter, (gap_start, self.height / 2), (onward, 0))
            offset += width + _GAP

    def _draw_stack(self, painter: Any, left: float) -> None:
        top = self.height
        sizes = zip(self.labels, self.box_widths, self.box_heights, strict=True)
        for at, (label, width, height) in enumerate(sizes):
            if at:
                self._draw_arrow(painter, (left + width / 2, top), (0, -1))
                top -= _GAP
            top -= height
            self._draw_box(painter, label, (left, top, width, height))

    def _draw_box(self, painter: Any, label: Text, box: tuple[float, float, float, float]) -> None:
        colour = self.setting.colour
        x, y, width, height = box
        painter.fill_box(x, y, width, height, colour("tint"), 4)
        painter.stroke_box(x, y, width, height, colour("accent"), 1, 4)
        inner = width - 2 * _PADDING
        draw_stack([label], painter, x + _PADDING, y + height - _PADDING, inner)

    def _draw_arrow(
        self, painter: Any, start: tuple[float, float], onward: tuple[int, int]
    ) -> None:
        """Draw an arrow through a gap that starts here; `onward` is a step of one point along it."""
        (x, y), (dx, dy) = start, onward
        colour = self.setting.colour("accent")

        def at(along: float, aside: float = 0.0) -> tuple[float, float]:
            return x + along * dx - aside * dy, y + along * dy + aside * dx

        painter.rule(*at(2), *at(7), colour, 2)
        painter.shape([("m", at(7, -5)), ("l", at(14)), ("l", at(7, 5)), ("h", ())], colour)
