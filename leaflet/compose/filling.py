"""Fills pages on trial: what a page maker will do with a list of flowables, without painting anything.

It follows ReportLab's frames to the point: what fits stands below the last, what does not is split or goes on.
Texts keep the lines that they have broken, so that a trial costs little.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from reportlab.platypus.flowables import CondPageBreak, Flowable

if TYPE_CHECKING:
    from collections.abc import Sequence

_FUZZ = 1e-6


class Start(NamedTuple):
    """Where a page begins: at a flowable, or at what the last page has left of it."""

    at: int
    rest: tuple[Flowable, ...] = ()


class Boundary(NamedTuple):
    """A place between two flowables where a page may end."""

    at: int
    """Of the flowable that comes next."""
    used: float
    """Points of the frame that are filled above it."""


@dataclass(frozen=True, slots=True)
class Filled:
    """A frame filled as far as it goes."""

    following: Start
    used: float
    boundaries: tuple[Boundary, ...]
    """In order; the last is where nothing more fits, unless a flowable is split there."""
    is_forced: bool = False
    """Whether the author asked for the break."""

    def ends_at(self, count: int) -> bool:
        """Whether the last of so many flowables stands in it."""
        return self.following.at >= count and not self.following.rest


def fill(flowables: Sequence[Flowable], start: Start, width: float, height: float) -> Filled | None:
    """Fill one frame; None where something fits into no frame, which the page maker will tell."""
    y, after, at_top = height, 0.0, True
    boundaries: list[Boundary] = []
    left = list(start.rest)
    index = start.at
    while left or index < len(flowables):
        flowable = left[0] if left else flowables[index]
        if isinstance(getattr(flowable, "inner", flowable), CondPageBreak):
            if y < getattr(flowable, "inner", flowable).height and not at_top:
                return Filled(Start(index + 1), height - y, tuple(boundaries), is_forced=True)
            index += 1
            continue
        gap = 0.0 if at_top else max(flowable.getSpaceBefore() - after, 0.0)
        room = y - gap
        own = flowable.wrapOn(None, width, room)[1] if room > 0 else height
        if room <= 0 or own > room + _FUZZ:
            return _broken(
                flowable, Start(index, tuple(left)), (width, room), height - y, boundaries
            )
        y -= gap + own
        after = flowable.getSpaceAfter()
        used = height - y
        y -= after
        at_top = False
        if left:
            left.pop(0)
        else:
            index += 1
        if not left:
            boundaries.append(Boundary(index, used))
    return Filled(Start(index), height - y - after, tuple(boundaries))


def _broken(
    flowable: Flowable,
    start: Start,
    room: tuple[float, float],
    used: float,
    boundaries: list[Boundary],
) -> Filled | None:
    """End a frame in the flowable that does not fit, or before it."""
    parts = flowable.splitOn(None, *room) if room[1] > 0 else []
    if len(parts) > 1:
        height = parts[0].wrapOn(None, *room)[1]
        rest = (*parts[1:], *start.rest[1:])
        # What is left of a flowable comes before the next one: it counts as that one's beginning.
        return Filled(
            Start(start.at + (0 if start.rest else 1), rest), used + height, tuple(boundaries)
        )
    if not boundaries and not used:
        return None
    return Filled(start, used, tuple(boundaries))
