"""A figure: pixels or vectors with the words that stand for them (ISO 14289-1 7.3)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from leaflet.compose.blocks.paragraph import prose_text
from leaflet.compose.direction import from_start
from leaflet.compose.placed import Placed
from leaflet.compose.stack import Together
from leaflet.model.pictures import Raster
from leaflet.structure import Role

if TYPE_CHECKING:
    from reportlab.platypus.flowables import Flowable

    from leaflet.compose.setting import Setting
    from leaflet.model.blocks import Figure
    from leaflet.model.inlines import Prose
    from leaflet.model.pictures import Picture
    from leaflet.structure import Element

_TALLEST = 0.75
"""Share of a page's height that a picture may take."""


def compose_figure(block: Figure, parent: Element, setting: Setting) -> list[Flowable]:
    """Compose a figure above its caption."""
    figure = parent.add(Role.FIGURE, alt=block.alt)
    indent = setting.style("body").indent
    picture = PictureFlowable(block.picture, figure, block.width, indent, setting)
    return with_caption(picture, block.caption, figure, setting)


def with_caption(
    picture: Flowable, caption: Prose | None, figure: Element, setting: Setting
) -> list[Flowable]:
    """Keep a caption with its picture; it is the last part of the figure in reading order."""
    if caption is None:
        return [picture]
    return [Together([picture], prose_text(caption, figure.add(Role.CAPTION), setting, "caption"))]


def proportions(picture: Picture) -> float:
    """Return height divided by width."""
    width, height = picture.pixels if isinstance(picture, Raster) else picture.size
    return height / width


class PictureFlowable(Placed):
    """A picture at a width, or as wide as the text, and never taller than it may be."""

    def __init__(
        self,
        picture: Picture,
        element: Element,
        wanted_width: float | None,
        indent: float,
        setting: Setting,
    ) -> None:
        super().__init__()
        self.picture = picture
        self.element = element
        self.wanted_width = wanted_width
        self.indent = indent
        self.setting = setting
        self.spaceBefore = self.spaceAfter = 6.0

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Return the space that the picture takes."""
        del available_height
        ratio = proportions(self.picture)
        room = available_width - self.indent
        self.drawn_width = min(
            self.wanted_width or room, room, self.setting.frame_height * _TALLEST / ratio
        )
        self.width, self.height = available_width, self.drawn_width * ratio
        return self.width, self.height

    def draw(self) -> None:
        """Paint the picture."""
        painter: Any = self.canv
        x = from_start(self.indent, self.drawn_width, self.width, rtl=self.setting.rtl)
        box = (x, 0.0, self.drawn_width, self.height)
        with painter.marked(self.element, box):
            painter.picture(self.picture, *box)
