"""A call-out: a Sect in a box, told apart by word and sign as well as by colour."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from leaflet.compose.box import Box, BoxLook
from leaflet.compose.headings import small_head
from leaflet.compose.prose import voice
from leaflet.compose.stack import Together
from leaflet.compose.text import Text
from leaflet.model.blocks import CallOutKind
from leaflet.structure import Role

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reportlab.platypus.flowables import Flowable

    from leaflet.compose.setting import Setting
    from leaflet.model.blocks import Block, CallOut
    from leaflet.structure import Element

_ICON = 22.0
"""Width of a sign, in points."""


def compose_call_out(
    block: CallOut,
    parent: Element,
    setting: Setting,
    compose_blocks: Callable[[Sequence[Block], Element, Setting], list[Flowable]],
) -> list[Flowable]:
    """Compose a call-out; its blocks are set in the style `call-out` instead of `body`."""
    sect = parent.add(Role.SECT, title=block.title.plain)
    inner = boxed(setting)
    word = _word(block, setting)
    heads: list[Flowable] = []
    if not block.title.plain.lower().startswith(word.lower()):
        heads.append(_kind_line(word, block, sect, inner))
    heads.append(small_head(block.title, sect, inner))
    body = compose_blocks(block.blocks, sect, inner.deeper())
    children = [Together(heads, body[0]), *body[1:]] if body else heads
    return [Box(children, _look(block.kind, setting), setting, block.title.place)]


def _word(block: CallOut, setting: Setting) -> str:
    words = setting.words
    return {
        CallOutKind.KEY_POINTS: words.key_points,
        CallOutKind.WARNING: words.warning,
        CallOutKind.NOTE: words.note,
    }[block.kind]


def _kind_line(word: str, block: CallOut, sect: Element, setting: Setting) -> Text:
    colour = "warning" if block.kind is CallOutKind.WARNING else "muted"
    look = replace(setting.style("label"), bold=True, colour=colour, indent=0.0, space_after=1.0)
    spans = [voice(setting, look, sect.add(Role.P), block.title.place).span(word)]
    return Text(spans, look, setting, block.title.place)


def boxed(setting: Setting) -> Setting:
    """Return a setting whose text styles start at the left edge, as inside a box or a column."""
    base = setting.style("call-out")
    styles = {
        name: replace(style, indent=max(style.indent - setting.style("body").indent, 0.0))
        for name, style in setting.layout.styles.items()
    }
    styles["body"] = replace(styles["body"], size=base.size, leading=base.leading)
    styles["call-out-title"] = replace(styles["call-out-title"], indent=0.0)
    return setting.with_styles(styles)


def _look(kind: CallOutKind, setting: Setting) -> BoxLook:
    base = setting.style("call-out")
    warning = kind is CallOutKind.WARNING
    bar = setting.colour("warning" if warning else "accent")
    fill = setting.colour("warning-tint" if warning else "tint")
    painters = {
        CallOutKind.WARNING: _triangle(bar, fill),
        CallOutKind.NOTE: _disc(bar, fill),
        CallOutKind.KEY_POINTS: _tick(bar),
    }
    note = kind is CallOutKind.NOTE
    return BoxLook(
        fill="" if note else fill,
        outline=bar,
        bar="" if note else bar,
        indent=base.indent,
        space_before=base.space_before,
        space_after=base.space_after,
        icon=painters[kind],
        icon_width=_ICON,
    )


def _triangle(colour: str, ground: str) -> Callable[[Any, float, float], None]:
    """A warning triangle with its mark."""

    def paint(painter: Any, x: float, y: float) -> None:
        painter.shape(
            [("m", (x, y - 15)), ("l", (x + 16, y - 15)), ("l", (x + 8, y - 1)), ("h", ())], colour
        )
        painter.fill_box(x + 7.2, y - 10.2, 1.6, 4.8, ground)
        painter.fill_box(x + 7.2, y - 13.2, 1.6, 1.7, ground)

    return paint


def _disc(colour: str, ground: str) -> Callable[[Any, float, float], None]:
    """A disc with the letter i, drawn."""

    def paint(painter: Any, x: float, y: float) -> None:
        painter.fill_box(x, y - 15, 15, 15, colour, 7.5)
        painter.fill_box(x + 6.7, y - 5, 1.8, 1.9, ground)
        painter.fill_box(x + 6.7, y - 12, 1.8, 5.6, ground)

    return paint


def _tick(colour: str) -> Callable[[Any, float, float], None]:
    """A tick."""
    points = [(0.5, -9), (2.6, -6.9), (5.6, -9.9), (12.9, -2.6), (15, -4.7), (5.6, -14.1)]

    def paint(painter: Any, x: float, y: float) -> None:
        path: list[tuple[str, tuple[float, ...]]] = [
            ("l" if at else "m", (x + dx, y + dy)) for at, (dx, dy) in enumerate(points)
        ]
        painter.shape([*path, ("h", ())], colour)

    return paint
