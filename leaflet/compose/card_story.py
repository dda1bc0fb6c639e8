"""The card: each part in the frame that names it, all on one page.

What does not fit is told with how much is over; nothing is clipped or made smaller.
"""

from __future__ import annotations

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


def compose_card(root: Element, setting: Setting) -> list[Flowable]:
    """Compose the card below the root of its structure.

    Raises:
        FindingsError: the leaflet has no card.
    """
    card = setting.leaflet.card
    if card is None:
        message = "This leaflet has no card, so no summary card can be made of it."
        hint = "Add `card:` to the leaflet, or leave the edition out."
        raise FindingsError([Finding("CARD-missing", message, setting.leaflet.place, hint=hint)])
    flowables: list[Flowable] = []
    for at, frame in enumerate(setting.layout.frames):
        if at:
            flowables.append(FrameBreak())
        flowables += _fill(frame, root, setting)
    return flowables


def _fill(frame: LayoutFrame, root: Element, setting: Setting) -> list[Flowable]:
    parts = [compose_card_part(name, root, setting) for name in frame.parts]
    stacks = [part for part in parts if part]
    if frame.across and len(stacks) > 1:
        filled: list[Flowable] = [Columns(stacks, gap=_GAP)]
    else:
        filled = [flowable for stack in stacks for flowable in stack]
    _tell_overflow(frame, filled, setting)
    return filled


def _tell_overflow(frame: LayoutFrame, filled: list[Flowable], setting: Setting) -> None:
    card = setting.leaflet.card
    over = stack_height(filled, frame.width) - frame.height
    if over <= 0 or card is None:
        return
    lines = -int(-over // setting.style("body").leading)
    setting.tell(
        "LAY-fit",
        f"The card is {points_to_mm(over):.0f} mm too long (about {lines} "
        f"line{'s' if lines > 1 else ''}) in its frame “{frame.name}” ({', '.join(frame.parts)}).",
        card.place,
        hint="Shorten the `short:` text, questions or contacts that stand there. Text is never made smaller.",
        clause="SEC-03",
    )
