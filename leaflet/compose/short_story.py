"""The short form: the sections with their `short` texts, on a number of panels that is fixed."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

from leaflet.compose.full_leaflet import compose_code, compose_way
from leaflet.compose.key_points import KEY_POINTS, compose_key_points
from leaflet.compose.last_line import LastLine
from leaflet.compose.leaflet_story import compose_title, destinations_of
from leaflet.compose.notes_room import NotesRoom
from leaflet.compose.prose import voice
from leaflet.compose.section import compose_section
from leaflet.compose.stack import Columns, keep_heads, stack_height
from leaflet.compose.text import Text
from leaflet.model.reach import cites
from leaflet.structure import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.platypus.flowables import Flowable

    from leaflet.compose.last_line import Composed
    from leaflet.compose.setting import Setting
    from leaflet.model.leaflet import Section
    from leaflet.structure import Element

_GAP = 8.0
"""Points between the code and the note beside it."""
_SHARES = (28.0, 72.0)
"""Of the width, for the code and the note beside it."""
_LOST = 40.0
"""Points that a break from panel to panel may leave free."""


def compose_short(root: Element, setting: Setting) -> list[Flowable]:
    """Compose the short form below the root of its structure.

    The section that the sheet ends with begins as late as it can to end on the last panel; where the text before it
    is longer, it follows on.
    """
    leaflet = setting.leaflet
    short = replace(leaflet, sections=tuple(each.in_short() for each in leaflet.sections))
    inner = replace(setting, destinations=frozenset(destinations_of(short)))
    split = _split(short.sections, setting.layout.ends_with)
    title = compose_title(root, inner)
    body = _sections(leaflet.sections[:split], short.sections[:split], root, inner)
    numbers, last = count(1), len(setting.layout.panels)
    notes = [NotesRoom(root, inner, numbers) for _ in range(last)]
    tail = _sections(leaflet.sections[split:], short.sections[split:], root, inner)
    rest = _rest(short.sections, root, inner)
    begin = _first_page([*_flat(tail), *rest], setting) if tail else last
    for room in notes:
        room.fill_pages_before(begin)
    return [
        *title,
        *_flat(body),
        *notes,
        *_flat(tail),
        *rest,
        LastLine(inner, [*body, *tail]),
        NotesRoom(root, inner, numbers),
    ]


def _split(sections: Sequence[Section], ident: str) -> int:
    """Return how many sections come before the one that the sheet ends with; all if the leaflet has none such."""
    return next((at for at, each in enumerate(sections) if each.ident == ident), len(sections))


def _sections(
    wholes: Sequence[Section], shorts: Sequence[Section], root: Element, setting: Setting
) -> Composed:
    return [
        (whole, _section(short, root, setting)) for whole, short in zip(wholes, shorts, strict=True)
    ]


def _section(section: Section, root: Element, setting: Setting) -> list[Flowable]:
    if section.ident == KEY_POINTS and not section.subsections:
        return compose_key_points(section.title, section.blocks, root, setting)
    return compose_section(section, root, setting)


def _flat(composed: Composed) -> list[Flowable]:
    return [flowable for _, part in composed for flowable in part]


def _first_page(flowables: Sequence[Flowable], setting: Setting) -> int:
    """Return the page on which some flowables must begin to end on the last one."""
    layout = setting.layout
    width = min(frame.width for frame in layout.frames)
    left = stack_height(flowables, width)
    page = len(layout.panels)
    while page > 1:
        room = sum(frame.height for frame in layout.frames_on(page))
        if left <= room:
            break
        left -= room - _LOST
        page -= 1
    return page


def _rest(sections: Sequence[Section], root: Element, setting: Setting) -> list[Flowable]:
    """Say where the full leaflet is to be had, and what the numbers of sources mean."""
    place = setting.leaflet.place
    # Made in the order in which they are read.
    way, code = compose_way(root, setting, place), compose_code(root, setting)
    note: list[Flowable] = []
    if cites(block for section in sections for block in section.walk_blocks()):
        # No space after the last line: it would ask for a page of its own.
        style = replace(setting.style("imprint"), indent=0.0, space_after=0.0)
        speaker = voice(setting, style, root.add(Role.P), place)
        note = [Text([speaker.span(setting.words.cited_in_full)], style, setting, place)]
    if code:
        return keep_heads(way, [Columns([code, note], gap=_GAP, shares=_SHARES, rtl=setting.rtl)])
    return [*way, *note]
