"""What a finished PDF turned out to hold, as plain data: pages, what they paint, the structure tree, what points where.

The rules look at nothing else, so none of them knows how a PDF is read. Pages count from 1.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from leaflet.audit.file.declared import Declared
from leaflet.audit.file.fabric import Claims
from leaflet.audit.file.plain import plain
from leaflet.findings import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.fabric import Fabric
    from leaflet.audit.file.lines import Block
    from leaflet.audit.file.runs import TextRun
    from leaflet.model.sheets import Side

Box: TypeAlias = tuple[float, float, float, float]
"""Left, bottom, right and top, in points."""

HEADINGS = {"H": 0, "H1": 1, "H2": 2, "H3": 3, "H4": 4, "H5": 5, "H6": 6}
"""Heading roles and their levels; a plain H takes its level from its depth (ISO 32000-1 14.8.4.3.2)."""

INLINE = frozenset(
    {"Span", "Link", "Quote", "Note", "Reference", "BibEntry", "Code", "Em", "Strong"}
)
"""Roles of what stands inside a line (ISO 32000-1 14.8.4.4)."""


class MarkRef(NamedTuple):
    """Which piece of marked content: an id is unique within one content stream of one page."""

    page: int
    stream: int
    """Object number of the form that holds it; 0 for the page itself."""
    mcid: int


class NoteRef(NamedTuple):
    """Which annotation: its object number."""

    number: int


@dataclass(slots=True)
class Mark:
    """A piece of marked content that a page paints."""

    text: str = ""
    painted: bool = False
    """Whether it leaves anything on paper: text, a shape or a picture."""


@dataclass(slots=True)
class PageLink:
    """A link annotation."""

    number: int
    """Object number, 0 if it has none."""
    contents: str
    target: str
    """Where it leads, in words."""
    address: str = ""
    """Its URI; empty if it leads to a place in this file."""
    area: Box | None = None
    """Where it can be pressed; None if nowhere, since it is hidden or has no size."""


@dataclass(slots=True)
class PrintedPage:
    """One page and what is on it."""

    number: int
    width: float
    """In points."""
    height: float
    text: str = ""
    """All that can be read on it, in the order of painting, furniture and all."""
    furniture: str = ""
    """The text of artifacts."""
    loose_text: str = ""
    """Text that is neither marked content of the tree nor artifact."""
    loose_shapes: bool = False
    """Whether it draws anything that is neither."""
    tangles: tuple[str, ...] = ()
    """What is wrong with how its marked content begins and ends, in words."""
    hidden_text: str = ""
    """Text that leaves no ink: invisible, without size or off the page."""
    box: Box = (0.0, 0.0, 0.0, 0.0)
    """The part of the page that is shown and printed."""
    trim: Box | None = None
    """The part that is left when a press has cut it; None if the file does not say."""
    off_page: str = ""
    """Content outside of that part."""
    tabs: str = ""
    """In which order the tab key goes through the links: S for that of the structure."""
    has_inks: bool = False
    """Whether it is painted in the inks of a press, of which a screen knows nothing (DeviceCMYK)."""
    squeezed: list[str] = field(default_factory=list)
    """Strings whose letters are made narrower or wider than they are drawn (Tz)."""
    picture_share: float = 0.0
    """Part of the page that its largest picture covers."""
    rotation: int = 0
    """Degrees by which viewers turn it."""
    missing_glyphs: int = 0
    """How often it shows glyph 0, which means that the font has none."""
    marks: dict[MarkRef, Mark] = field(default_factory=dict)
    runs: list[TextRun] = field(default_factory=list)
    """All strings that can be seen, in the order of painting."""
    strokes: list[Box] = field(default_factory=list)
    """Lines and thin bars that lie level."""
    boxes: list[Box] = field(default_factory=list)
    """Filled and outlined shapes that may stand around text."""
    links: list[PageLink] = field(default_factory=list)
    _plain: str = ""

    @property
    def plain_text(self) -> str:
        """Its text in one spelling; worked out once, since several rules search it."""
        if not self._plain:
            self._plain = plain(self.text)
        return self._plain


@dataclass(eq=False, slots=True)
class Tag:
    """One structure element (ISO 32000-1 14.7.2)."""

    role: str
    """Standard role, after the file's role map."""
    ident: str = ""
    title: str = ""
    alt: str = ""
    actual: str = ""
    """What to read instead of what is painted."""
    lang: str = ""
    attributes: dict[str, dict[str, object]] = field(default_factory=dict)
    """Attribute owner to names and values."""
    kids: list[Tag | MarkRef | NoteRef] = field(default_factory=list)
    number: int = 0
    """Its object number."""
    own_role: str = ""
    """Its role before the role map."""
    namespace: str = ""
    """The names that its role belongs to; empty: those of PDF 1.7."""
    refs: tuple[int, ...] = ()
    """Object numbers of the elements that it refers to."""
    parented: bool = True
    """Whether it names the element above it."""

    def walk(self) -> Iterator[Tag]:
        """Yield this element and all below it, in reading order."""
        waiting = [self]
        while waiting:
            tag = waiting.pop()
            yield tag
            waiting.extend([kid for kid in reversed(tag.kids) if isinstance(kid, Tag)])

    def marks(self) -> Iterator[MarkRef]:
        """Yield what this element and all below it claim to have painted, in reading order."""
        waiting: list[Tag | MarkRef | NoteRef] = [self]
        while waiting:
            kid = waiting.pop()
            if isinstance(kid, Tag):
                waiting.extend(reversed(kid.kids))
            elif isinstance(kid, MarkRef):
                yield kid

    @property
    def level(self) -> int | None:
        """Its heading level, or None if it is no heading."""
        return HEADINGS.get(self.role)


@dataclass(frozen=True, slots=True)
class Bookmark:
    """One entry of the outline."""

    title: str
    page: int | None
    """Where it leads; None if nowhere in this file."""
    action: str = ""
    """Kind of its action, if it has one instead of a destination."""


class Active(NamedTuple):
    """Something in a file that does more than show a page or lead to a place."""

    what: str
    """In words that follow “the file holds”."""
    page: int | None
    clause: str


@dataclass(frozen=True, slots=True)
class PrintedFont:
    """A font that pages or forms may use."""

    name: str
    embedded: bool
    readable: bool
    """Whether its codes have known characters: by ToUnicode, or by a standard Latin encoding."""
    x_height: float | None = None
    """Height of a flat small letter as a part of the size; None if the font has none or does not tell."""
    italic: bool = False
    bold: bool = False
    wrong_widths: int = 0
    """How many codes have another width in the file than in the font."""
    broken: bool = False
    downwards: bool = False
    """Whether its letters are set one below the other (ISO 32000-1 9.7.4.3)."""
    """Whether the font inside the file cannot be opened."""


@dataclass(frozen=True, slots=True)
class FileFacts:
    """What a file says of itself in its metadata."""

    identifier: str = ""
    version: str = ""
    status: str = ""
    review_by: str = ""
    """ISO 8601 date."""
    edition: str = ""
    policies: tuple[str, ...] = ()
    letters: tuple[tuple[str, int], ...] = ()
    """Each section's id and how many letters and figures were written in it."""
    prints: tuple[tuple[str, int], ...] = ()
    """Each section's id and the print of its letters (`leaflet.text.letters`)."""
    title: str = ""
    lang: str = ""
    out_of_date: bool = False
    """Whether the leaflet was past its review date when the file was made."""
    flow: str = ""
    """What it holds: `leaflet`, `short`, `card`; empty in files that do not tell."""
    panels: int = 0
    """How many pages it says that it has to have; 0: as many as the text takes."""
    legibility: str = ""
    """For whose eyes it says that it is set: `clear-print`, `large-print`."""

    @property
    def holds(self) -> str:
        """What it holds; a file that does not tell is a card by its edition's name, or else a leaflet."""
        return self.flow or ("card" if self.edition == "card" else "leaflet")


class Imposed(NamedTuple):
    """Sheets that hold several pages each."""

    pages: str
    """The SHA-256 of the file whose pages they are."""
    fold: str
    """How they are folded, by the name of a `FoldKind`; or that they are cut into copies."""
    rtl: bool
    sides: tuple[Side, ...]


@dataclass(eq=False, slots=True)
class PrintedFile:
    """A finished PDF."""

    shown_as: str
    """Its name, as the person knows it."""
    facts: FileFacts
    pages: list[PrintedPage]
    roots: list[Tag] | None
    """Top of the structure tree; None if the file has none."""
    bookmarks: list[Bookmark]
    destinations: dict[str, int | None]
    """Named destinations and their pages."""
    fonts: list[PrintedFont]
    version: str
    """Of PDF, for example `1.7`."""
    info_title: str = ""
    lang: str = ""
    """The catalogue's language."""
    marked: bool = False
    """Whether the catalogue says that the file is tagged."""
    shows_title: bool = False
    """Whether viewers are told to show the title instead of the file's name."""
    has_layers: bool = False
    """Whether it has optional content."""
    active: list[Active] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    """What is broken in the structure tree or the outline, told while reading."""
    claims: dict[MarkRef, Tag] = field(default_factory=dict)
    """Which element claims which marked content."""
    blocks: list[Block] = field(default_factory=list)
    """Its text by paragraphs and lines; `lines.blocks_of` gathers it when a rule first asks."""
    standards: Claims = field(default_factory=Claims)
    """What it says that it conforms to."""
    declared: Declared = field(default_factory=lambda: Declared({}, {}))
    """What it says of itself outside of its pages."""
    imposed: Imposed | None = None
    """What stands on its sheets, if it holds sheets of several pages each."""
    fabric: Fabric | None = None
    """Its objects, if it claims a standard that asks how they are made."""
    _elements: list[Tag] = field(default_factory=list)

    def place(self, page: int | None = None) -> Place:
        """Return the place of a finding: the file, or one of its pages."""
        return Place(self.shown_as, page=page)

    def walk(self) -> Iterator[Tag]:
        """Yield every element in reading order; the tree is walked once, since most rules ask for all of it."""
        if not self._elements:
            self._elements = [tag for root in self.roots or () for tag in root.walk()]
        return iter(self._elements)

    def page(self, number: int) -> PrintedPage | None:
        """Return a page by its number."""
        return self.pages[number - 1] if 1 <= number <= len(self.pages) else None

    def mark(self, ref: MarkRef) -> Mark | None:
        """Return what a page painted under this id, or None if it painted nothing."""
        page = self.page(ref.page)
        return page.marks.get(ref) if page else None

    def page_of(self, tag: Tag) -> int | None:
        """Return the page on which an element begins, by what is painted for it."""
        for ref in tag.marks():
            mark = self.mark(ref)
            if mark is not None and mark.painted:
                return ref.page
        return None

    def text_of(self, tag: Tag, *, without: frozenset[Tag] = frozenset()) -> str:
        """Return what an element reads, gathered from the pages; a line feed stands where a line ends."""
        return "".join(self._pieces(tag, without))

    def _pieces(self, tag: Tag, without: frozenset[Tag]) -> Iterator[str]:
        """Yield the text below an element piece by piece; its depth was limited when it was read."""
        apart = "" if tag.role in INLINE else "\n\n"
        yield apart
        if tag.actual:
            yield tag.actual if any(self.mark(ref) for ref in tag.marks()) else ""
        else:
            for kid in tag.kids:
                if isinstance(kid, Tag):
                    yield from () if kid in without else self._pieces(kid, without)
                elif isinstance(kid, MarkRef) and (mark := self.mark(kid)):
                    yield mark.text
        yield apart
