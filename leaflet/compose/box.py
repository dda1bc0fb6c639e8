"""A box round flowables: the ground of call-outs, with a head that stands out where the look has one.

Where the layout has a side column, what is inside starts where all text does, and the side column holds the sign and the
word for the kind of box.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from leaflet.compose.direction import from_start
from leaflet.compose.placed import Placed
from leaflet.compose.stack import draw_stack, stack_height
from leaflet.findings import Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.platypus.flowables import Flowable

    from leaflet.compose.setting import Setting
    from leaflet.findings import Place
    from leaflet.model.pictures import Vector

_ROUND = 3.0
"""Radius of a box's corners, in points."""
_BESIDE = 5.5
"""Points between a drawing and the words that it stands before."""
_APART = 9.0
"""Points between a head at the side and the text: in a narrower gap readers take both for one line."""
_HEAD = 0.7
"""Space above and below a head on a ground of its own, as a share of the padding."""


_PADDING, _ICON = 0.7, 1.32
"""Of the text's size."""
_WHOLE = 0.45
"""Share of a page up to which any box stays whole."""


@dataclass(frozen=True, slots=True)
class BoxLook:
    """How a box looks; lengths in points."""

    fill: str = ""
    """Colour; empty: none."""
    outline: str = ""
    bar: str = ""
    """Colour of the bar along the edge at which reading starts; empty: none."""
    head_fill: str = ""
    """Colour behind the head, which then stands above the rest; empty: that of the box."""
    indent: float = 0.0
    side: float = 0.0
    """Where what is inside starts, from the edge of the frame; 0: at the box's own padding."""
    space_before: float = 0.0
    space_after: float = 0.0
    padding: float = 0.0
    """0: by the size of the text, as the sign is."""
    bar_width: float = 5.0
    icon: Vector | None = None
    """Stands before the label or head, or before everything in a box without these."""
    icon_size: float = 0.0
    splits: bool = False
    """Whether it may go over a page end between its children, as a list may, where it is taller than half a page; a
    call-out never does."""


def side_room(look: BoxLook, size: float) -> float:
    """Return the width that a word has in the side column, behind the sign, in text of a size."""
    icon = (look.icon_size or _ICON * size) + _BESIDE if look.icon else 0.0
    return look.side - _APART - look.indent - (look.padding or _PADDING * size) - icon


class Box(Placed):
    """Flowables on a ground; it stays whole unless it is taller than a page."""

    def __init__(
        self,
        children: Sequence[Flowable],
        look: BoxLook,
        setting: Setting,
        place: Place,
        *,
        head: Flowable | None = None,
        label: Flowable | None = None,
    ) -> None:
        super().__init__()
        size = setting.style("call-out").size
        self.children = list(children)
        self.look = look = replace(
            look,
            padding=look.padding or _PADDING * size,
            icon_size=look.icon_size or _ICON * size,
        )
        self.setting = setting
        self.place = place
        self.head = head
        self.label = label
        """Stands in the side column before the head."""
        self.least_height = 0.0
        """Boxes side by side get the height of the tallest."""
        self.spaceBefore = look.space_before
        self.spaceAfter = look.space_after

    @property
    def inside(self) -> Sequence[Flowable]:
        """Label, head and children."""
        return [one for one in (self.label, self.head, *self.children) if one is not None]

    @property
    def indent(self) -> float:
        """Where the ground starts."""
        return self.look.indent

    @property
    def _edge(self) -> float:
        look = self.look
        return look.indent + (look.bar_width if look.bar else 0.0) + look.padding

    @property
    def _beside_icon(self) -> float:
        return self._edge + (self.look.icon_size + _BESIDE if self.look.icon else 0.0)

    @property
    def _start(self) -> float:
        """Where the children start."""
        return self.look.side or (self._beside_icon if self.head is None else self._edge)

    @property
    def _is_side_head(self) -> bool:
        """Whether the head stands in the side column, beside the children."""
        return bool(self.head and self.look.side and not self.look.head_fill)

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Return the space that the box takes."""
        del available_height
        self.width = available_width
        padding = self.look.padding
        self._head_height = self._wrap_head()
        inner = stack_height(
            self.children, available_width - self._start - padding, canvas=self.canv
        )
        inner += 2 * padding if self.children else 0.0
        stacked = 0.0 if self._is_side_head else self._head_height
        self.height = max(stacked + inner, self._head_height, self.least_height)
        return available_width, self.height

    def _wrap_head(self) -> float:
        """Return the height that label and head take with the space around them."""
        padding = self.look.padding
        tallest = 0.0
        for text, start, end in self._head_texts():
            tallest = max(tallest, text.wrapOn(self.canv, end - start, float("inf"))[1])
        return (
            tallest + 2 * (padding if self._is_side_head else _HEAD * padding) if tallest else 0.0
        )

    def _head_texts(self) -> list[tuple[Flowable, float, float]]:
        """Return label and head with where they start and end."""
        look = self.look
        side_end = look.side - _APART
        right = self.width - look.padding
        texts = []
        if self.label is not None:
            texts.append((self.label, self._beside_icon, side_end))
        if self.head is not None and self._is_side_head:
            texts.append((self.head, self._beside_icon, side_end))
        elif self.head is not None:
            start = look.side if self.label is not None else self._beside_icon
            texts.append((self.head, start, right))
        return texts

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """Split between children only where no page could hold the box, and say so."""
        self.wrap(available_width, available_height)
        if self.height <= self.setting.frame_height * (_WHOLE if self.look.splits else 1.0):
            return []
        if not self.look.splits:
            self._tell_tall()
        for count in range(len(self.children) - 1, 0, -1):
            first = Box(
                self.children[:count],
                self.look,
                self.setting,
                self.place,
                head=self.head,
                label=self.label,
            )
            if first.wrapOn(self.canv, available_width, available_height)[1] <= available_height:
                rest = replace(self.look, icon=None)
                return [first, Box(self.children[count:], rest, self.setting, self.place)]
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
        """Paint the ground, then label and head, then the children."""
        painter: Any = self.canv
        look, padding = self.look, self.look.padding
        self._paint_ground(painter)
        top = self.height
        middle = padding + look.icon_size / 2
        if self._head_height and not self._is_side_head:
            middle = self._head_height / 2
        self._paint_icon(painter, top - middle)
        for text, start, end in self._head_texts():
            x = self._from_start(start, end - start)
            down = padding if self._is_side_head else (self._head_height - text.height) / 2
            text.drawOn(painter, x, top - down - text.height)
        if not self._is_side_head:
            top -= self._head_height
        inner = self.width - self._start - padding
        draw_stack(
            self.children, painter, self._from_start(self._start, inner), top - padding, inner
        )

    def _paint_ground(self, painter: Any) -> None:
        look = self.look
        width = self.width - look.indent
        left = self._from_start(look.indent, width)
        if look.fill:
            painter.fill_box(left, 0, width, self.height, look.fill, _ROUND)
        if self.head is not None and look.head_fill:
            low = self.height - self._head_height
            painter.fill_box(left, low, width, self._head_height, look.head_fill, _ROUND)
        if look.outline:
            painter.stroke_box(left, 0, width, self.height, look.outline, 1, _ROUND)
        if look.bar:
            bar = self._from_start(look.indent, look.bar_width)
            painter.fill_box(bar, 0, look.bar_width, self.height, look.bar, 2)

    def _paint_icon(self, painter: Any, middle: float) -> None:
        size = self.look.icon_size
        if self.look.icon is not None:
            x = self._from_start(self._edge, size)
            painter.picture(self.look.icon, x, middle - size / 2, size, size)

    def _from_start(self, offset: float, width: float) -> float:
        return from_start(offset, width, self.width, rtl=self.setting.rtl)
