"""A heading in the side column, beside the text that it heads: found at a glance, and no line lost to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.compose.direction import from_start
from leaflet.compose.placed import Placed
from leaflet.compose.stack import Together, keep_heads

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reportlab.platypus.flowables import Flowable

    from leaflet.compose.setting import Setting
    from leaflet.compose.text import Text

_GAP = 9.0
"""Points between heading and text."""
_MOST = 4
"""Flowables that may stand beside one heading."""


def keep_beside(head: Text, body: Sequence[Flowable], setting: Setting) -> list[Flowable]:
    """Set a heading beside the text where the layout has a side column for it, else above."""
    side = setting.style("body").indent
    if not body or not fits_beside(head, setting) or start_of(body[0]) < side:
        return keep_heads([head], body)
    width = setting.frame_width
    height = head.wrapOn(None, side - _GAP, float("inf"))[1]
    count = 1
    beside: Flowable = body[0]
    while beside.wrapOn(None, width, float("inf"))[1] < height and count < min(len(body), _MOST):
        if start_of(body[count]) < side:
            break
        count += 1
        beside = Together(body[: count - 1], body[count - 1])
    return [SideHead(head, beside, side, rtl=setting.rtl), *body[count:]]


def fits_beside(head: Text, setting: Setting) -> bool:
    """Whether the side column is wide enough for a heading's longest word."""
    room = setting.style("body").indent - _GAP - head.style.indent
    return 0 < head.longest_word() <= room


def start_of(flowable: Flowable) -> float:
    """Return where a flowable starts, from the edge of the frame at which reading starts."""
    if isinstance(flowable, Together) or (
        hasattr(flowable, "inside") and not hasattr(flowable, "indent")
    ):
        return min((start_of(child) for child in flowable.inside), default=0.0)
    style = getattr(flowable, "style", None)
    return float(style.indent if style is not None else getattr(flowable, "indent", 0.0))


class SideHead(Placed):
    """A heading beside the beginning of what it heads; the two never part."""

    def __init__(self, head: Text, body: Flowable, side: float, *, rtl: bool) -> None:
        super().__init__()
        self.head = head
        self.body = body
        self.side = side
        self.rtl = rtl
        self.spaceBefore = max(head.getSpaceBefore(), body.getSpaceBefore())
        self.spaceAfter = body.getSpaceAfter()

    @property
    def inside(self) -> Iterable[Flowable]:
        """Heading and text."""
        return [self.head, self.body]

    @property
    def indent(self) -> float:
        """Where the heading starts."""
        return float(self.head.style.indent)

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Return the space of the taller one."""
        del available_height
        self.width = available_width
        self._head_height = self.head.wrapOn(self.canv, self._room, float("inf"))[1]
        self._body_height = self.body.wrapOn(self.canv, available_width, float("inf"))[1]
        self.height = max(self._head_height, self._body_height)
        return available_width, self.height

    @property
    def _room(self) -> float:
        return self.side - _GAP

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """Split the text, where the heading has room beside what stays."""
        self.wrap(available_width, available_height)
        if self._head_height > available_height:
            return []
        parts = self.body.splitOn(self.canv, available_width, available_height)
        if len(parts) < 2:  # noqa: PLR2004  (one part or none: the text does not split here)
            return []
        return [SideHead(self.head, parts[0], self.side, rtl=self.rtl), *parts[1:]]

    def draw(self) -> None:
        """Draw the heading, then the text."""
        x = from_start(0, self._room, self.width, rtl=self.rtl)
        self.head.drawOn(self.canv, x, self.height - self._head_height)
        self.body.drawOn(self.canv, 0, self.height - self._body_height)
