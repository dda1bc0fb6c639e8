"""How a leaflet looks: layouts (the form) and brands (the clinic's identity), as data. Lengths in points."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from leaflet.findings import Place
    from leaflet.model.blocks import Contact
    from leaflet.model.pictures import Picture


class Target(StrEnum):
    """What a file is for."""

    SCREEN = "screen"
    """Reading on a screen, and printing from there."""
    ARCHIVE = "archive"
    """Keeping for as long as files are kept."""
    OFFICE = "office"
    """Printing in the clinic: folded forms on whole sheets, in the order in which a printer wants them."""
    PRESS = "press"
    """Printing by a print shop: four inks, bleed and marks."""


@dataclass(frozen=True, slots=True)
class Office:
    """How a clinic prints for itself."""

    letterhead: bool = True
    """Whether the band with logo and name is printed; not on stationery that has it."""
    grey: bool = False
    """Whether all colours are printed as grey."""
    instructions: bool = True
    """Whether a first sheet tells how to print and fold."""
    sheet: tuple[float, float] = (595.276, 841.89)
    """Paper for cards that are printed many to a sheet, in points: A4."""


@dataclass(frozen=True, slots=True)
class Press:
    """How a clinic's leaflets are printed by a print shop."""

    profile: str = "ISOcoated_v2_300_bas.icc"
    """File of the press's ICC profile, below layouts/profiles/."""
    condition: str = "FOGRA39"
    """The profile's printing condition, by its name in the registry of the ICC."""
    paper: str = "coated, 150 g/m² (ask us if you have another)"
    """What it is printed on, in words for the print shop."""
    total_ink: float = 300.0
    """Per cent: the most that the four inks may come to in one place."""
    inks: tuple[tuple[str, tuple[float, float, float, float]], ...] = ()
    """Colours as `#rrggbb`, and the cyan, magenta, yellow and black in per cent that the clinic wants for them."""


class Align(StrEnum):
    """How the lines of a text end."""

    START = "start"
    """Ragged: even where reading starts, with spaces as wide as the font has them."""
    JUSTIFIED = "justified"
    """As wide as the measure, but for the last."""


class Legibility(StrEnum):
    """For whose eyes an edition is set; each has floors of its own that no style may go below."""

    CLEAR = "clear-print"
    LARGE = "large-print"
    POCKET = "pocket"
    """For what is carried in a purse: smaller, on paper that is too small for more."""


class Flow(StrEnum):
    """What an edition holds."""

    LEAFLET = "leaflet"
    """The whole text over as many pages as it takes."""
    SHORT = "short"
    """The leaflet with each section's `short` text where it has one, on a fixed number of panels."""
    CARD = "card"
    """The summary, on one page, each part in the frame that names it."""
    WALLET = "wallet-card"
    """What is carried along: when to call, and whom."""


class ContactDetail(StrEnum):
    """What a card tells of its contacts."""

    FULL = "full"
    BRIEF = "brief"
    """Name, number and hours."""
    NUMBERS = "numbers"
    """Name and number."""


@dataclass(frozen=True, slots=True)
class Style:
    """How one kind of text is set."""

    size: float
    leading: float
    """From baseline to baseline."""
    bold: bool = False
    colour: str = "text"
    """A role of the brand's palette: a field of `Palette`, with hyphens (`warning-tint`)."""
    space_before: float = 0.0
    space_after: float = 0.0
    indent: float = 0.0
    """From the left edge of the frame; for `table-cell` and `call-out`, that of the table or box."""
    hang: float = 0.0
    """From the bullet or number, which stands at the indent, to its text."""
    align: Align = Align.START
    hyphenate: bool = False
    """Whether words may be divided at a line's end; Clear Print says that body text is not."""


class FoldKind(StrEnum):
    """How a sheet is folded into what the reader holds."""

    BOOKLET = "booklet"
    """Once across the middle; sheets lie in each other and are stapled in the fold, a page on each half."""
    LEAF = "leaf"
    """Not at all: a leaf that is printed on both sides."""
    HALF = "half"
    """Once across the middle: four panels."""
    ROLL = "roll"
    """Twice in the same direction: one panel, a little narrower, is folded in between the others."""
    ZIGZAG = "zigzag"
    """Twice, to and fro, as an accordion."""


@dataclass(frozen=True, slots=True)
class Panel:
    """One face of a folded sheet: a page of the file, since it is read as one."""

    name: str
    width: float


@dataclass(frozen=True, slots=True)
class Fold:
    """How the paper is folded, and which face of it is read when."""

    kind: FoldKind
    panels: tuple[Panel, ...] = ()
    """In reading order; none in a booklet, whose faces are its pages."""
    outside: tuple[str, ...] = ()
    """Panels of the side that shows when it is folded, from left to right as it lies open."""
    inside: tuple[str, ...] = ()
    """Panels of the other side, from left to right."""

    def sides(self, *, rtl: bool) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Return the pages on the outside and inside from left to right; mirrored where reading starts at the right."""
        pages = {panel.name: page for page, panel in enumerate(self.panels, 1)}
        outside, inside = (
            tuple(pages[name] for name in side) for side in (self.outside, self.inside)
        )
        return (outside[::-1], inside[::-1]) if rtl else (outside, inside)


@dataclass(frozen=True, slots=True)
class LayoutFrame:
    """A rectangle for text, measured from the upper left of the sheet."""

    name: str
    left: float
    top: float
    width: float
    height: float
    parts: tuple[str, ...] = ()
    """Card parts that stand in this frame, in order."""
    page: str = "any"
    """`first`, `later`, `any`, or the name of a panel."""
    across: bool = False
    """Whether the parts stand side by side instead of one below the other."""


@dataclass(frozen=True, slots=True)
class Furniture:
    """Where the marks that are not content stand: head band, running head, foot, draft banner."""

    margin_left: float
    """From the left edge of the page to running heads and folios."""
    margin_right: float
    band_height: float
    """The brand's coloured band at the top of page 1, from edge to edge; 0: none."""
    logo_height: float
    logo_padding: float
    """Paper around the logo, where it stands on the band."""
    head_baseline: float
    """From the top of the page to the baseline of the running head (later pages); 0: none."""
    head_rule: bool
    """Whether a hairline stands below the running head."""
    foot_baseline: float
    """From the bottom of the sheet to the baseline of the foot (every page)."""
    foot_rule: bool
    """Whether a hairline stands above the foot."""
    banner_first_baseline: float
    """From the top of the sheet to the baseline of the draft banner on page 1."""
    banner_later_baseline: float
    """The same on later pages."""


@dataclass(frozen=True, slots=True)
class Layout:
    """One edition: sheet, frames and styles."""

    name: str
    title: str
    flow: Flow
    sheet: tuple[float, float]
    """Width and height of the paper, in points; a folded sheet lies open."""
    frames: tuple[LayoutFrame, ...]
    styles: dict[str, Style]
    furniture: Furniture
    place: Place
    grid: float = 0.0
    """Distance of the baselines that text stands on, from the top of each frame; 0: none."""
    legibility: Legibility = Legibility.CLEAR
    fold: Fold | None = None
    contact_detail: ContactDetail = ContactDetail.FULL
    ends_with: str = ""
    """Id of the section that fills the last panel of a short form, and those before it as far as it needs them."""
    safe: float = 0.0
    """From each edge of a page, trim or fold: what stays free of text, in points."""
    cell_padding: float = 6.0
    """Paper around the text of a table's cell, in points."""

    def page_size(self, page: int) -> tuple[float, float]:
        """Return width and height of a page, counted from 1: of a sheet that is folded, one face."""
        width, height = self.sheet
        if self.panels:
            return self.panels[min(page, len(self.panels)) - 1].width, height
        return (width / 2, height) if self.fold is not None else (width, height)

    @property
    def is_card(self) -> bool:
        """Whether it holds parts of the leaflet's card, each in the frame that names it."""
        return self.flow in {Flow.CARD, Flow.WALLET}

    @property
    def panels(self) -> tuple[Panel, ...]:
        """The panels of a folded sheet, in reading order; none where the text takes the pages it needs."""
        return self.fold.panels if self.fold is not None else ()

    def frames_on(self, page: int) -> tuple[LayoutFrame, ...]:
        """Return the frames of a page, counted from 1."""
        names = {"any", "first" if page == 1 else "later"}
        if self.panels:
            names.add(self.panels[min(page, len(self.panels)) - 1].name)
        return tuple(frame for frame in self.frames if frame.page in names)

    @property
    def shapes(self) -> int:
        """How many pages, from the first on, have a shape of their own; all later ones have the last one's."""
        return len(self.panels) or 2

    def style(self, name: str) -> Style:
        """Return a style; the reader has made sure that every style exists."""
        return self.styles[name]


@dataclass(frozen=True, slots=True)
class FontFile:
    """One face of a family."""

    path: Path
    bold: bool


@dataclass(frozen=True, slots=True)
class FontFamily:
    """A family and its faces, in the order in which the fallback chain asks them."""

    name: str
    files: tuple[FontFile, ...]


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours by role, as `#rrggbb`."""

    paper: str
    """What the leaflet is printed on: every contrast is measured against it or a tint."""
    text: str
    heading: str
    accent: str
    """Bars, bands and rules; carries `paper` coloured text."""
    link: str
    muted: str
    tint: str
    """Background of key points and notes."""
    warning: str
    warning_tint: str


@dataclass(frozen=True, slots=True)
class Brand:
    """A clinic's identity."""

    name: str
    """The folder's name."""
    title: str
    strapline: str
    logo: Picture
    logo_alt: str
    palette: Palette
    fonts: tuple[FontFamily, ...]
    """The fallback chain: the first family that has a glyph draws it."""
    contacts: tuple[Contact, ...]
    emergency: str
    leaflet_base_url: str
    """Address to which the opaque id is added for the QR code; empty: no QR code."""
    place: Place
    link: str = ""
    """Address of the clinic's web site."""
    lang: str = "en"
    """BCP 47 tag of the texts that the brand brings along."""
    office: Office = Office()
    press: Press = Press()
