"""Whom to call, in the band of page 1: found before anything is read. The numbers stand in the text, too."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from leaflet.compose.direction import from_start, isolated
from leaflet.compose.icons import icon
from leaflet.compose.lettering import lettering
from leaflet.text.painter import PlacedLine

if TYPE_CHECKING:
    from leaflet.compose.setting import Setting

_ICON = 22.0
"""Size of the drawing of a phone, in points."""
_BESIDE = 8.0
_APART = 18.0
"""Points between the clinic's name and the number."""
_ABOVE = 0.35
"""Of the number's size: from the middle of the band to the name's baseline."""


def paint_call(canvas: Any, setting: Setting, taken: float, width: float) -> None:
    """Paint the first number of the clinic at the end of the band, where the names leave room for it.

    Args:
        canvas: of the page.
        setting: of the edition.
        taken: how far the names reach from the edge at which reading starts, in points.
        width: of the page.
    """
    contact = next((one for one in setting.brand.contacts if one.phone), None)
    if contact is None:
        return
    look = setting.layout.furniture
    name = lettering(setting, "label", colour="paper").line(contact.name.plain)
    phone = contact.phone.replace(" ", "\u00a0")
    type_ = lettering(setting, "h2", colour="paper")
    number = type_.line(isolated(phone) if setting.rtl else phone)
    start = width - look.margin_right - max(name.width, number.width)
    if start - _ICON - _BESIDE < taken + _APART:
        return
    height = setting.layout.page_size(1)[1]
    middle = height - look.band_height / 2
    rtl, size = setting.rtl, type_.style.size
    x = from_start(start - _ICON - _BESIDE, _ICON, width, rtl=rtl)
    canvas.picture(icon("phone", setting.colour("paper")), x, middle - _ICON / 2, _ICON, _ICON)
    canvas.paint_lines(
        [
            PlacedLine(from_start(start, name.width, width, rtl=rtl), middle + _ABOVE * size, name),
            PlacedLine(
                from_start(start, number.width, width, rtl=rtl), middle - 0.75 * size, number
            ),
        ]
    )
