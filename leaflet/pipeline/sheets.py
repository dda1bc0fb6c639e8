"""What becomes of proven pages that are printed on larger sheets: imposed, read back, and bound to them by their hash."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from leaflet.compose.instructions import compose_instructions
from leaflet.errors import FindingsError
from leaflet.findings import Finding, Severity
from leaflet.model.look import Flow, FoldKind, Target
from leaflet.press.booklet import MOST_PAGES, booklet
from leaflet.press.copies import copies
from leaflet.press.impose import before, impose
from leaflet.press.imposed import faults_of
from leaflet.press.panels import folded
from leaflet.render.file import render
from leaflet.text.words import words_for
from leaflet.units import mm_to_points

if TYPE_CHECKING:
    from leaflet.model.sheets import Imposition
    from leaflet.pipeline.making import Parts

RULE = "LAY-02"
_WHITE = mm_to_points(5)
"""What office printers leave white at each edge of the paper."""


@dataclass(frozen=True, slots=True)
class Sheets:
    """Finished sheets."""

    data: bytes
    findings: tuple[Finding, ...]


def is_imposed(parts: Parts) -> bool:
    """Tell whether a file's pages are printed on sheets that hold more than one."""
    fold = parts.layout.fold
    is_folded = fold is not None and fold.kind is not FoldKind.LEAF
    return parts.target is Target.OFFICE and (is_folded or _is_small(parts))


def put_on_sheets(parts: Parts, data: bytes, count: int) -> Sheets:
    """Impose proven pages.

    Args:
        parts: what the file is made of.
        data: the file that was proven.
        count: of its pages.

    Raises:
        FindingsError: what is on the finished sheets is not what was proven, or in another order.
    """
    rtl = _reads_from_right(parts)
    imposition = _imposition(parts, count, rtl=rtl)
    kind = parts.layout.fold.kind if parts.layout.fold is not None else None
    title = f"{parts.leaflet.title.plain} ({parts.layout.title})"
    sheets = impose(data, imposition, title=title, marks=kind is None)
    place = parts.leaflet.imprint.place
    wrong = faults_of(sheets, data, kind, rtl=rtl)
    if wrong:
        hint = "This is a fault of the program: please report it. The pages can be printed from the target screen."
        raise FindingsError([Finding(RULE, fault, place, hint=hint) for fault in wrong])
    if parts.brand.office.instructions:
        sheets = before(sheets, _instructions(parts, imposition))
    return Sheets(sheets, tuple(_warnings(parts, count)))


def _imposition(parts: Parts, count: int, *, rtl: bool) -> Imposition:
    layout = parts.layout
    if layout.fold is None:
        return copies(count, layout.sheet, parts.brand.office.sheet, _WHITE)
    if layout.fold.kind is FoldKind.BOOKLET:
        return booklet(count, layout.sheet, rtl=rtl)
    return folded(layout, rtl=rtl)


def _is_small(parts: Parts) -> bool:
    """Tell whether a card is so small that one sheet holds several."""
    width, height = parts.layout.sheet
    paper = parts.brand.office.sheet
    room = [length - 2 * _WHITE for length in paper]
    return parts.layout.flow is Flow.CARD and (2 * width <= room[0] or 2 * height <= room[1])


def _instructions(parts: Parts, imposition: Imposition) -> bytes:
    story = compose_instructions(
        parts.leaflet,
        parts.layout,
        parts.brand,
        size=imposition.size,
        sheets=len(imposition.sheets),
    )
    return render(story, Target.SCREEN, profile=parts.profile)


def _reads_from_right(parts: Parts) -> bool:
    words = words_for(parts.leaflet.lang)
    return words is not None and words.direction == "rtl"


def _warnings(parts: Parts, count: int) -> list[Finding]:
    fold = parts.layout.fold
    if fold is None or fold.kind is not FoldKind.BOOKLET or count <= MOST_PAGES:
        return []
    message = f"The booklet has {count} pages; more than {MOST_PAGES} do not lie flat when they are stapled in the fold."
    hint = "Shorten the text, or print the edition a4, which is stapled in a corner."
    return [Finding(RULE, message, parts.leaflet.imprint.place, Severity.WARNING, hint)]
