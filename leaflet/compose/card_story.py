"""The card: each part in the frame that names it, all on one page.

Frames that start at the same height make a row. A row takes the height that its fullest frame needs; what is
left goes to the tallest row of the layout. What does not fit is told with how much is over: nothing is clipped or
made smaller.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from reportlab.platypus.doctemplate import FrameBreak

from leaflet.compose.card_parts import compose_card_part
from leaflet.compose.stack import Columns, stack_height
from leaflet.errors import FindingsError
from leaflet.findings import Finding
from leaflet.units import points_to_mm

if TYPE_CHECKING:
    from reportlab.platypus.flowables import Flowable

    from leaflet.compose.setting import Setting
    from leaflet.model.look import LayoutFrame
    from leaflet.structure import Element

_GAP = 14.0
"""Between parts that stand side by side, in points."""


@dataclass(slots=True)
class _Row:
    """Frames side by side."""

    frames: list[LayoutFrame]
    needs: list[float]
    """Heights that their contents take, in points."""

    @property
    def need(self) -> float:
        return max(self.needs)

    @property
    def designed(self) -> float:
        return max(frame.height for frame in self.frames)


def compose_card(root: Element, setting: Setting) -> tuple[list[Flowable], tuple[LayoutFrame, ...]]:
    """Compose the card below the root of its structure; return its flowables and the frames they fill.

    Raises:
        FindingsError: the leaflet has no card.
    """
    if setting.leaflet.card is None:
        message = "This leaflet has no card, so no summary card can be made of it."
        hint = "Add `card:` to the leaflet, or leave the edition out."
        raise FindingsError([Finding("CARD-missing", message, setting.leaflet.place, hint=hint)])
    flowables: list[Flowable] = []
    needs: list[float] = []
    for frame in setting.layout.frames:
        filled = _fill(frame, root, setting)
        needs.append(stack_height(filled, frame.width))
        flowables += [FrameBreak(), *filled] if flowables else filled
    return flowables, _fitted(setting, needs)


def _fill(frame: LayoutFrame, root: Element, setting: Setting) -> list[Flowable]:
    parts = [compose_card_part(name, root, setting) for name in frame.parts]
    stacks = [part for part in parts if part]
    if frame.across and len(stacks) > 1:
        return [Columns(stacks, gap=_GAP, rtl=setting.rtl)]
    return [flowable for stack in stacks for flowable in stack]


def _fitted(setting: Setting, needs: list[float]) -> tuple[LayoutFrame, ...]:
    """Give each row the height it needs, and what is left to the row that was designed tallest."""
    pairs = zip(setting.layout.frames, needs, strict=True)
    rows = []
    for _, group in groupby(pairs, key=lambda pair: pair[0].top):
        frames, row_needs = zip(*group, strict=True)
        rows.append(_Row(list(frames), list(row_needs)))
    room = sum(row.designed for row in rows)
    left = room - sum(row.need for row in rows)
    tallest = max(rows, key=lambda row: row.designed)
    if left < 0:
        _tell_overflow(-left, tallest, setting)
    frames_out: list[LayoutFrame] = []
    shift = 0.0
    for row in rows:
        height = row.need + (max(left, 0.0) if row is tallest else 0.0)
        frames_out += [
            replace(frame, top=frame.top + shift, height=height + 0.1) for frame in row.frames
        ]
        shift += height - row.designed
    return tuple(frames_out)


def _tell_overflow(over: float, row: _Row, setting: Setting) -> None:
    frame = row.frames[row.needs.index(row.need)]
    card = setting.leaflet.card
    lines = -int(-over // setting.style("body").leading)
    setting.tell(
        "LAY-fit",
        f"The card is {points_to_mm(over):.0f} mm too long (about {lines} "
        f"line{'s' if lines > 1 else ''}); its fullest frame is “{frame.name}” "
        f"({', '.join(frame.parts)}).",
        card.place if card else setting.leaflet.place,
        hint="Shorten the texts of those parts (`short:`, questions, contacts). "
        "Text is never made smaller to fit.",
        clause="SEC-03",
    )
