"""Questions to ask, numbered, each with lines to write on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from leaflet.compose.blocks.bullets import add_list
from leaflet.compose.blocks.steps import numbered
from leaflet.compose.direction import from_start
from leaflet.compose.placed import Placed
from leaflet.compose.stack import Together

if TYPE_CHECKING:
    from reportlab.platypus.flowables import Flowable

    from leaflet.compose.setting import Setting
    from leaflet.model.blocks import Questions
    from leaflet.structure import Element

_LINE_HEIGHT = 23.0
"""Points between ruled lines: 8 mm, room for handwriting."""


def compose_questions(block: Questions, parent: Element, setting: Setting) -> list[Flowable]:
    """Compose questions; question and lines stay together."""
    questions = add_list(parent, "Decimal")
    style = setting.style("question")
    flowables: list[Flowable] = []
    for number, question in enumerate(block.items, 1):
        text = numbered(question.text, number, questions, setting, "question")
        if block.lines:
            lines = RuledLines(block.lines, style.indent + style.hang, setting)
            text = Together([text], lines)
        flowables.append(text)
    return flowables


class RuledLines(Placed):
    """Lines to write on: decoration, since a screen reader's user cannot use them."""

    def __init__(self, count: int, indent: float, setting: Setting) -> None:
        super().__init__()
        self.count = count
        self.indent = indent
        self.setting = setting
        self.spaceAfter = 8.0

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Return the space that the lines take."""
        del available_height
        self.width, self.height = available_width, self.count * _LINE_HEIGHT
        return self.width, self.height

    def draw(self) -> None:
        """Paint the lines."""
        painter: Any = self.canv
        room = self.width - self.indent
        left = from_start(self.indent, room, self.width, rtl=self.setting.rtl)
        for at in range(self.count):
            y = at * _LINE_HEIGHT + 1
            painter.rule(left, y, left + room, y, self.setting.colour("muted"), 0.6)
