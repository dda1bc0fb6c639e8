"""Small headings inside a section: of boxes, lists and figures. They are not in the outline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.compose.prose import spans_of, voice
from leaflet.compose.text import Text
from leaflet.structure import Role

if TYPE_CHECKING:
    from leaflet.compose.setting import Setting
    from leaflet.model.inlines import Prose
    from leaflet.structure import Element

_DEEPEST = 6
"""H6 is the last level there is (ISO 32000-1 14.8.4.3.2)."""


def small_head(title: Prose, parent: Element, setting: Setting) -> Text:
    """Set a heading in the style `call-out-title`, one level below the heading that it stands under."""
    style = setting.style("call-out-title")
    element = parent.add(Role(f"H{min(setting.heading, _DEEPEST)}"))
    speaker = voice(setting, style, element, title.place)
    return Text(spans_of(title, speaker), style, setting, title.place, headline=True)
