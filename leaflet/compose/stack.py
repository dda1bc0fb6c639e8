"""Flowables one below the other, as ReportLab's frames set them, for boxes, cells and columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from leaflet.compose.direction import from_start
from leaflet.compose.placed import Placed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reportlab.platypus.flowables import Flowable


FUZZ = 1e-6
"""Points that ReportLab's frames forgive: a split that forgives more gives back what the frame has just refused."""


def stack_height(children: Sequence[Flowable], width: float, *, canvas: Any = None) -> float:
    """Return the height that children take; space before the first and after the last is left out."""
    height = after = 0.0
    for at, child in enumerate(children):
        _, own = child.wrapOn(canvas, width, float("inf"))
        height += own + (max(child.getSpaceBefore(), after) if at else 0.0)
        after = child.getSpaceAfter()
    return height


def draw_stack(
    children: Sequence[Flowable], canvas: Any, x: float, top: float, width: float
) -> None:
    """Draw children downwards from (x, top)."""
    after = 0.0
    for at, child in enumerate(children):
        _, own = child.wrapOn(canvas, width, float("inf"))
        top -= own + (max(child.getSpaceBefore(), after) if at else 0.0)
        child.drawOn(canvas, x, top)
        after = child.getSpaceAfter()


class Together(Placed):
    """Heads that stay with the beginning of a body: a heading with its text, a caption with its table."""

    def __init__(self, heads: Sequence[Flowable], body: Flowable) -> None:
        super().__init__()
        self.heads = list(heads)
        self.body = body
        self.spaceBefore = self.heads[0].getSpaceBefore()
        self.spaceAfter = body.getSpaceAfter()

    @property
    def inside(self) -> Iterable[Flowable]:
        """Heads and body."""
        return [*self.heads, self.body]

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Return the space that heads and body take."""
        del available_height
        self.width = available_width
        self.height = stack_height([*self.heads, self.body], available_width, canvas=self.canv)
        return available_width, self.height

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """Split the body, never the heads from it."""
        heads = stack_height(self.heads, available_width, canvas=self.canv)
        gap = max(self.heads[-1].getSpaceAfter(), self.body.getSpaceBefore())
        parts = self.body.splitOn(self.canv, available_width, available_height - heads - gap)
        if len(parts) < 2:  # noqa: PLR2004  (one part or none: the body does not split here)
            return []
        return [Together(self.heads, parts[0]), *parts[1:]]

    def draw(self) -> None:
        """Draw heads and body."""
        draw_stack([*self.heads, self.body], self.canv, 0, self.height, self.width)


_BELOW = 5.0
"""Points between stacks that stand one below the other."""


def keep_heads(heads: Sequence[Flowable], body: Sequence[Flowable]) -> list[Flowable]:
    """Bind headings to the first flowable of what they head."""
    if not body:
        return list(heads)
    return [Together(heads, body[0]), *body[1:]]


def kept_whole(flowables: Sequence[Flowable], width: float, most: float) -> list[Flowable]:
    """Bind what is compared, so that it stands on one page; not where it would be taller than `most` points."""
    if len(flowables) > 1 and stack_height(flowables, width) <= most:
        return [Together(flowables[:-1], flowables[-1])]
    return list(flowables)


class Columns(Placed):
    """Stacks side by side, or one below the other where they would be too narrow; they never split."""

    def __init__(
        self,
        stacks: Sequence[Sequence[Flowable]],
        *,
        gap: float,
        shares: Sequence[float] = (),
        indent: float = 0.0,
        space_before: float = 0.0,
        space_after: float = 0.0,
        rtl: bool = False,
        least: float = 0.0,
    ) -> None:
        super().__init__()
        self.stacks = stacks
        self.gap = gap
        self.shares = list(shares) or [1.0] * len(stacks)
        self.indent = indent
        self.rtl = rtl
        self.least = least
        """Width below which a stack gets a row of its own, in points."""
        self.spaceBefore = space_before
        self.spaceAfter = space_after

    @property
    def inside(self) -> Iterable[Flowable]:
        """What the stacks hold, one stack after the other."""
        return [child for stack in self.stacks for child in stack]

    def _widths(self, available_width: float) -> list[float]:
        room = available_width - self.indent - self.gap * (len(self.stacks) - 1)
        widths = [room * share / sum(self.shares) for share in self.shares]
        if min(widths) < self.least:
            return [available_width - self.indent] * len(self.stacks)
        return widths

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Return the space that the tallest stack takes."""
        del available_height
        self.width = available_width
        widths = self._widths(available_width)
        self._heights = [
            stack_height(stack, width, canvas=self.canv)
            for stack, width in zip(self.stacks, widths, strict=True)
        ]
        self._level_boxes()
        self._beside = sum(widths) + self.indent <= available_width
        self.height = (
            max(self._heights)
            if self._beside
            else sum(self._heights) + _BELOW * (len(self.stacks) - 1)
        )
        return available_width, self.height

    def _level_boxes(self) -> None:
        """Let boxes that stand alone side by side all be as tall as the tallest."""
        alone = [stack[0] for stack in self.stacks if len(stack) == 1]
        for flowable in alone:
            if hasattr(flowable, "least_height"):
                flowable.least_height = max(self._heights)

    def draw(self) -> None:
        """Draw the stacks in reading order."""
        offset, top = self.indent, self.height
        for stack, width, height in zip(
            self.stacks, self._widths(self.width), self._heights, strict=True
        ):
            x = from_start(offset, width, self.width, rtl=self.rtl)
            draw_stack(stack, self.canv, x, top, width)
            if self._beside:
                offset += width + self.gap
            else:
                top -= height + _BELOW
