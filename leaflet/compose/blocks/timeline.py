"""What happens when: numbered steps on a path, with the time of each in the side column.

An ordered list (ISO 32000-1 14.8.4.3.3); the path is decoration, since the numbers say the same.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from leaflet.compose.blocks.bullets import add_list
from leaflet.compose.blocks.steps import disc_label
from leaflet.compose.prose import spans_of, voice
from leaflet.compose.side_head import fits_beside, keep_beside
from leaflet.compose.text import Text
from leaflet.structure import Role

if TYPE_CHECKING:
    from reportlab.platypus.flowables import Flowable

    from leaflet.compose.setting import Setting
    from leaflet.model.blocks import Milestone, Timeline
    from leaflet.model.inlines import Prose
    from leaflet.structure import Element


def compose_timeline(block: Timeline, parent: Element, setting: Setting) -> list[Flowable]:
    """Compose the steps in order, numbered from 1."""
    steps = add_list(parent, "Decimal")
    last = len(block.items)
    return [
        flowable
        for number, item in enumerate(block.items, 1)
        for flowable in _milestone(item, number, steps, setting, leads_on=number < last)
    ]


def _milestone(
    item: Milestone, number: int, parent: Element, setting: Setting, *, leads_on: bool
) -> list[Flowable]:
    entry = parent.add(Role.LI)
    place, style = item.name.place, setting.style("step")
    label = disc_label(number, entry, setting, "step", place, leads_on=leads_on)
    # Beside the text, the time is painted before the number, and so is a part of the label.
    when = None if item.when is None else _time(item.when, entry.children[0], setting)
    beside = when is not None and fits_beside(when, setting)
    speaker = voice(setting, style, entry.add(Role.LBODY), place)
    bold = replace(speaker, bold=True)
    spans = [*spans_of(item.name, bold), speaker.span(" "), *spans_of(item.text, speaker)]
    if item.when is not None and not beside:
        # No side column, or one too narrow: the time stands before the name.
        time = replace(bold, colour=setting.colour("heading"))
        spans = [*spans_of(item.when, time), time.span(": "), *spans]
    text = Text(spans, style, setting, place, label=label)
    return keep_beside(when, [text], setting) if when is not None and beside else [text]


def _time(when: Prose, label: Element, setting: Setting) -> Text:
    style = setting.style("step")
    look = replace(style, indent=0.0, hang=0.0, bold=True, colour="heading", space_after=0.0)
    # The space parts it from the number when both are read aloud.
    speaker = voice(setting, look, label, when.place)
    spans = [*spans_of(when, speaker), speaker.span(" ")]
    return Text(spans, look, setting, when.place, headline=True)
