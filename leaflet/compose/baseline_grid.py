"""The baseline grid: text of one leading stands at the same heights on every page, and in columns side by side.

Texts round their own heights and spaces up to the grid. What has other measures (a box, a table, a figure) is
wrapped here, so that what follows it is back on the grid.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from leaflet.compose.placed import Placed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.platypus.flowables import Flowable

_SLACK = 0.01
"""Points by which sums of heights may be off."""


def up_to_grid(height: float, grid: float) -> float:
    """Return the least multiple of the grid that holds a height; the height itself where there is no grid."""
    return math.ceil((height - _SLACK) / grid) * grid if grid else height


def on_grid(flowables: Sequence[Flowable], grid: float) -> list[Flowable]:
    """Return flowables each of which takes a multiple of the grid."""
    return [Snapped(flowable, grid) for flowable in flowables] if grid else list(flowables)


class Snapped(Placed):
    """A flowable whose height and spaces are rounded up to the grid; what is added stands below it."""

    def __init__(self, inner: Flowable, grid: float) -> None:
        super().__init__()
        self.inner = inner
        self.grid = grid
        self.spaceBefore = up_to_grid(inner.getSpaceBefore(), grid)
        self.spaceAfter = up_to_grid(inner.getSpaceAfter(), grid)

    @property
    def inside(self) -> Sequence[Flowable]:
        """The flowable itself."""
        return [self.inner]

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Return the space that the flowable takes, in whole lines."""
        self.width, self._own = self.inner.wrapOn(self.canv, available_width, available_height)
        self.height = up_to_grid(self._own, self.grid)
        return self.width, self.height

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """Split the flowable where it can, in whole lines."""
        room = available_height - available_height % self.grid
        parts = self.inner.splitOn(self.canv, available_width, room)
        return [Snapped(part, self.grid) for part in parts]

    def draw(self) -> None:
        """Draw the flowable at the top of its space."""
        self.inner.drawOn(self.canv, 0, self.height - self._own)
