"""Resources: where to read more, with an address that works on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.compose.blocks.bullets import add_list
from leaflet.compose.galley import in_columns
from leaflet.compose.prose import spans_of, voice
from leaflet.compose.text import Text
from leaflet.model.reach import bare_address
from leaflet.structure import Role

if TYPE_CHECKING:
    from reportlab.platypus.flowables import Flowable

    from leaflet.compose.setting import Setting
    from leaflet.model.blocks import Resource, Resources
    from leaflet.structure import Element


def compose_resources(block: Resources, parent: Element, setting: Setting) -> list[Flowable]:
    """Compose resources as a list: name, what it is, address."""
    resources = add_list(parent, "None")
    entries = [_resource(resource, resources, setting) for resource in block.items]
    return in_columns(entries, setting, "resource")


def _resource(resource: Resource, parent: Element, setting: Setting) -> Text:
    style = setting.style("resource")
    body = parent.add(Role.LI).add(Role.LBODY)
    place = resource.name.place
    plain = voice(setting, style, body, place)
    strong = voice(setting, style, body, place, bold=True)
    link = plain.inside(body.add(Role.LINK), resource.link)
    spans = [
        *spans_of(resource.name, strong),
        plain.span("\n"),
        *spans_of(resource.what, plain),
        plain.span("\n"),
        link.span(resource.print_as or bare_address(resource.link)),
    ]
    return Text(spans, style, setting, place)
