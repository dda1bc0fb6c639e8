"""Words explained: each term is a label, its meaning the body; both can be linked to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.compose.blocks.bullets import add_list
from leaflet.compose.galley import in_columns
from leaflet.compose.prose import spans_of, voice
from leaflet.compose.text import Anchor, Text
from leaflet.structure import Role

if TYPE_CHECKING:
    from reportlab.platypus.flowables import Flowable

    from leaflet.compose.setting import Setting
    from leaflet.model.blocks import Glossary, Term
    from leaflet.structure import Element


def compose_glossary(block: Glossary, parent: Element, setting: Setting) -> list[Flowable]:
    """Compose terms and meanings, one run-in paragraph each, in columns where there is room."""
    glossary = add_list(parent, "Description")
    terms = [_term(term, glossary, setting) for term in block.items]
    return in_columns(terms, setting, "term")


def _term(term: Term, parent: Element, setting: Setting) -> Text:
    style = setting.style("term")
    item = parent.add(Role.LI)
    place = term.term.place
    label = voice(setting, style, item.add(Role.LBL), place, bold=True)
    body = voice(setting, style, item.add(Role.LBODY), place)
    spans = [*spans_of(term.term, label), label.span(": "), *spans_of(term.means, body)]
    return Text(spans, style, setting, place, anchor=Anchor(f"term-{term.ident}", item))
