"""A call-out: a Sect in a box, told apart by word and shape as well as by colour."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from leaflet.compose.box import Box, BoxLook, side_room
from leaflet.compose.headings import small_head
from leaflet.compose.icons import icon
from leaflet.compose.prose import spans_of, voice
from leaflet.compose.text import Text
from leaflet.model.blocks import CallOutKind
from leaflet.model.inlines import Plain, Prose, said
from leaflet.structure import Role

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reportlab.platypus.flowables import Flowable

    from leaflet.compose.setting import Setting
    from leaflet.model.blocks import Block, CallOut
    from leaflet.structure import Element

_ICONS = {
    CallOutKind.KEY_POINTS: "tick",
    CallOutKind.WARNING: "warning",
    CallOutKind.NOTE: "info",
}


_NARROWEST = 60.0
"""Points of a side column that can hold a sign and a word."""


def compose_call_out(
    block: CallOut,
    parent: Element,
    setting: Setting,
    compose_blocks: Callable[[Sequence[Block], Element, Setting], list[Flowable]],
) -> list[Flowable]:
    """Compose a call-out; its blocks are set in the style `call-out` instead of `body`."""
    sect = parent.add(Role.SECT, title=block.title.plain)
    inner = boxed(setting)
    look = _look(block.kind, setting)
    label, head = _heads(block, look, sect, on_dark(inner) if look.head_fill else inner)
    children = compose_blocks(block.blocks, sect, inner.deeper())
    if block.next_step is not None:
        children.append(_next_step(block.next_step, sect, inner))
    return [Box(children, look, setting, block.title.place, head=head, label=label)]


def _heads(
    block: CallOut, look: BoxLook, parent: Element, setting: Setting
) -> tuple[Text | None, Text]:
    """Set the word for the kind of box in the side column, or before the title; both are the heading."""
    words, title = setting.words, block.title
    word = {
        CallOutKind.KEY_POINTS: words.key_points,
        CallOutKind.WARNING: words.warning,
        CallOutKind.NOTE: words.note,
    }[block.kind]
    if title.plain.lower().startswith(word.lower()):
        return None, small_head(title, parent, setting)
    small = replace(setting.style("call-out-title"), size=setting.style("body").size)
    narrow = setting.with_styles({**setting.layout.styles, "call-out-title": small})
    room = side_room(look, setting.style("call-out").size)
    label = small_head(said(f"{word} ", title.place), parent, narrow)
    if look.side and look.head_fill and label.longest_word() <= room:
        style = setting.style("call-out-title")
        speaker = voice(setting, style, parent.children[-1], title.place)
        return label, Text(spans_of(title, speaker), style, setting, title.place, headline=True)
    parent.children.pop()
    # A title with a colon of its own would have two.
    mark = " \u2013 " if ":" in title.plain else ": "
    named = replace(title, inlines=(Plain(f"{word}{mark}"), *title.inlines))
    return None, small_head(named, parent, setting)


def _next_step(text: Prose, parent: Element, setting: Setting) -> Box:
    """Set what the reader does now, on a ground of its own."""
    dark = on_dark(setting)
    style = replace(dark.style("body"), space_after=0.0)
    speaker = voice(dark, style, parent.add(Role.P), text.place)
    bold = replace(speaker, bold=True)
    spans = [bold.span(f"{setting.words.next_step}: "), *spans_of(text, speaker)]
    look = BoxLook(
        fill=setting.colour("accent"), padding=7, icon=icon("talk", setting.colour("paper"))
    )
    return Box([Text(spans, style, setting, text.place)], look, setting, text.place)


def boxed(setting: Setting) -> Setting:
    """Return a setting whose text styles start at the left edge, as inside a box or a column."""
    base = setting.style("call-out")
    styles = {
        name: replace(style, indent=max(style.indent - setting.style("body").indent, 0.0))
        for name, style in setting.layout.styles.items()
    }
    styles["body"] = replace(styles["body"], size=base.size, leading=base.leading)
    styles["call-out-title"] = replace(styles["call-out-title"], indent=0.0, space_after=0.0)
    return setting.with_styles(styles)


def side_of(setting: Setting) -> float:
    """Return where what is in a box starts: where all text does, if the box starts left of it; else 0."""
    indent = setting.style("body").indent
    return indent if indent - setting.style("call-out").indent > _NARROWEST else 0.0


def on_dark(setting: Setting) -> Setting:
    """Return a setting whose small headings and body stand on a dark ground, their links in the same colour."""
    named = ("call-out-title", "body")
    styles = {name: replace(setting.style(name), colour="paper") for name in named}
    palette = setting.brand.palette
    brand = replace(setting.brand, palette=replace(palette, link=palette.paper))
    return replace(setting.with_styles({**setting.layout.styles, **styles}), brand=brand)


def _look(kind: CallOutKind, setting: Setting) -> BoxLook:
    """Return a dark head for what must be seen, and an outline alone for what is good to know."""
    base = setting.style("call-out")
    note, warning = kind is CallOutKind.NOTE, kind is CallOutKind.WARNING
    colour = setting.colour("warning" if warning else "accent")
    return BoxLook(
        fill="" if note else setting.colour("warning-tint" if warning else "tint"),
        outline=colour,
        head_fill="" if note else colour,
        indent=base.indent,
        side=side_of(setting),
        space_before=base.space_before,
        space_after=base.space_after,
        icon=icon(_ICONS[kind], colour if note else setting.colour("paper")),
    )
