"""Risks in numbers: each told both ways in words, drawn as a crowd, and printed as its source gives it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from leaflet.compose.blocks.call_out import boxed
from leaflet.compose.headings import small_head
from leaflet.compose.people import Crowd, CrowdDrawing, Legend
from leaflet.compose.prose import spans_of, voice
from leaflet.compose.stack import Columns, Together, keep_heads, kept_whole
from leaflet.compose.text import Text
from leaflet.structure import Role
from leaflet.text.words.risk_telling import tell_risk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlab.platypus.flowables import Flowable

    from leaflet.compose.setting import Setting
    from leaflet.model.risks import Risk, Risks
    from leaflet.structure import Element

_GAP = 14.0
"""Between drawing and words, in points."""
_LEAST = 12.0
"""Sizes of the text that drawing and words each need beside the other."""
_SHARES = (33, 67)
_APART = 1.35
"""Leading of the figure's large type."""
_TOGETHER = 0.5
"""Share of a page that risks stay together on: more would leave gaps."""
_SAMPLES = ("filled", "striped", "empty")


def compose_risks(block: Risks, parent: Element, setting: Setting) -> list[Flowable]:
    """Compose a caption, the risks, and what the figures of the drawings stand for."""
    sect = parent.add(Role.SECT, title=block.caption.plain)
    inner = boxed(setting).deeper()
    # From the margin, as tables and boxes: beside the drawing, lines are long enough to be read.
    indent = setting.style("table-cell").indent
    head = small_head(block.caption, sect, _indented(boxed(setting), indent))
    rows: list[Flowable] = [_risk(risk, sect, inner, indent) for risk in block.items]
    legend = _legend(block, sect, inner, indent)
    rows[-1] = Together([rows[-1]], legend)
    whole = kept_whole(rows, setting.frame_width, _TOGETHER * setting.frame_height)
    return keep_heads([head], whole)


def _indented(setting: Setting, indent: float) -> Setting:
    style = replace(setting.style("call-out-title"), indent=indent)
    return setting.with_styles({**setting.layout.styles, "call-out-title": style})


def _risk(risk: Risk, parent: Element, setting: Setting, indent: float) -> Flowable:
    words = setting.words.risk
    numbers = {"filled": risk.low, "striped": risk.striped, "empty": risk.empty}
    figure = parent.add(Role.FIGURE, alt=words.drawn.format(of=risk.of, **numbers))
    drawing = CrowdDrawing(Crowd(**numbers), figure, setting)
    return Columns(
        [[drawing], list(_told(risk, parent, setting))],
        gap=_GAP,
        shares=_SHARES,
        indent=indent,
        space_before=setting.style("body").space_after,
        space_after=setting.style("body").space_after,
        rtl=setting.rtl,
        least=_LEAST * setting.style("body").size,
    )


def _told(risk: Risk, parent: Element, setting: Setting) -> Iterator[Flowable]:
    """Yield in whom it was counted, both framings, and the figure as published."""
    telling, place = tell_risk(risk, setting.words.risk), risk.place
    body = replace(setting.style("body"), space_after=0.0)
    if telling.where is not None:
        bold = voice(setting, body, parent.add(Role.P), place, bold=True)
        yield Text(spans_of(telling.where, bold), body, setting, place)
    speaker = voice(setting, body, parent.add(Role.P), place)
    large = setting.style("h3").size
    loud = replace(speaker, bold=True, size=large, colour=setting.colour("heading"))
    spans = [loud.span(telling.figure), *spans_of(telling.happened, speaker)]
    spans += [speaker.span("\n"), *spans_of(telling.spared, speaker)]
    apart = replace(body, leading=max(body.leading, _APART * large))
    yield Text(spans, apart, setting, place)
    small = replace(setting.style("caption"), indent=0.0, space_after=0.0)
    speaker = voice(setting, small, parent.add(Role.P), place)
    yield Text(spans_of(telling.published, speaker), small, setting, place)


def _legend(block: Risks, parent: Element, setting: Setting, indent: float) -> Legend:
    """Say what the people stand for; stripes only where there are any."""
    words = setting.words.risk
    style = replace(setting.style("caption"), indent=0.0, space_before=0.0, space_after=0.0)
    place = block.caption.place

    def line(text: str) -> Text:
        speaker = voice(setting, style, parent.add(Role.P), place)
        return Text([speaker.span(text)], style, setting, place)

    unsure = any(risk.is_range for risk in block.items)
    # On a card there is room for what must be told apart alone.
    head = [] if setting.layout.is_card else [("", line(words.one))]
    kinds = [kind for kind in _SAMPLES if kind != "striped" or unsure]
    samples = [*head, *((kind, line(getattr(words, kind))) for kind in kinds)]
    return Legend(samples, indent=indent, space_after=setting.style("body").space_after * 2)
