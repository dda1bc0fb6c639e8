"""A paragraph: P (ISO 32000-1 14.8.4.3.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.compose.prose import spans_of, voice
from leaflet.compose.text import Text
from leaflet.structure import Role

if TYPE_CHECKING:
    from reportlab.platypus.flowables import Flowable

    from leaflet.compose.setting import Setting
    from leaflet.compose.text import Anchor, Label
    from leaflet.model.blocks import Paragraph
    from leaflet.model.inlines import Prose
    from leaflet.structure import Element


def compose_paragraph(block: Paragraph, parent: Element, setting: Setting) -> list[Flowable]:
    """Compose a paragraph in the style `body`."""
    return [prose_text(block.text, parent.add(Role.P), setting, "body")]


def prose_text(
    prose: Prose,
    element: Element,
    setting: Setting,
    style: str,
    *,
    label: Label | None = None,
    anchor: Anchor | None = None,
    headline: bool = False,
) -> Text:
    """Set one text of the author in a style of the layout."""
    look = setting.style(style)
    spans = spans_of(prose, voice(setting, look, element, prose.place))
    return Text(spans, look, setting, prose.place, label=label, anchor=anchor, headline=headline)
