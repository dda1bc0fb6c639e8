"""Short entries in columns side by side: a glossary, a list of sources. Columns are read one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.compose.direction import from_start
from leaflet.compose.placed import Placed
from leaflet.compose.stack import draw_stack, stack_height

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reportlab.platypus.flowables import Flowable

    from leaflet.compose.setting import Setting

GAP = 1.7
"""Between columns, as a multiple of the text's size."""
_COLUMNS = 2
_LETTERS = 39.0
"""Letters that a column holds at least; ragged lines hold some 35 of them."""
_SLACK = 0.01


def in_columns(entries: Sequence[Flowable], setting: Setting, style: str) -> list[Flowable]:
    """Set entries of a style in columns where it starts at the edge of a frame that is wide enough."""
    if not columns_for(setting, style) or len(entries) < _COLUMNS:
        return list(entries)
    return [Galley(entries, _COLUMNS, GAP * setting.style(style).size, rtl=setting.rtl)]


def columns_for(setting: Setting, style: str) -> bool:
    """Whether a style is set in columns."""
    look = setting.style(style)
    width = setting.frame_width
    least = _LETTERS * setting.chain(bold=look.bold).letter_width
    return not look.indent and width >= (_COLUMNS * (least + GAP) - GAP) * look.size


class Galley(Placed):
    """Entries in columns of like height; it splits between entries, never within one."""

    def __init__(
        self, entries: Sequence[Flowable], count: int, gap: float, *, rtl: bool = False
    ) -> None:
        super().__init__()
        self.entries = list(entries)
        self.count = count
        self.gap = gap
        self.rtl = rtl
        self.spaceBefore = self.entries[0].getSpaceBefore()
        self.spaceAfter = self.entries[-1].getSpaceAfter()
        self._measured = -1.0

    @property
    def inside(self) -> Iterable[Flowable]:
        """The entries, in reading order."""
        return self.entries

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Return the space that the columns take."""
        del available_height
        self.width = available_width
        if self._measured != available_width:
            self._measured = available_width
            self._column = (available_width - self.gap * (self.count - 1)) / self.count
            self._heights = [
                entry.wrapOn(self.canv, self._column, float("inf"))[1] for entry in self.entries
            ]
            self._stacks = self._balanced()
            self.height = max(self._height(stack) for stack in self._stacks)
        return available_width, self.height

    def _height(self, stack: Sequence[Flowable]) -> float:
        return stack_height(stack, self._column, canvas=self.canv)

    def _balanced(self) -> list[list[Flowable]]:
        """Return columns as low as they can be, each filled before the next."""
        low, high = max(self._heights), self._height(self.entries)
        while high - low > 1.0:
            middle = (low + high) / 2
            if len(self._filled(middle)) <= self.count:
                high = middle
            else:
                low = middle
        return self._filled(high)

    def _filled(self, limit: float) -> list[list[Flowable]]:
        """Return columns no higher than a limit, unless one entry is."""
        stacks: list[list[Flowable]] = [[]]
        height = after = 0.0
        for entry, own in zip(self.entries, self._heights, strict=True):
            gap = max(after, entry.getSpaceBefore()) if stacks[-1] else 0.0
            if stacks[-1] and height + gap + own > limit + _SLACK:
                stacks.append([])
                height = gap = 0.0
            stacks[-1].append(entry)
            height += gap + own
            after = entry.getSpaceAfter()
        return stacks

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """Fill the room with columns; what is left goes on."""
        self.wrap(available_width, available_height)
        if self.height <= available_height + _SLACK:
            return [self]
        if max(self._heights[: self.count]) > available_height:
            return []
        fitting = sum(len(stack) for stack in self._filled(available_height)[: self.count])
        # No entry is left alone on the next page: each column gets one.
        fitting = max(min(fitting, len(self.entries) - self.count), 0)
        if not fitting:
            return []
        return [self._part(self.entries[:fitting]), self._part(self.entries[fitting:])]

    def _part(self, entries: Sequence[Flowable]) -> Galley:
        return Galley(entries, self.count, self.gap, rtl=self.rtl)

    def draw(self) -> None:
        """Draw column after column."""
        for at, stack in enumerate(self._stacks):
            offset = at * (self._column + self.gap)
            x = from_start(offset, self._column, self.width, rtl=self.rtl)
            draw_stack(stack, self.canv, x, self.height, self._column)
