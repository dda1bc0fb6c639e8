"""The whole text: title, whom it is for, and the sections in order."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from leaflet.compose.balance import balanced
from leaflet.compose.baseline_grid import on_grid
from leaflet.compose.blocks.paragraph import prose_text
from leaflet.compose.contents import compose_contents
from leaflet.compose.lettering import lettering
from leaflet.compose.prose import spans_of, voice
from leaflet.compose.section import compose_section
from leaflet.compose.text import Anchor, Label, Text
from leaflet.model.blocks import Glossary, Sources
from leaflet.structure import Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlab.platypus.flowables import Flowable

    from leaflet.compose.setting import Setting
    from leaflet.model.inlines import Prose
    from leaflet.model.leaflet import Leaflet
    from leaflet.structure import Element


def compose_leaflet(root: Element, setting: Setting) -> list[Flowable]:
    """Compose the leaflet below the root of its structure."""
    leaflet = setting.leaflet
    inner = replace(setting, destinations=frozenset(destinations_of(leaflet)))
    flowables = compose_title(root, inner)
    begins = []
    for at, section in enumerate(leaflet.sections):
        begins.append((len(flowables) if at else 0, section))
        flowables += compose_section(section, root, inner)
        if at == 0:  # the key points come first: many people read nothing else
            flowables += compose_contents(root, inner)
    return balanced(on_grid(flowables, setting.layout.grid), begins, setting)


def destinations_of(leaflet: Leaflet) -> Iterator[str]:
    """Yield what the sections print that can be linked to."""
    for section in leaflet.sections:
        for block in section.walk_blocks():
            if isinstance(block, Glossary):
                yield from (f"term-{term.ident}" for term in block.items)
            elif isinstance(block, Sources):
                yield from (f"source-{source.ident}" for source in block.items)


def compose_title(root: Element, setting: Setting) -> list[Flowable]:
    """Compose the title, and for whom and for what the leaflet is."""
    leaflet, words = setting.leaflet, setting.words
    heading = root.add(Role.H1)
    anchor = Anchor("title", heading)
    flowables: list[Flowable] = [
        prose_text(leaflet.title, heading, setting, "title", anchor=anchor, headline=True)
    ]
    if leaflet.subtitle is not None:
        flowables.append(
            prose_text(leaflet.subtitle, root.add(Role.P), setting, "subtitle", headline=True)
        )
    flowables.append(_lead(words.audience, leaflet.audience, root, setting))
    flowables.append(_lead(words.purpose, leaflet.purpose, root, setting))
    return flowables


def _lead(head: str, text: Prose, root: Element, setting: Setting) -> Flowable:
    """Set a lead with its head in the side column, or before it where the layout has none."""
    paragraph = root.add(Role.P)
    style = setting.style("lead")
    speaker = voice(setting, style, paragraph, text.place, bold=True)
    if lettering(setting, "lead", bold=True).width_of(head) < style.indent:
        return prose_text(
            text, paragraph, setting, "lead", label=Label((speaker.span(f"{head} "),), 0)
        )
    plain = voice(setting, style, paragraph, text.place)
    spans = [speaker.span(f"{head}: "), *spans_of(text, plain)]
    return Text(spans, replace(style, indent=0.0), setting, text.place)
