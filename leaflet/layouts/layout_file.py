"""What a layout file may hold: the schema of layouts/<name>.yaml. Lengths become points here."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from leaflet.layouts.values import Length, Size  # noqa: TC001 - pydantic reads the annotations
from leaflet.reading.schema import Entry, Flag, Text
from leaflet.units import mm_to_points

PARTS = (
    "title",
    "key-points",
    "sections",
    "risks",
    "questions",
    "contacts",
    "label",
    "qr",
    "full-leaflet",
    "imprint",
)
"""Parts of a card, in the order in which they are usually read."""
WALLET_PARTS = ("title", "name", "when-to-call", "contacts", "qr", "full-leaflet", "imprint")
"""Parts of a wallet card, in the order in which they are usually read."""


class SheetEntry(Entry):
    """The paper."""

    width: Length = Field(description="Width of the paper in mm.")
    height: Length = Field(description="Height of the paper in mm.")


class PanelEntry(Entry):
    """One face of a folded sheet."""

    name: Text = Field(description="Name of the panel, for `outside`, `inside` and frames.")
    width: Length = Field(description="Width in mm.")


class FoldEntry(Entry):
    """How the paper is folded."""

    kind: Literal["booklet", "leaf", "half", "roll", "zigzag"] = Field(
        description="booklet: sheets in each other, stapled; leaf: two sides and no fold; the others: one folded sheet."
    )
    panels: tuple[PanelEntry, ...] = Field(
        (), description="Faces of the sheet in the order in which they are read; each is a page."
    )
    outside: tuple[str, ...] = Field(
        (),
        description="Panels on the side that shows when folded, from left to right as the sheet lies open.",
    )
    inside: tuple[str, ...] = Field(
        (), description="Panels on the other side, from left to right as the sheet lies open."
    )


class FrameEntry(Entry):
    """A rectangle for text, from the upper left of its page: of the sheet, or of one face of a folded one."""

    name: Text = Field(description="Name of the frame, for messages.")
    page: Text = Field(
        "any", description="On which pages it stands: first, later, any, or the name of a panel."
    )
    left: Length = Field(description="From the left edge of the page, in mm.")
    top: Length = Field(description="From the upper edge of the page, in mm.")
    width: Length = Field(description="Width in mm.")
    height: Length = Field(description="Height in mm.")
    parts: tuple[str, ...] = Field((), description="Parts of a card that stand in it, in order.")
    across: Flag = Field(False, description="Whether its parts stand side by side.")


class BandEntry(Entry):
    """The brand's band at the top of page 1."""

    height: Length = Field(description="Height in mm; 0: no band.")
    logo_height: Length = Field(description="Height of the logo in mm.")
    logo_padding: Length = Field(0.0, description="Paper around the logo, in mm.")


class RunningEntry(Entry):
    """A running head or foot."""

    baseline: Length = Field(
        description="From the edge of the sheet (upper for the head, lower for the foot) to the baseline, in mm."
    )
    rule: Flag = Field(False, description="Whether a hairline parts it from the text.")


class BannerEntry(Entry):
    """Where a draft says that it is one."""

    first_baseline: Length = Field(description="On page 1, from the upper edge, in mm.")
    later_baseline: Length = Field(description="On later pages, from the upper edge, in mm.")


class FurnitureEntry(Entry):
    """Marks that are not content."""

    margin_left: Length = Field(description="From the left edge of the page, in mm.")
    margin_right: Length = Field(description="From the right edge of the page, in mm.")
    band: BandEntry = Field(description="The brand's band on page 1.")
    head: RunningEntry | None = Field(
        None, description="Running head of later pages; left out: none."
    )
    foot: RunningEntry = Field(description="Foot of every page.")
    banner: BannerEntry = Field(description="Where a draft says that it is one.")


class StyleEntry(Entry):
    """How one kind of text is set."""

    size: Size = Field(description="Size of the letters in points.")
    leading: Size = Field(description="From line to line, in points.")
    bold: Flag = Field(False, description="Whether the text is bold.")
    colour: Literal[
        "text", "heading", "accent", "link", "muted", "paper", "tint", "warning", "warning-tint"
    ] = Field("text", description="A colour of the brand's, by role.")
    before: Length = Field(0.0, description="Space above, in mm.")
    after: Length = Field(0.0, description="Space below, in mm.")
    indent: Length = Field(
        0.0,
        description="From the left edge of the frame, in mm; for table-cell and call-out, that of the table or box.",
    )
    hang: Length = Field(0.0, description="From the bullet or number to its text, in mm.")
    align: Literal["start", "justified"] = Field(
        "start", description="start: ragged; justified: lines of one width, for short notes only."
    )
    hyphenate: Flag = Field(
        False, description="Whether words may be divided; needs the extra `hyphenation`."
    )


class StylesEntry(Entry):
    """Every style that the block kinds ask for."""

    title: StyleEntry
    subtitle: StyleEntry
    lead: StyleEntry
    h2: StyleEntry
    h3: StyleEntry
    body: StyleEntry
    bullet: StyleEntry
    bullet2: StyleEntry
    step: StyleEntry
    call_out_title: StyleEntry
    call_out: StyleEntry
    table_head: StyleEntry
    table_cell: StyleEntry
    caption: StyleEntry
    question: StyleEntry
    contact_name: StyleEntry
    contact: StyleEntry
    term: StyleEntry
    resource: StyleEntry
    source: StyleEntry
    imprint: StyleEntry
    contents: StyleEntry | None = Field(
        None,
        description="A line of the table of contents, with its page where its bullet would stand; left out: no table.",
    )
    label: StyleEntry
    furniture: StyleEntry
    banner: StyleEntry


class LayoutEntry(Entry):
    """One edition."""

    title: Text = Field(description="What people call this form.")
    flow: Literal["leaflet", "short", "card", "wallet-card"] = Field(
        description="leaflet: the whole text; short: `short` texts where there are some, on panels; card: the summary; "
        "wallet-card: whom to call, and when."
    )
    legibility: Literal["clear-print", "large-print", "pocket"] = Field(
        "clear-print", description="For whose eyes it is set: sizes and leadings have floors by it."
    )
    sheet: SheetEntry = Field(description="The paper; a folded sheet lies open.")
    fold: FoldEntry | None = Field(None, description="How it is folded; left out: not at all.")
    safe: Length = Field(
        mm_to_points(10),
        description="What stays free of text at each edge of a page, trim or fold, in mm; 5 at least.",
    )
    contacts: Literal["full", "brief", "numbers"] = Field(
        "full",
        description="What a card tells of its contacts; brief: name, number and hours; numbers: name and number.",
    )
    ends_with: Text | None = Field(
        None,
        description="Id of the section that a short form's last panel belongs to; what is left before it is for notes.",
    )
    frames: tuple[FrameEntry, ...] = Field(description="Where text goes.")
    grid: Size | None = Field(
        None, description="Distance of the baselines that a leaflet's text stands on, in points."
    )
    cell_padding: Length = Field(
        6.0, description="Paper around the text of a table's cell, in mm; left out: about 2."
    )
    furniture: FurnitureEntry = Field(description="Marks that are not content.")
    styles: StylesEntry = Field(description="How each kind of text is set.")
