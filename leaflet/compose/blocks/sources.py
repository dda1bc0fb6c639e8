"""The sources, by number, each a place that citations link to."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from leaflet.compose.blocks.bullets import add_list
from leaflet.compose.galley import in_columns
from leaflet.compose.prose import spans_of, voice
from leaflet.compose.text import Anchor, Label, Text
from leaflet.model.reach import bare_address
from leaflet.structure import Role

if TYPE_CHECKING:
    from reportlab.platypus.flowables import Flowable

    from leaflet.compose.setting import Setting
    from leaflet.model.blocks import Source, Sources
    from leaflet.structure import Element

_TYPEABLE = 40
"""Letters of an address that a reader would copy from paper."""


def compose_sources(block: Sources, parent: Element, setting: Setting) -> list[Flowable]:
    """Compose the list of sources."""
    sources = add_list(parent, "Decimal")
    entries = [_source(source, sources, setting) for source in block.items]
    return in_columns(entries, setting, "source")


def _source(source: Source, parent: Element, setting: Setting) -> Text:
    style = setting.style("source")
    item = parent.add(Role.LI)
    place = source.title.place
    number = voice(setting, style, item.add(Role.LBL), place).span(f"[{source.number}]")
    body = item.add(Role.LBODY)
    plain = voice(setting, style, body, place)
    spans = [
        *spans_of(source.title, plain),
        plain.span(_stop(source.title.plain)),
        *spans_of(source.publisher, plain),
        plain.span(f", {source.date}. "),
    ]
    if source.link:
        link = plain.inside(body.add(Role.LINK), source.link)
        spans.append(link.span(_shown(source.link)))
    if source.checked:
        day = setting.words.date(dt.date.fromisoformat(source.checked))
        spans.append(plain.span(f" {setting.words.checked.format(day)}"))
    anchor = Anchor(f"source-{source.ident}", item)
    if (
        not style.hang
    ):  # in narrow columns, numbers that stand alone would cost each line three letters
        return Text([number, plain.span(" "), *spans], style, setting, place, anchor=anchor)
    label = Label((number,), style.indent)
    return Text(spans, style, setting, place, label=label, anchor=anchor)


def _shown(link: str) -> str:
    """Print an address that one can type; of a longer one the site alone, since the link has the rest."""
    address = bare_address(link)
    return address if len(address) <= _TYPEABLE else address.split("/", maxsplit=1)[0]


def _stop(title: str) -> str:
    """End a title with a full stop, unless it has its own end."""
    return " " if title.rstrip().endswith((".", "?", "!")) else ". "
