"""One block kind to a module; `compose_blocks` finds the module of each block."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from leaflet.compose.blocks.bullets import compose_bullets
from leaflet.compose.blocks.call_out import compose_call_out
from leaflet.compose.blocks.contacts import compose_contacts
from leaflet.compose.blocks.evidence import compose_evidence
from leaflet.compose.blocks.figure import compose_figure
from leaflet.compose.blocks.glossary import compose_glossary
from leaflet.compose.blocks.imprint import compose_imprint
from leaflet.compose.blocks.options import compose_options
from leaflet.compose.blocks.paragraph import compose_paragraph
from leaflet.compose.blocks.process import compose_process
from leaflet.compose.blocks.questions import compose_questions
from leaflet.compose.blocks.resources import compose_resources
from leaflet.compose.blocks.risks import compose_risks
from leaflet.compose.blocks.sources import compose_sources
from leaflet.compose.blocks.steps import compose_steps
from leaflet.compose.blocks.table import compose_table
from leaflet.compose.blocks.timeline import compose_timeline
from leaflet.compose.stack import Together
from leaflet.model import blocks as model
from leaflet.model.risks import Risks

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reportlab.platypus.flowables import Flowable

    from leaflet.compose.setting import Setting
    from leaflet.structure import Element

_COMPOSERS: dict[type, Callable[[Any, Element, Setting], list[Flowable]]] = {
    model.Paragraph: compose_paragraph,
    model.Bullets: compose_bullets,
    model.Steps: compose_steps,
    model.Table: compose_table,
    model.Figure: compose_figure,
    model.Process: compose_process,
    model.Timeline: compose_timeline,
    model.Questions: compose_questions,
    model.Contacts: compose_contacts,
    model.Resources: compose_resources,
    model.Glossary: compose_glossary,
    model.Sources: compose_sources,
    model.Evidence: compose_evidence,
    model.Options: compose_options,
    Risks: compose_risks,
    model.ImprintTable: compose_imprint,
}


def compose_blocks(
    blocks: Sequence[model.Block], parent: Element, setting: Setting
) -> list[Flowable]:
    """Compose blocks in order; their elements are added below `parent`."""
    flowables: list[Flowable] = []
    for at, block in enumerate(blocks):
        composed = compose_block(block, parent, setting)
        if at and composed and _introduces(blocks[at - 1]):
            composed[0] = Together([flowables.pop()], composed[0])
        if composed and not hasattr(composed[0], "opens"):
            composed[0].opens = 1
        flowables += composed
    return flowables


def compose_block(block: model.Block, parent: Element, setting: Setting) -> list[Flowable]:
    """Compose one block."""
    if isinstance(block, model.CallOut):
        return compose_call_out(block, parent, setting, compose_blocks)
    return _COMPOSERS[type(block)](block, parent, setting)


def _introduces(block: model.Block) -> bool:
    """Whether a paragraph ends with a colon: it stays with what it announces."""
    return isinstance(block, model.Paragraph) and block.text.plain.rstrip().endswith(":")
