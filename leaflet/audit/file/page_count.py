"""LAY-02: the number of pages suits the form, and all pages are of one size.

Why: a folded sheet has four sides and a trifold six; a page too many is an empty one at the printer's, or a page that
falls out. What is made for a press (its pages are cut to a trim box) must come in whole sheets; a file for the screen
may have any number of pages. A card is one page.

A file says in its metadata how many pages its form has, where that is fixed.

Passes: a card of one page; six panels, two of them 3 mm narrower, as they lie in the others; an A5 booklet of 8 pages for a press; an A4 leaflet of any number of pages.
Fails: a card of two pages; an A5 booklet of 6 pages for a press; an A4 leaflet with one page in A5.

Severity: error; warning for sheets that are not full.
Source: house rule (sheets have sides): TGA summary of one page; saddle stitching in fours; trifolds of six panels.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from leaflet.audit.file.parts import is_card
from leaflet.findings import Finding, Severity
from leaflet.units import points_to_mm

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.printed import PrintedFile, PrintedPage
    from leaflet.model.policy import Policy

RULE = "LAY-02"
_NEAR = 1.5
"""Millimetres by which a page may differ from its format."""
_TUCK = 5.0
"""Millimetres by which the panels of a folded sheet may differ in width."""


class _Form(NamedTuple):
    """A page that is one of several on a sheet."""

    name: str
    width: float
    height: float
    """In millimetres."""
    sides: int
    """Pages to a sheet: the number of pages is a multiple of it."""


_FORMS = (
    _Form("an A5 booklet", 148, 210, 4),
    _Form("a trifold of DL panels", 99, 210, 6),
    _Form("a trifold of DL panels", 97, 210, 6),
)


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge the number of pages and their sizes."""
    count = len(file.pages)
    owed = file.facts.panels or int(is_card(file))
    if owed and count != owed:
        has = f"{count} page{'' if count == 1 else 's'}"
        message = f"The file has {has}; its form, {file.facts.edition}, has {owed}."
        yield Finding(RULE, message, file.place(), hint="Shorten the `short` texts that it shows.")
    sizes = [_size(page) for page in file.pages]
    form = next((one for one in _FORMS if sizes and _is_like(one[1:3], sizes[0])), None)
    if form and count % form.sides and _is_for_press(file.pages[0]):
        message = f"The file has {count} pages; {form.name} has {form.sides} to a sheet."
        hint = "Add or cut text, or print it on single sheets."
        yield Finding(RULE, message, file.place(), Severity.WARNING, hint)
    for page, size in zip(file.pages, sizes, strict=True):
        if not _is_like(size, sizes[0]) and not (owed > 1 and _is_folded_in(size, sizes[0])):
            message = f"The page is {size[0]:.0f} x {size[1]:.0f} mm, other than page 1."
            yield Finding(RULE, message, file.place(page.number), hint="Give all one size.")


def _size(page: PrintedPage) -> tuple[float, float]:
    """Return width and height in millimetres, as cut."""
    left, bottom, right, top = page.trim or page.box
    return points_to_mm(right - left), points_to_mm(top - bottom)


def _is_folded_in(one: tuple[float, float], other: tuple[float, float]) -> bool:
    """Whether a face of a folded sheet is so much narrower or wider as panels are that lie in each other."""
    return abs(one[0] - other[0]) <= _TUCK and abs(one[1] - other[1]) <= _NEAR


def _is_like(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return all(abs(a - b) <= _NEAR for a, b in zip(one, other, strict=True))


def _is_for_press(page: PrintedPage) -> bool:
    """Whether a page is to be cut: its trim box leaves something over."""
    return page.trim is not None and page.trim != page.box
