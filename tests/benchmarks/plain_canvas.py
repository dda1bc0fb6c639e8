"""The same story on a plain ReportLab canvas: what tags, exact text and conformance are measured against.

A benchmark's own, never a mode of the product. It draws what the tagging canvas draws, with ReportLab's fonts,
links, bookmarks and outline; it marks nothing, keeps no structure, and ends lines without a space. Left to right only.
"""

from __future__ import annotations

import io
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from reportlab import rl_config
from reportlab.lib.colors import HexColor
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from leaflet.model.pictures import Vector
from leaflet.render.file import _Pages
from leaflet.text.places import place_items

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from leaflet.model.look import Brand
    from leaflet.model.pictures import Picture
    from leaflet.structure import Element, Story
    from leaflet.text.lines import Span
    from leaflet.text.painter import PlacedLine

_ASCENT, _DESCENT = 0.9, 0.25
"""Of a link's box, in ems."""


class PlainCanvas(Canvas):
    """A painter without marks."""

    def __init__(self, story: Story, brand: Brand, pages: int) -> None:
        rl_config.useA85 = 0
        self._buffer = io.BytesIO()
        super().__init__(self._buffer, pagesize=story.page_size, pageCompression=1, invariant=1)
        self._story, self._pages = story, pages
        self._faces: dict[str, str] = {}
        """Of our faces' file names to ReportLab's fonts."""
        for family in brand.fonts:
            for file in family.files:
                name = self._faces[file.path.name] = f"plain-{file.path.stem}"
                if name not in pdfmetrics.getRegisteredFontNames():
                    pdfmetrics.registerFont(TTFont(name, str(file.path)))
        self.setTitle(story.facts.title)
        self.setAuthor(story.facts.author)

    def paint_lines(self, lines: Sequence[PlacedLine]) -> None:
        """Draw lines: one text object, a string for each stretch of one style."""
        text = self.beginText()
        for x, baseline, line in lines:
            for span, face, words, start, end in _runs(line):
                text.setTextOrigin(x + start, baseline)
                text.setFont(self._faces[face], span.size)
                text.setFillColor(HexColor(span.colour))
                text.textOut(words)
                if span.target:
                    self._link(span, x + start, baseline, x + end)
        self.drawText(text)

    def _link(self, span: Span, left: float, baseline: float, right: float) -> None:
        box = (left, baseline - _DESCENT * span.size, right, baseline + _ASCENT * span.size)
        if span.target.startswith("#"):
            self.linkAbsolute("", span.target[1:], self._absRect(box, 1))
        else:
            self.linkURL(span.target, box, relative=1)

    def enter(self, x: float, y: float) -> None:
        """Move to a flowable."""
        self.saveState()
        self.translate(x, y)

    def leave(self) -> None:
        """Move back."""
        self.restoreState()

    @contextmanager
    def artifact(self, _kind: object) -> Iterator[None]:
        """Mark nothing."""
        yield

    @contextmanager
    def marked(self, _element: Element, _box: object) -> Iterator[None]:
        """Mark nothing."""
        yield

    def fill_box(
        self, x: float, y: float, width: float, height: float, colour: str, radius: float = 0
    ) -> None:
        """Fill a rectangle."""
        self.setFillColor(HexColor(colour))
        self._box(x, y, width, height, radius, fill=1, stroke=0)

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
        """Outline a rectangle."""
        self.setStrokeColor(HexColor(colour))
        self.setLineWidth(line_width)
        self._box(x, y, width, height, radius, fill=0, stroke=1)

    def _box(self, *box: float, fill: int, stroke: int) -> None:
        *rectangle, radius = box
        if radius:
            self.roundRect(*rectangle, radius, fill=fill, stroke=stroke)
        else:
            self.rect(*rectangle, fill=fill, stroke=stroke)

    def rule(
        self, x1: float, y1: float, x2: float, y2: float, colour: str, line_width: float
    ) -> None:
        """Draw a line."""
        self.setStrokeColor(HexColor(colour))
        self.setLineWidth(line_width)
        self.line(x1, y1, x2, y2)

    def shape(self, path: Sequence[tuple[str, tuple[float, ...]]], fill: str) -> None:
        """Fill a path."""
        self.setFillColor(HexColor(fill))
        self._path(path, stroke=0)

    def picture(self, picture: Picture, x: float, y: float, width: float, height: float) -> None:
        """Draw a vector picture; the peers' leaflet has no other."""
        if not isinstance(picture, Vector):
            raise TypeError("only vectors are drawn here")
        self.saveState()
        self.transform(width / picture.size[0], 0, 0, height / picture.size[1], x, y)
        for shape in picture.shapes:
            if shape.fill:
                self.setFillColor(HexColor(shape.fill))
            self._path(shape.path, stroke=int(bool(shape.stroke)), fill=int(bool(shape.fill)))
        self.restoreState()

    def _path(
        self, path: Sequence[tuple[str, tuple[float, ...]]], *, stroke: int, fill: int = 1
    ) -> None:
        drawn = self.beginPath()
        draw = {"m": drawn.moveTo, "l": drawn.lineTo, "c": drawn.curveTo, "h": drawn.close}
        for operator, operands in path:
            draw[operator](*operands)
        self.drawPath(drawn, stroke=stroke, fill=fill)

    def anchor(
        self, ident: str, _element: Element, top: float, *, title: str = "", level: int = 0
    ) -> None:
        """Make a bookmark and, with a title, an outline entry."""
        x, y = self.absolutePosition(0, top)
        self.bookmarkPage(ident, fit="XYZ", left=x, top=y)
        if title:
            self.addOutlineEntry(title, ident, level=level)

    def on_page_of(self, _ident: str, paint: Callable[[int], None]) -> None:
        """Paint some page: this canvas cannot wait."""
        paint(1)

    def showPage(self) -> None:  # noqa: N802  (ReportLab's name)
        """Paint the folio and close the page."""
        self._story.folio(self, self.getPageNumber(), self._pages)
        super().showPage()

    def written(self) -> bytes:
        """Return the finished file."""
        return self._buffer.getvalue()


def _runs(line: Any) -> Iterator[tuple[Span, str, str, float, float]]:
    """Yield each stretch of one span and face: span, the face's file, words, where it starts and where it ends."""
    held: list[Any] = []
    for part, _, span, x in place_items(line):
        if part is None:
            held[2] += " "
            continue
        if held and (held[0] is not span or held[1] != part.face.name):
            yield tuple(held)
            held = []
        if not held:
            held = [span, part.face.name, "", x, x]
        held[2] += part.shaped.text
        held[4] = x + part.width
    if held:
        yield tuple(held)


def draw_plain(story: Story, brand: Brand, pages: int) -> bytes:
    """Lay a story out on a plain canvas and return the file's bytes.

    Args:
        story: composed anew for this run.
        brand: whose fonts it is set in.
        pages: how many there will be, for the folios.
    """
    canvas = PlainCanvas(story, brand, pages)
    _Pages(story, canvas).build(list(story.flowables), canvasmaker=lambda *_a, **_k: canvas)
    return canvas.written()
