"""The job ticket of a file for a press: what a print shop would otherwise ask by telephone, as one page and as JSON."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from leaflet.audit.file import measure_file
from leaflet.layouts.editions import read_sheet
from leaflet.model.blocks import Block, Figure, Paragraph, Table, TableRow
from leaflet.model.inlines import Plain, Prose
from leaflet.model.leaflet import Section
from leaflet.model.look import FoldKind, Target
from leaflet.model.pictures import Shape, Vector
from leaflet.pipeline.manifest import sha256
from leaflet.units import mm_to_points, points_to_mm

if TYPE_CHECKING:
    from leaflet.findings import Place
    from leaflet.model.look import Layout
    from leaflet.pipeline.making import Parts

_LANG: Final = "en-AU"
"""The ticket is for the print shop, and its words are English."""
_INK: Final = "#000000"
_DRAWN: Final = 300.0
"""Points: width of the drawing of the fold."""
_BLEED_MM: Final = 3
_WIDTH, _HEIGHT = mm_to_points(182), mm_to_points(256)
_EDGE: Final = 3.0
"""Of the drawing, outside of the sheet: room for the thickness of its outline."""
_FOLDS: Final = {
    FoldKind.BOOKLET: "folded once, sheets laid in each other, saddle stitched in the fold",
    FoldKind.LEAF: "none: a leaf, printed on both sides",
    FoldKind.HALF: "folded once across the middle",
    FoldKind.ROLL: "folded twice inwards (roll fold)",
    FoldKind.ZIGZAG: "folded twice, to and fro (Z fold)",
}


@dataclass(frozen=True, slots=True)
class JobTicket:
    """A ticket before it is laid out."""

    facts: dict[str, Any]
    """As the JSON holds them."""
    rows: tuple[tuple[str, str], ...]
    """The same, in words."""
    layout: Layout


def ticket_of(parts: Parts, data: bytes, pages: int, file_name: str) -> JobTicket:
    """Return the ticket of a proven file.

    Args:
        parts: what the file is made of.
        data: the file.
        pages: how many it has.
        file_name: in its folder.
    """
    ink = round(measure_file(data, file_name).figures.get("PRN-09", {}).get("limit", 0.0))
    job = _Job(parts, file_name, sha256(data), pages, ink)
    return JobTicket(job.facts(), job.rows(), parts.layout)


@dataclass(frozen=True, slots=True)
class _Job:
    """What is to be printed, told twice: for programs and for people."""

    parts: Parts
    file_name: str
    digest: str
    pages: int
    ink: int
    """Per cent, of the flat colour that takes most."""

    def facts(self) -> dict[str, Any]:
        layout, press, imprint = (
            self.parts.layout,
            self.parts.brand.press,
            self.parts.leaflet.imprint,
        )
        return {
            "file": self.file_name,
            "sha-256": self.digest,
            "leaflet": imprint.ident,
            "version": imprint.version,
            "language": self.parts.leaflet.lang,
            "edition": layout.name,
            "flat-size-mm": _rounded(layout.sheet),
            "closed-size-mm": _rounded(layout.page_size(1)),
            "bleed-mm": _BLEED_MM,
            "pages": self.pages,
            "sides": 1 if self.pages == 1 else 2,
            "fold": layout.fold.kind.value if layout.fold is not None else None,
            "paper": press.paper,
            "quantity": None,
            "standard": "PDF/X-4",
            "profile": press.profile,
            "printing-condition": press.condition,
            "total-ink-percent": {"most": self.ink, "limit": round(press.total_ink)},
        }

    def rows(self) -> tuple[tuple[str, str], ...]:
        layout, press, imprint = (
            self.parts.layout,
            self.parts.brand.press,
            self.parts.leaflet.imprint,
        )
        fold = _FOLDS[layout.fold.kind] if layout.fold is not None else "none"
        sides = "one side" if self.pages == 1 else "both sides"
        return (
            ("File", f"{self.file_name}: PDF/X-4, single pages in reading order"),
            ("Leaflet", f"{imprint.ident}, version {imprint.version}, {self.parts.leaflet.lang}"),
            ("Flat size", _said(layout.sheet)),
            ("Closed size", _said(layout.page_size(1))),
            ("Bleed", f"{_BLEED_MM} mm on all sides"),
            ("Pages", f"{self.pages}, printed on {sides}"),
            ("Fold and binding", fold),
            ("Paper", press.paper),
            ("Quantity", "____________"),
            ("Profile", f"{press.profile} ({press.condition})"),
            (
                "Total ink",
                f"{self.ink} % at most in flat colours; the limit is {press.total_ink:g} %",
            ),
            ("Links", "none: there is nothing to press on the pages"),
            ("SHA-256", _grouped(self.digest)),
        )


def page_of(ticket: JobTicket, parts: Parts, profile: bytes) -> Parts:
    """Return the ticket as a leaflet of one page, to be laid out as one.

    Args:
        ticket: what it says.
        parts: what the file for the press is made of.
        profile: the ICC profile of screens.
    """
    place = parts.leaflet.place
    job = Section("job", _prose("The job", place), (), _blocks(ticket, place), (), place)
    leaflet = replace(
        parts.leaflet,
        lang=_LANG,
        title=_prose(f"Job ticket: {parts.leaflet.imprint.ident}", place),
        subtitle=None,
        audience=_prose("For the print shop.", place),
        purpose=_prose("It answers what you would ask us by telephone.", place),
        policies=(),
        sections=(job,),
        terms=(),
        sources=(),
        card=None,
    )
    sheet = read_sheet("proof")
    head, *_ = sheet.frames
    frames = tuple(
        replace(head, page=page, width=_WIDTH, height=_HEIGHT) for page in ("first", "later")
    )
    layout = replace(sheet, name="job-ticket", title="Job ticket", frames=frames)
    return replace(
        parts, leaflet=leaflet, layout=layout, target=Target.SCREEN, profile=profile, policies=()
    )


def as_json(ticket: JobTicket) -> bytes:
    """Return a ticket for other programs."""
    return (json.dumps(ticket.facts, ensure_ascii=False, indent=2) + "\n").encode()


def _blocks(ticket: JobTicket, place: Place) -> tuple[Block, ...]:
    rows = tuple(
        TableRow(_prose(head, place), (_prose(said, place),)) for head, said in ticket.rows
    )
    columns = (_prose("What", place), _prose("As we want it", place))
    table = Table(_prose("What to print", place), columns, rows)
    fold = ticket.layout.fold
    if fold is None:
        return (table,)
    widths = _panels(ticket.layout)
    told = ", ".join(f"{round(points_to_mm(width), 1):g} mm" for width in widths)
    alt = f"The open sheet with a dashed line at each fold; its faces are {told} wide, from left to right."
    caption = Paragraph(
        _prose(f"The outside of the open sheet, from left to right: {told}.", place)
    )
    return table, Figure(_drawing(ticket.layout), alt, None, _DRAWN, place), caption


def _drawing(layout: Layout) -> Vector:
    """Draw the open sheet and its folds."""
    width, height = layout.sheet
    right, top = width + _EDGE, height + _EDGE
    corners = ((_EDGE, _EDGE), (right, _EDGE), (right, top), (_EDGE, top))
    outline = (("m", corners[0]), *(("l", corner) for corner in corners[1:]), ("h", ()))
    shapes = [Shape(outline, stroke=_INK, stroke_width=2.0)]
    x = _EDGE
    for panel in _panels(layout)[:-1]:
        x += panel
        shapes += _dashes(x, height)
    return Vector((width + 2 * _EDGE, height + 2 * _EDGE), tuple(shapes))


def _dashes(x: float, height: float, dash: float = 12.0) -> list[Shape]:
    count = int(height // (2 * dash))
    return [
        Shape(
            (("m", (x, _EDGE + 2 * at * dash)), ("l", (x, _EDGE + (2 * at + 1) * dash))),
            stroke=_INK,
            stroke_width=1.0,
        )
        for at in range(count + 1)
        if (2 * at + 1) * dash <= height
    ]


def _panels(layout: Layout) -> list[float]:
    """Return the widths of the faces of the sheet's outside, from left to right."""
    if layout.fold is None or not layout.panels:
        half = layout.sheet[0] / 2
        return [half, half]
    outside, _ = layout.fold.sides(rtl=False)
    return [layout.page_size(page)[0] for page in outside]


def _rounded(size: tuple[float, float]) -> list[float]:
    return [round(points_to_mm(length), 1) for length in size]


def _said(size: tuple[float, float]) -> str:
    width, height = _rounded(size)
    return f"{width:g} mm by {height:g} mm"


def _grouped(digest: str) -> str:
    """Write a long number in groups, so that it can break and be compared by eye."""
    return " ".join(digest[at : at + 8] for at in range(0, len(digest), 8))


def _prose(text: str, place: Place) -> Prose:
    return Prose((Plain(text),), place)
