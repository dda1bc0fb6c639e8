"""ReportLab's canvas, taught to mark everything it paints as content of an element or as an artifact.

Text without an element raises, as do fonts that would not be embedded and colours of another colour space; graphics
outside any mark become layout artifacts (ISO 14289-1 7.1: all content is marked). Pages are kept as operators and written
by `leaflet.render.assembly`.

Flowables of ours are put into place by adding up (`enter`, `leave`): what they paint has its place on the page, and font
and colour hold from one text to the next. One from elsewhere is moved by operators, as ReportLab does it.

Private names of ReportLab that this relies on, each with a contract test: `_code`, `_currentMatrix`, `_make_preamble`,
`_pagesize`, `_preamble`, `_startPage`. No other room relies on any.
"""

from __future__ import annotations

import io
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from reportlab.pdfgen.canvas import Canvas

from leaflet.render.fonts import FontUse
from leaflet.render.foreign import LAYOUT, artifacts
from leaflet.render.links import LinkNote, annotate
from leaflet.render.marks import Marks
from leaflet.render.painting import TextPainting
from leaflet.render.pdf_file import PdfFile
from leaflet.render.pictures import PictureStore
from leaflet.render.shapes import path_operators, rounded_box
from leaflet.render.syntax import number, numbers
from leaflet.structure import ArtifactKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from leaflet.model.pictures import Picture
    from leaflet.render.conformance import Conformance
    from leaflet.structure import Element
    from leaflet.text.face import Face
    from leaflet.text.painter import PlacedLine


_TOUCHES = 0.01
"""Points from the edge of a page within which artwork touches it."""


@dataclass(slots=True)
class PageRecord:
    """One page, painted."""

    number: int
    """Its object number."""
    size: tuple[float, float]
    code: list[str]
    struct_parents: int | None
    annotations: list[int] = field(default_factory=list)
    pictures: dict[str, int] = field(default_factory=dict)
    """Resource name to object number."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A named destination and, with a title, an outline entry."""

    ident: str
    element: Element
    page: int
    """Object number of the page."""
    x: float
    y: float
    title: str
    level: int


@dataclass(frozen=True, slots=True)
class Slot:
    """A place in a page for what is known only when all pages are there."""

    ident: str
    """The destination whose page is told."""
    paint: Callable[[int], None]
    code: list[str]
    """The page's operators."""
    at: int
    """Where in them."""
    page: int
    """Counted from 1."""
    matrix: tuple[float, ...]
    """From the space of the operators to the page's."""
    origin: tuple[float, float]
    """Where the flowable stands, in the space of the operators."""


class TaggingCanvas(Canvas):  # type: ignore[misc]
    """A canvas that implements `leaflet.text.painter.Painter`."""

    def __init__(self, page_size: tuple[float, float], conformance: Conformance) -> None:
        self._origin = (0.0, 0.0)
        """Where the flowable at hand stands, in the space of the operators."""
        self._origins: list[tuple[float, float]] = []
        """The same of those around it."""
        super().__init__(io.BytesIO(), pagesize=page_size, invariant=1)
        self.conformance = conformance
        self._colours = conformance.colours
        self.file = PdfFile()
        self.marks = Marks()
        self.pages: list[PageRecord] = []
        self.anchors: list[Anchor] = []
        self.links: list[LinkNote] = []
        self.pictures = PictureStore(self.file, self._colours)
        self._fonts: dict[Face, FontUse] = {}
        self._painting = TextPainting(self.font_use, self._colours.ink)
        self._physical = 0
        """Depth of marks that bracket everything: an artifact or a figure."""
        self._open_page: PageRecord | None = None
        self._slots: list[Slot] = []
        self._enter_page()

    def _make_preamble(self) -> None:
        """Leave out ReportLab's preamble: it names a font that would not be embedded."""
        self._preamble = ""

    # Places

    def enter(self, x: float, y: float) -> None:
        """Go to the place of a flowable inside of the one at hand."""
        self._origins.append(self._origin)
        self._origin = self._moved(x, y)

    def leave(self) -> None:
        """Go back to the flowable around."""
        self._origin = self._origins.pop()

    def _moved(self, x: float, y: float) -> tuple[float, float]:
        return self._origin[0] + x, self._origin[1] + y

    def saveState(self) -> None:  # noqa: N802  (ReportLab's name)
        """Go over to operators: a flowable that is not ours paints in a space of its own."""
        origin = self._origin
        super().saveState()
        self._origins.append(origin)
        if origin != (0.0, 0.0):
            self._origin = (0.0, 0.0)
            self.translate(*origin)
        self._painting.forget()

    def restoreState(self) -> None:  # noqa: N802  (ReportLab's name)
        """Come back from operators."""
        super().restoreState()
        self._origin = self._origins.pop()
        self._painting.forget()

    def absolutePosition(self, x: float, y: float) -> tuple[float, float]:  # noqa: N802  (ReportLab's name)
        """Return where a point of the flowable at hand is on the page."""
        place: tuple[float, float] = super().absolutePosition(*self._moved(x, y))
        return place

    # Text

    def font_use(self, face: Face) -> FontUse:
        """Return how this file uses a face."""
        use = self._fonts.get(face)
        if use is None:
            use = self._fonts[face] = FontUse(face, f"F{len(self._fonts) + 1}")
        return use

    @property
    def fonts(self) -> tuple[FontUse, ...]:
        """The faces in use, in order of first use."""
        return tuple(self._fonts.values())

    def paint_lines(self, lines: Sequence[PlacedLine]) -> None:
        """Paint lines of text, each span as content of its element."""
        open_mark = None if self._physical else self._open_content
        code, links = self._painting.paint(lines, self._origin, open_mark)
        if self._colours.after_text:
            code = f"{code}\n{self._colours.after_text}"
            self._painting.forget()
        self._code.append(code)
        if links and self.conformance.has_links and not self._physical:
            annotate(self, self._page, links)

    def _open_content(self, element: Element) -> str:
        return f"/{element.role} <</MCID {self.marks.open_content(element)}>> BDC"

    def setFont(self, psfontname: str, size: float, leading: float | None = None) -> None:  # noqa: ARG002, N802
        """Refuse a font of ReportLab's: it would not be embedded.

        Raises:
            RuntimeError: always; faces are used by `paint_lines`.
        """
        raise RuntimeError(f"the font {psfontname} would not be embedded: use paint_lines")

    def drawText(self, aTextObject: Any) -> None:  # noqa: ARG002, N802, N803  (ReportLab's names)
        """Refuse text that has no element.

        Raises:
            RuntimeError: always; text is painted by `paint_lines`.
        """
        raise RuntimeError("text was drawn past the tagging canvas: use paint_lines")

    # Marks

    @contextmanager
    def artifact(self, kind: ArtifactKind) -> Iterator[None]:
        """Bracket furniture or decoration."""
        with self._bracket(f"/Artifact <</Type /{kind}>> BDC"):
            yield

    @contextmanager
    def marked(self, element: Element, box: tuple[float, float, float, float]) -> Iterator[None]:
        """Bracket a figure; its bounding box is kept as a layout attribute (ISO 32000-1 14.8.5.4.3)."""
        if self._physical:
            yield
            return
        x, y, width, height = box
        left, bottom = self.absolutePosition(x, y)
        right, top = self.absolutePosition(x + width, y + height)
        element.attributes["Layout"] = {"BBox": (left, bottom, right, top), "Placement": "Block"}
        with self._bracket(self._open_content(element)):
            yield

    @contextmanager
    def _bracket(self, opening: str) -> Iterator[None]:
        """Open a mark unless one is open already: marks that bracket everything do not nest."""
        outermost = not self._physical
        if outermost:
            self._code.append(opening)
        self._physical += 1
        try:
            yield
        finally:
            self._physical -= 1
            if outermost:
                self._code.append("EMC")

    # Shapes

    def _paint(self, *operators: str) -> None:
        painted = f"q {' '.join(operators)} Q"
        self._code += [painted] if self._physical else [LAYOUT, painted, "EMC"]

    def page_artifact(self, operators: str) -> None:
        """Paint what belongs to the sheet, not to the page."""
        with self._bracket(f"/Artifact <</Type /{ArtifactKind.PAGE}>> BDC"):
            self._code.append(f"q {operators} Q")

    def fill_box(
        self, x: float, y: float, width: float, height: float, colour_: str, radius: float = 0
    ) -> None:
        """Fill a rectangle; what touches the edge of a page that will be cut goes on beyond it."""
        x, y, width, height = self._bled(x, y, width, height)
        box = rounded_box(*self._moved(x, y), width, height, radius)
        self._paint(self._colours.fill(colour_), box, "f")

    def _bled(
        self, x: float, y: float, width: float, height: float
    ) -> tuple[float, float, float, float]:
        trim = self.conformance.trim
        if trim is None:
            return x, y, width, height
        left, bottom = (at - trim.margin for at in self.absolutePosition(x, y))
        to_right, to_top = self._pagesize[0] - left - width, self._pagesize[1] - bottom - height
        more = [trim.bleed if gap < _TOUCHES else 0.0 for gap in (left, bottom, to_right, to_top)]
        return x - more[0], y - more[1], width + more[0] + more[2], height + more[1] + more[3]

    def stroke_box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        colour_: str,
        line_width: float,
        radius: float = 0,
    ) -> None:
        """Outline a rectangle."""
        pen = f"{self._colours.stroke(colour_)} {number(line_width)} w"
        self._paint(pen, rounded_box(*self._moved(x, y), width, height, radius), "S")

    def rule(
        self, x1: float, y1: float, x2: float, y2: float, colour_: str, line_width: float
    ) -> None:
        """Draw a line."""
        pen = f"{self._colours.stroke(colour_)} {number(line_width)} w"
        ends = f"{numbers(*self._moved(x1, y1))} m {numbers(*self._moved(x2, y2))} l S"
        self._paint(pen, ends)

    def shape(self, path: Sequence[tuple[str, tuple[float, ...]]], fill: str) -> None:
        """Fill a path."""
        self._paint(self._move(), self._colours.fill(fill), path_operators(path), "f")

    def stroke(
        self, path: Sequence[tuple[str, tuple[float, ...]]], colour_: str, line_width: float
    ) -> None:
        """Draw a path with round ends and corners."""
        pen = f"{self._colours.stroke(colour_)} {number(line_width)} w 1 J 1 j"
        self._paint(self._move(), pen, path_operators(path), "S")

    def _move(self) -> str:
        """Write the move to the flowable at hand."""
        return f"1 0 0 1 {numbers(*self._origin)} cm"

    def picture(self, picture: Picture, x: float, y: float, width: float, height: float) -> None:
        """Draw a picture into a rectangle."""
        box = (*self._moved(x, y), width, height)
        self._paint(*self.pictures.operators(picture, box, self._page.pictures))

    # Navigation

    def anchor(
        self, ident: str, element: Element, top: float, *, title: str = "", level: int = 0
    ) -> None:
        """Make a named destination at a height of the flowable and, with a title, an outline entry."""
        x, y = self.absolutePosition(0, top)
        self.anchors.append(Anchor(ident, element, self._page.number, x, y, title, level))

    def on_page_of(self, ident: str, paint: Callable[[int], None]) -> None:
        """Keep a place for what tells the page of a destination; `fill_slots` paints it."""
        where = (self._code, len(self._code), self.marks.page, self._currentMatrix, self._origin)
        self._slots.append(Slot(ident, paint, *where))
        self._code.append("")
        self.marks.awaits_content = True

    def fill_slots(self) -> None:
        """Paint what waited for all pages to be there, each at its place in its page's content."""
        on_page = {page.number: at for at, page in enumerate(self.pages, 1)}
        page_of = {anchor.ident: on_page[anchor.page] for anchor in self.anchors}
        for slot in self._slots:
            page = self.pages[slot.page - 1]
            self.reopen(page)
            self.marks.reopen(slot.page, page.struct_parents)
            painted: list[str] = []
            self._code, self._currentMatrix, self._origin = painted, slot.matrix, slot.origin
            slot.paint(page_of[slot.ident])
            # What follows on the page was written as if nothing stood here.
            slot.code[slot.at] = "\n".join(["q", *painted, "Q"])

    # Pages

    @property
    def _page(self) -> PageRecord:
        """The page that is being painted; it gets its number with its first content."""
        if self._open_page is None:
            self._open_page = PageRecord(self.file.reserve(), self._pagesize, [], None)
        return self._open_page

    def showPage(self) -> None:  # noqa: N802  (ReportLab's name)
        """Close this page and start the next."""
        page = self._page
        self._code[:] = artifacts(self._code, self._colours)
        page.code = self._code
        page.struct_parents = self.marks.close_page()
        self.pages.append(page)
        self._startPage()
        self._enter_page()
        self._painting.forget()
        self._open_page = None

    def _enter_page(self) -> None:
        """Put the page's origin where it stands on its sheet."""
        trim = self.conformance.trim
        if trim is not None:
            self.translate(trim.margin, trim.margin)
        self._bare, self._page_matrix = len(self._code), self._currentMatrix

    def save(self) -> None:
        """Close the last page; writing is `leaflet.render.assembly`'s."""
        if len(self._code) > self._bare:
            self.showPage()

    def reopen(self, page: PageRecord) -> None:
        """Paint on a finished page again, for what needs the page count; only artifacts may follow."""
        self._code, self._currentMatrix = page.code, self._page_matrix
        self._origin = (0.0, 0.0)
        self._painting.forget()
        self._open_page = page
