"""A box round flowables: the ground of call-outs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from leaflet.compose.direction import from_start
from leaflet.compose.placed import Placed
from leaflet.compose.stack import draw_stack, stack_height
from leaflet.findings import Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reportlab.platypus.flowables import Flowable

    from leaflet.compose.setting import Setting
    from leaflet.findings import Place

_ICON_INK = 16.0
"""Points that the widest sign takes of its column."""


@dataclass(frozen=True, slots=True)
class BoxLook:
    """How a box looks; lengths in points."""

    fill: str
    """Colour; empty: none."""
    outline: str
    bar: str
    """Colour of the bar along the left edge; empty: none."""
    indent: float = 0.0
    space_before: float = 0.0
    space_after: float = 0.0
    padding: float = 10.0
    bar_width: float = 5.0
    icon: Callable[[Any, float, float], None] | None = None
    """Paints a sign with its upper left corner at (x, y)."""
    icon_width: float = 0.0
    splits: bool = False
    """Whether it may go over a page end between its children, as a list may; a call-out never does."""


class Box(Placed):
    """Flowables on a ground; it stays whole unless it is taller than a page."""

    def __init__(
        self, children: Sequence[Flowable], look: BoxLook, setting: Setting, place: Place
    ) -> None:
        super().__init__()
        self.children = list(children)
        self.look = look
        self.setting = setting
        self.place = place
        self.spaceBefore = look.space_before
        self.spaceAfter = look.space_after

    @property
    def inside(self) -> Sequence[Flowable]:
        """What stands on the ground."""
        return self.children

    @property
    def _start(self) -> float:
        look = self.look
        bar = look.bar_width if look.bar else 0.0
        return look.indent + bar + look.padding + look.icon_width

    def _inner(self, available_width: float) -> float:
        return available_width - self._start - self.look.padding

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Return the space that the box takes."""
        del available_height
        self.width = available_width
        inner = stack_height(self.children, self._inner(available_width), canvas=self.canv)
        self.height = inner + 2 * self.look.padding
        return available_width, self.height

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """Split between children only where no page could hold the box, and say so."""
        self.wrap(available_width, available_height)
        if not self.look.splits:
            if self.height <= self.setting.frame_height:
                return []
            self._tell_tall()
        for count in range(len(self.children) - 1, 0, -1):
            first = Box(self.children[:count], self.look, self.setting, self.place)
            if first.wrapOn(self.canv, available_width, available_height)[1] <= available_height:
                return [first, Box(self.children[count:], self.look, self.setting, self.place)]
        return []

    def _tell_tall(self) -> None:
        self.setting.tell(
            "LAY-01",
            f"This box is taller than a page of the edition {self.setting.layout.name} and is split.",
            self.place,
            hint="Shorten it, or move a part of it out of the box.",
            severity=Severity.WARNING,
        )

    def draw(self) -> None:
        """Paint the ground, then the children."""
        painter: Any = self.canv
        look = self.look
        width = self.width - look.indent
        left = self._from_start(look.indent, width)
        if look.fill:
            painter.fill_box(left, 0, width, self.height, look.fill, 3)
        if look.outline:
            painter.stroke_box(left, 0, width, self.height, look.outline, 1, 3)
        if look.bar:
            bar = self._from_start(look.indent, look.bar_width)
            painter.fill_box(bar, 0, look.bar_width, self.height, look.bar, 2)
        top = self.height - look.padding
        if look.icon is not None:
            icon = self._from_start(self._start - look.icon_width, _ICON_INK)
            look.icon(painter, icon, top)
        inner = self._inner(self.width)
        draw_stack(self.children, self.canv, self._from_start(self._start, inner), top, inner)

    def _from_start(self, offset: float, width: float) -> float:
        return from_start(offset, width, self.width, rtl=self.setting.rtl)
