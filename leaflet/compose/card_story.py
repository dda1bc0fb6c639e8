"""The card: each part in the frame that names it, on one page or one to a side.

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
from leaflet.model.blocks import walk_prose
from leaflet.model.look import Flow
from leaflet.units import points_to_mm

if TYPE_CHECKING:
    from reportlab.platypus.flowables import Flowable

    from leaflet.compose.setting import Setting
    from leaflet.findings import Place
    from leaflet.model.look import LayoutFrame
    from leaflet.structure import Element

_GAP = 14.0
"""Between parts that stand side by side, in points."""


@dataclass(slots=True)
class _Filled:
    """A frame and what fills it."""

    frame: LayoutFrame
    flowables: list[Flowable]
    need: float
    """Height that its contents take, in points."""
    parts: list[tuple[float, str]]
    """Height and name of each part."""

    @property
    def excess(self) -> float:
        """How much fuller it is than it was designed to be."""
        return self.need - self.frame.height


@dataclass(slots=True)
class _Row:
    """Frames side by side."""

    frames: list[_Filled]

    @property
    def need(self) -> float:
        return max(filled.need for filled in self.frames)

    @property
    def designed(self) -> float:
        return max(filled.frame.height for filled in self.frames)


def compose_card(root: Element, setting: Setting) -> tuple[list[Flowable], tuple[LayoutFrame, ...]]:
    """Compose the card below the root of its structure; return its flowables and the frames they fill.

    Raises:
        FindingsError: the leaflet has no card.
    """
    if setting.leaflet.card is None:
        message = "This leaflet has no card, so no summary card can be made of it."
        hint = "Add `card:` to the leaflet, or leave the edition out."
        raise FindingsError([Finding("CARD-missing", message, setting.leaflet.place, hint=hint)])
    if setting.layout.flow is Flow.WALLET and not setting.leaflet.card.when_to_call:
        message = "The card does not say when to call, so no wallet card can be made of it."
        hint = "Add `when-to-call:` to the card, or leave the edition out."
        raise FindingsError(
            [Finding("CARD-missing", message, setting.leaflet.card.place, hint=hint)]
        )
    filled = [_fill(frame, root, setting) for frame in setting.layout.frames]
    flowables: list[Flowable] = []
    for one in filled:
        flowables += [FrameBreak(), *one.flowables] if flowables else one.flowables
    return flowables, _fitted(setting, filled)


def _fill(frame: LayoutFrame, root: Element, setting: Setting) -> _Filled:
    parts = [(name, compose_card_part(name, root, setting)) for name in frame.parts]
    stacks = [part for _, part in parts if part]
    flowables = [flowable for stack in stacks for flowable in stack]
    if frame.across and len(stacks) > 1:
        flowables = [Columns(stacks, gap=_GAP, rtl=setting.rtl)]
    heights = [(stack_height(part, frame.width), name) for name, part in parts if part]
    return _Filled(frame, flowables, stack_height(flowables, frame.width), heights)


def _fitted(setting: Setting, filled: list[_Filled]) -> tuple[LayoutFrame, ...]:
    """Fit the frames of each page."""
    pages = groupby(filled, key=lambda one: one.frame.page)
    return tuple(frame for _, group in pages for frame in _on_page(setting, list(group)))


def _on_page(setting: Setting, filled: list[_Filled]) -> list[LayoutFrame]:
    """Give each row the height it needs, and what is left to the row that was designed tallest."""
    rows = [_Row(list(group)) for _, group in groupby(filled, key=lambda one: one.frame.top)]
    left = sum(row.designed for row in rows) - sum(row.need for row in rows)
    tallest = max(rows, key=lambda row: row.designed)
    if left < 0:
        _tell_overflow(-left, max(filled, key=lambda one: one.excess), setting)
    frames_out: list[LayoutFrame] = []
    shift = 0.0
    for row in rows:
        height = row.need + (max(left, 0.0) if row is tallest else 0.0)
        frames_out += [
            replace(one.frame, top=one.frame.top + shift, height=height + 0.1) for one in row.frames
        ]
        shift += height - row.designed
    return frames_out


def _tell_overflow(over: float, fullest: _Filled, setting: Setting) -> None:
    lines = -int(-over // setting.style("body").leading)
    parts = sorted(fullest.parts, reverse=True)
    listed = ", ".join(f"{name} {points_to_mm(height):.0f} mm" for height, name in parts)
    setting.tell(
        "LAY-fit",
        f"The card is {points_to_mm(over):.0f} mm too long (about {lines} "
        f"line{'s' if lines > 1 else ''}); fullest is its frame “{fullest.frame.name}”: {listed}.",
        _place_of(parts[0][1], setting),
        hint="Shorten what stands there. Text is never made smaller to fit.",
        clause="SEC-03",
    )


def _place_of(part: str, setting: Setting) -> Place:
    """Return where the text of a card's part is written."""
    card = setting.leaflet.card
    if card is None:
        return setting.leaflet.place
    texts = {
        "title": (card.title,),
        "key-points": tuple(walk_prose(card.key_points)),
        "sections": tuple(prose for one in card.sections for prose in walk_prose(one.short)),
        "risks": tuple(walk_prose(card.risks.short)) if card.risks else (),
        "questions": tuple(question.text for question in card.questions),
        "when-to-call": tuple(walk_prose(card.when_to_call)),
    }.get(part, ())
    return max(texts, key=lambda prose: len(prose.plain)).place if texts else card.place
