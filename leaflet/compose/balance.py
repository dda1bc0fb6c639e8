"""Balances pages: where a page would stay half empty, earlier pages end where a section does.

Pages are first filled on trial as far as they go. Only where one of them is left with a gap, or the last with next to
nothing, the pages before it are weighed: a gap above a new section looks meant, and small gaps on several pages are
better than a large one. There are never more pages than before. What cannot be mended is told, with its section.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportlab.platypus.flowables import CondPageBreak

from leaflet.compose.filling import Boundary, Filled, Start, fill
from leaflet.findings import Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from reportlab.platypus.flowables import Flowable

    from leaflet.compose.setting import Setting
    from leaflet.model.leaflet import Section
    from leaflet.model.look import LayoutFrame

_GAP = 0.12
"""Share of a page that may stay empty without anybody noticing."""
_TOLD = 0.4
"""Share of a page that stays empty only for a reason that the author should know."""
_LAST = 0.25
"""Share of the last page that is filled at least, or the pages before it are weighed."""
_REACH = 4
"""Pages before a gap that may share it."""
_CHOICES = 4
"""Ends of a page that are weighed, beside the last possible one."""
_EARLIEST = 0.75
"""Share of a page that is filled at least."""
_OPENS = {0: 1.0, 1: 1.0, 2: 0.7, 3: 0.4}
"""What a gap counts above something that opens nothing, a block, a subsection, a section."""
_ASKED_FOR = 0.5
"""What a gap counts beside others above a new page that the author asked for."""
_PAGE = 3.0
"""Demerits of a page: more than any gaps that it could close."""


@dataclass(frozen=True, slots=True)
class _Way:
    """The best way on from somewhere."""

    demerits: float
    ends: tuple[int, ...]
    """Flowables before which a frame ends early."""


def balanced(
    flowables: list[Flowable], begins: Sequence[tuple[int, Section]], setting: Setting
) -> list[Flowable]:
    """Return the flowables with page breaks where they make for better pages.

    Args:
        flowables: of the whole leaflet.
        begins: the index of each section's first flowable, with the section.
        setting: of the edition; findings are told there.
    """
    balance = _Balance(flowables, begins, setting)
    frames = balance.greedy()
    if not frames:
        return flowables
    bad = balance.bad(frames)
    ends: tuple[int, ...] = ()
    if bad:
        near = {at - back for at in bad for back in range(_REACH + 1) if at >= back}
        ends = balance.best(len(frames), near)
        frames = balance.greedy(ends)
    balance.tell(frames)
    return list(_with_breaks(flowables, set(ends), setting))


def _with_breaks(
    flowables: Sequence[Flowable], ends: set[int], setting: Setting
) -> Iterator[Flowable]:
    """Yield the flowables and the breaks, which do nothing at the top of a frame."""
    lowest = min(frame.height for frame in setting.layout.frames)
    for index, flowable in enumerate(flowables):
        if index in ends:
            yield CondPageBreak(lowest - 1)
        yield flowable


class _Balance:
    """One edition's flowables and the frames that they fill."""

    def __init__(
        self,
        flowables: Sequence[Flowable],
        begins: Sequence[tuple[int, Section]],
        setting: Setting,
    ) -> None:
        self._flowables = flowables
        self._begins = begins
        self._setting = setting
        self._frames = _frames(setting)
        self._known: dict[tuple[int, int, float], Filled | None] = {}

    def _fill(self, number: int, start: Start) -> Filled | None:
        """Fill the frame of a number, counted from 0; each beginning once."""
        frame = self._frames(number)
        rest = sum(part.wrapOn(None, frame.width, float("inf"))[1] for part in start.rest)
        key = (start.at, round(rest), frame.height)
        if key not in self._known:
            self._known[key] = fill(self._flowables, start, frame.width, frame.height)
        return self._known[key]

    def greedy(self, ends: tuple[int, ...] = ()) -> list[Filled]:
        """Fill frame after frame, ending early where it is said; nothing where something fits nowhere."""
        start = Start(0)
        filled: list[Filled] = []
        while True:
            one = self._fill(len(filled), start)
            if one is None:
                return []
            early = next((end for end in one.boundaries if end.at in ends), None)
            if early is not None and early.at > start.at:
                one = Filled(Start(early.at), early.used, ())
            filled.append(one)
            if one.ends_at(len(self._flowables)):
                return filled
            start = one.following

    def _gap(self, number: int, one: Filled) -> float:
        return 1 - one.used / self._frames(number).height

    def bad(self, frames: Sequence[Filled]) -> list[int]:
        """Return the frames that are left with a gap, and the last if it holds next to nothing."""
        found = [at for at, one in enumerate(frames[:-1]) if self._gap(at, one) > _GAP]
        last = len(frames) - 1
        if last and self._gap(last, frames[-1]) > 1 - _LAST:
            found.append(last)
        return found

    def best(self, count: int, near: set[int]) -> tuple[int, ...]:
        """Return where frames end early, weighing those in reach of a gap; never more frames than `count`."""
        memo: dict[tuple[int, int, int], _Way | None] = {}

        def way(number: int, start: Start) -> _Way | None:
            key = (number, start.at, len(start.rest) and hash(start.rest))
            if key not in memo:
                memo[key] = self._weigh(number, start, count, near, way)
            return memo[key]

        found = way(0, Start(0))
        return found.ends if found is not None else ()

    def _weigh(
        self,
        number: int,
        start: Start,
        count: int,
        near: set[int],
        way: Callable[[int, Start], _Way | None],
    ) -> _Way | None:
        one = self._fill(number, start)
        if one is None or number >= count:
            return None
        if one.ends_at(len(self._flowables)):
            lack = max(_LAST - one.used / self._frames(number).height, 0.0) if number else 0.0
            return _Way(_PAGE + lack, ())
        ways = []
        after = way(number + 1, one.following)
        if after is not None:
            gap = self._demerits(number, one.used, one.following)
            gap *= _ASKED_FOR if one.is_forced else 1.0
            ways.append(_Way(_PAGE + gap + after.demerits, after.ends))
        for end in self._choices(number, one) if number in near else ():
            after = way(number + 1, Start(end.at))
            if after is not None:
                demerits = _PAGE + self._demerits(number, end.used, Start(end.at)) + after.demerits
                ways.append(_Way(demerits, (end.at, *after.ends)))
        return min(ways, key=lambda one: one.demerits, default=None)

    def _demerits(self, number: int, used: float, following: Start) -> float:
        gap = max(1 - used / self._frames(number).height, 0.0)
        kind = 0 if following.rest else opens(self._flowables[following.at])
        return gap * gap * _OPENS[kind]

    def _choices(self, number: int, one: Filled) -> list[Boundary]:
        """Return the places before the last possible one where the frame may end, the best first."""
        height = self._frames(number).height
        count = len(self._flowables)
        ends = [
            end
            for end in one.boundaries
            if end.at < count
            and end.used >= _EARLIEST * height
            and end.at != one.following.at
            and opens(self._flowables[end.at])
        ]
        ends.sort(key=lambda end: self._demerits(number, end.used, Start(end.at)))
        return ends[:_CHOICES]

    def tell(self, frames: Sequence[Filled]) -> None:
        """Tell the gaps that are left, each with the section that could close it."""
        for at, one in enumerate(frames):
            gap = self._gap(at, one)
            is_last = at == len(frames) - 1
            if (
                one.is_forced
                or gap <= (1 - _LAST / 2 if is_last else _TOLD)
                or (is_last and not at)
            ):
                continue
            index = min(one.following.at, len(self._flowables) - 1)
            self._tell(at + 1, gap, index, is_last=is_last)

    def _tell(self, number: int, gap: float, index: int, *, is_last: bool) -> None:
        section = next(section for first, section in reversed(self._begins) if first <= index)
        why = "is all that the last page holds" if is_last else "does not fit there and stays whole"
        self._setting.tell(
            "LAY-gap",
            f"Page {number} of the edition {self._setting.layout.name} stays {gap:.0%} empty: "
            f"a part of “{section.title.plain}” {why}.",
            section.place,
            hint="Shorten that part, or what stands before it; or move it.",
            severity=Severity.WARNING,
        )


def _frames(setting: Setting) -> Callable[[int], LayoutFrame]:
    """Return what tells the frame of a number: those of each page in turn, past the last shape those of that one."""
    layout = setting.layout
    first = [frame for page in range(1, layout.shapes + 1) for frame in layout.frames_on(page)]
    again = layout.frames_on(layout.shapes)

    def frame(number: int) -> LayoutFrame:
        if number < len(first):
            return first[number]
        return again[(number - len(first)) % len(again)]

    return frame


def opens(flowable: Flowable) -> int:
    """Return what begins with a flowable: 3 a section, 2 a subsection, 1 a block, 0 nothing."""
    return int(getattr(getattr(flowable, "inner", flowable), "opens", 0))
