"""What a flowable may ask of its canvas: the tagging seam between compose and render.

Compose writes flowables against this protocol; render implements it on ReportLab's canvas. Coordinates are
points in the flowable's own space, y upwards.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from contextlib import AbstractContextManager

    from leaflet.model.pictures import Picture
    from leaflet.structure import ArtifactKind, Element
    from leaflet.text.lines import Line


class PlacedLine(NamedTuple):
    """A line and where its baseline starts."""

    x: float
    baseline: float
    line: Line


class Painter(Protocol):
    """A canvas that knows which structure element everything belongs to."""

    def enter(self, x: float, y: float) -> None:
        """Go to the place of a flowable inside of the one at hand."""
        ...

    def leave(self) -> None:
        """Go back to the flowable around."""
        ...

    def artifact(self, kind: ArtifactKind) -> AbstractContextManager[None]:
        """Paint furniture or decoration inside; elements named there are not recorded."""
        ...

    def marked(
        self, element: Element, box: tuple[float, float, float, float]
    ) -> AbstractContextManager[None]:
        """Paint a figure inside: all of it, words and shapes, is the element's content. `box`: x, y, width, height."""
        ...

    def paint_lines(self, lines: Sequence[PlacedLine]) -> None:
        """Paint lines of text, each span as content of its element, with one link annotation per link."""
        ...

    def anchor(
        self, ident: str, element: Element, top: float, *, title: str = "", level: int = 0
    ) -> None:
        """Make a named destination here and, with a title, an outline entry (level 0 is outermost)."""
        ...

    def on_page_of(self, ident: str, paint: Callable[[int], None]) -> None:
        """Paint here, once it is known, with the number of the page (from 1) that a destination stands on."""
        ...

    def fill_box(
        self, x: float, y: float, width: float, height: float, colour: str, radius: float = 0
    ) -> None:
        """Fill a rectangle; decoration unless a figure is open."""
        ...

    def stroke_box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        colour: str,
        line_width: float,
        radius: float = 0,
    ) -> None:
        """Outline a rectangle; decoration unless a figure is open."""
        ...

    def rule(
        self, x1: float, y1: float, x2: float, y2: float, colour: str, line_width: float
    ) -> None:
        """Draw a line; decoration unless a figure is open."""
        ...

    def picture(self, picture: Picture, x: float, y: float, width: float, height: float) -> None:
        """Draw a picture into a rectangle; decoration unless a figure is open."""
        ...

    def stroke(
        self, path: Sequence[tuple[str, tuple[float, ...]]], colour: str, line_width: float
    ) -> None:
        """Draw a path of m, l, c, h operators with round ends and corners; decoration unless a figure is open."""
        ...

    def shape(self, path: Sequence[tuple[str, tuple[float, ...]]], fill: str) -> None:
        """Fill a path of m, l, c, h operators; decoration unless a figure is open."""
        ...
