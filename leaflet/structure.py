"""The logical structure of a leaflet as plain data, made from the model before layout (ISO 32000-1 14.7, 14.8).

Compose builds the tree of `Element`; flowables name the element that they paint; render records what was
painted for which element and writes the structure tree. Reading order is content order by construction.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from leaflet.findings import Place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from leaflet.findings import Finding


class Role(StrEnum):
    """Standard structure types (ISO 32000-1 14.8.4), as far as leaflets use them."""

    DOCUMENT = "Document"
    SECT = "Sect"
    H1 = "H1"
    H2 = "H2"
    H3 = "H3"
    H4 = "H4"
    H5 = "H5"
    H6 = "H6"
    P = "P"
    L = "L"
    LI = "LI"
    LBL = "Lbl"
    LBODY = "LBody"
    TABLE = "Table"
    THEAD = "THead"
    TBODY = "TBody"
    TR = "TR"
    TH = "TH"
    TD = "TD"
    CAPTION = "Caption"
    FIGURE = "Figure"
    LINK = "Link"
    SPAN = "Span"
    NOTE = "Note"
    TOC = "TOC"
    TOCI = "TOCI"
    REFERENCE = "Reference"


class ArtifactKind(StrEnum):
    """Why something on the page is not content (ISO 32000-1 14.8.2.2.2)."""

    PAGINATION = "Pagination"
    LAYOUT = "Layout"
    PAGE = "Page"


AttributeValue: TypeAlias = str | float | tuple[float, ...] | tuple[str, ...]
"""A name without its slash, a number, numbers (a bounding box), or ids of elements."""


@dataclass(eq=False, slots=True)
class Element:
    """One structure element; compared by identity, since two paragraphs may read alike."""

    role: Role
    ident: str = ""
    """Its /ID, unique in the file; sections use their section id."""
    title: str = ""
    """Its /T, for people who inspect the tree."""
    alt: str = ""
    """Alternative text, for figures."""
    lang: str = ""
    """BCP 47 tag, where the language differs from the one around it."""
    attributes: dict[str, dict[str, AttributeValue]] = field(default_factory=dict)
    """Attribute owner (List, Table, Layout) to names and values."""
    parent: Element | None = None
    children: list[Element] = field(default_factory=list)

    def add(
        self, role: Role, *, ident: str = "", title: str = "", alt: str = "", lang: str = ""
    ) -> Element:
        """Append a child and return it."""
        child = Element(role, ident=ident, title=title, alt=alt, lang=lang, parent=self)
        self.children.append(child)
        return child

    def walk(self) -> Iterator[Element]:
        """Yield this element and all below it, in reading order."""
        waiting = [self]
        while waiting:
            element = waiting.pop()
            yield element
            waiting += reversed(element.children)


@dataclass(frozen=True, slots=True)
class FrameBox:
    """A rectangle that text flows into, in points from the lower left of the page."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class PageShape:
    """How one page is shaped: its size, and the frames that text flows through, in order."""

    size: tuple[float, float]
    """Width and height in points."""
    frames: tuple[FrameBox, ...]


class SectionLetters(NamedTuple):
    """Which letters and figures a section has (`leaflet.text.letters`)."""

    ident: str
    """Id of the section."""
    many: int
    """How many."""
    mark: int
    """Their print: which ones, and how often each."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a file says of itself: its metadata record, from which XMP and Info are both written."""

    title: str
    lang: str
    subject: str
    author: str
    identifier: str
    """The imprint's opaque id."""
    version: str
    status: str
    review_by: str
    """ISO 8601 date."""
    edition: str
    policies: tuple[str, ...]
    moment: str
    """Creation date as ISO 8601 with zone: from the imprint, never from the clock (house law 5)."""
    direction: str = "ltr"
    out_of_date: bool = False
    """Whether the leaflet was past its review date on the day for which the file was made."""
    letters: tuple[SectionLetters, ...] = ()
    flow: str = "leaflet"
    """What it holds, and so which list of sections or parts it owes: a `Flow` of the layout."""
    panels: int = 0
    """How many pages it has, no more and no fewer; 0: as many as the text takes."""
    legibility: str = "clear-print"
    """For whose eyes it is set: a `Legibility` of the layout."""


@dataclass(slots=True)
class Story:
    """What compose hands to render: flowables and structure side by side."""

    root: Element
    facts: Facts
    pages: tuple[PageShape, ...]
    """The shape of each page from the first on; pages past the last of them have its shape."""
    flowables: Sequence[object]
    """ReportLab flowables in reading order."""
    backdrop: Callable[[object, int], None]
    """Paints what lies under a page (band, logo, running head): called with the canvas and the page number from 1."""
    folio: Callable[[object, int, int], None]
    """Paints what needs the page count: called with the canvas, the page number from 1 and the count."""
    slug: Callable[[object, int, int], None] = lambda _canvas, _page, _count: None
    """Names the page beside it, for a print shop: called as `folio` is, where the sheet is larger than the page."""
    pages_a_sheet: int = 1
    """A printed file has a multiple of so many pages."""
    filler: Callable[[object, int], None] = lambda _canvas, _page: None
    """Paints the content of a page that only fills a sheet: called with the canvas and the page number from 1."""
    findings: list[Finding] = field(default_factory=list)
    """What composing and layout found; layout adds to it while the story is rendered."""
    place: Place = field(default_factory=lambda: Place(""))
    """Where the leaflet is written, for faults that have no nearer place."""

    @property
    def page_size(self) -> tuple[float, float]:
        """Width and height of the first page, in points."""
        return self.pages[0].size
