"""Sheets that went wrong after they were proven, and files that are no good for the printer that they are meant for."""

from __future__ import annotations

import io
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject, TextStringObject
from reportlab.pdfgen.canvas import Canvas

from leaflet.audit.file import judge_file
from leaflet.findings import Place
from leaflet.model.look import FoldKind, Target
from leaflet.model.sheets import FOLD_KEY, PAGES_KEY, Flip, Imposition, Sheet
from leaflet.policy.packs import read_policies
from leaflet.press.booklet import booklet
from leaflet.press.copies import copies
from leaflet.press.impose import before, impose
from tests.audit.damage.good import PROJECT, print_leaflet, shipped
from tests.press.test_booklet import A4_OPEN, numbered

if TYPE_CHECKING:
    from collections.abc import Callable

POLICIES = tuple(
    replace(pack, sections=(), card=())
    for pack in read_policies(PROJECT, ("house",), Place("a test"))
)


@cache
def pages() -> bytes:
    return first_of(print_leaflet(shipped(), "a5-booklet"), 8)


def sheets() -> bytes:
    return impose(pages(), booklet(8, A4_OPEN), title="A booklet")


def told(data: bytes, target: Target | None = None) -> list[tuple[str, str]]:
    return [(one.rule, one.message) for one in judge_file(data, "a.pdf", POLICIES, target)]


def damaged(change: Callable[[PdfWriter], None], data: bytes | None = None) -> bytes:
    writer = PdfWriter(clone_from=io.BytesIO(data or sheets()))
    change(writer)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_good_sheets_have_nothing_to_tell() -> None:
    assert told(sheets()) == []
    first = print_leaflet(shipped(), "card")
    assert {rule for rule, _ in told(before(sheets(), first))} == {"OFF-03"}  # a card is upright
    assert told(before(sheets(), sheet_of(A4_OPEN))) == []


def sheet_of(size: tuple[float, float]) -> bytes:
    """Return one page with a word on it, its font in the file."""
    card = PdfReader(io.BytesIO(print_leaflet(shipped(), "card"))).pages[0]
    writer = PdfWriter()
    page = writer.add_blank_page(*size)
    page[NameObject("/Resources")] = card["/Resources"].clone(writer)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_good_copies_have_nothing_to_tell() -> None:
    card = print_leaflet(shipped(), "wallet-card")
    made = impose(
        first_of(card, 1),
        copies(1, (171.2 * 72 / 25.4, 54 * 72 / 25.4), (595.276, 841.89), 14),
        title="Cards",
    )
    assert [rule for rule, _ in told(made)] == []


def first_of(data: bytes, count: int) -> bytes:
    """Return the first pages of a file."""
    writer = PdfWriter()
    for page in PdfReader(io.BytesIO(data)).pages[:count]:
        writer.add_page(page)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _info(writer: PdfWriter) -> Any:
    return writer._info


def _settings(writer: PdfWriter) -> Any:
    return writer.root_object["/ViewerPreferences"]


def no_name(writer: PdfWriter) -> None:
    _info(writer)[NameObject(PAGES_KEY)] = TextStringObject("proven")


def a_claim(writer: PdfWriter) -> None:
    packet = DecodedStreamObject()
    packet.set_data(
        b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        b'<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part>'
        b"</rdf:Description></rdf:RDF></x:xmpmeta>"
    )
    writer.root_object[NameObject("/Metadata")] = writer._add_object(packet)


def no_fold(writer: PdfWriter) -> None:
    del _info(writer)[FOLD_KEY]


def another_fold(writer: PdfWriter) -> None:
    _info(writer)[NameObject(FOLD_KEY)] = TextStringObject(FoldKind.ROLL.value)


def a_page_twice(writer: PdfWriter) -> None:
    contents = writer.pages[0]["/Contents"].get_object()
    changed = DecodedStreamObject()
    changed.set_data(contents.get_data().replace(b"/P1 Do", b"/P2 Do"))
    writer.pages[0][NameObject("/Contents")] = writer._add_object(changed)


def an_empty_side(writer: PdfWriter) -> None:
    empty = DecodedStreamObject()
    empty.set_data(b"")
    writer.pages[2][NameObject("/Contents")] = writer._add_object(empty)


def scaled_to_fit(writer: PdfWriter) -> None:
    del _settings(writer)["/PrintScaling"]


def on_one_side(writer: PdfWriter) -> None:
    _settings(writer)[NameObject("/Duplex")] = NameObject("/Simplex")


def over_the_long_edge(writer: PdfWriter) -> None:
    _settings(writer)[NameObject("/Duplex")] = NameObject("/DuplexFlipLongEdge")


def a_side_is_gone(writer: PdfWriter) -> None:
    del writer.pages[len(writer.pages) - 1]


def two_sides_change_places(writer: PdfWriter) -> None:
    first, third = (writer.pages[at]["/Contents"] for at in (0, 2))
    both = [writer.pages[at]["/Resources"] for at in (0, 2)]
    for at, contents, named in ((2, first, both[0]), (0, third, both[1])):
        writer.pages[at][NameObject("/Contents")] = contents.indirect_reference
        writer.pages[at][NameObject("/Resources")] = named


def a_smaller_sheet(writer: PdfWriter) -> None:
    writer.pages[1].mediabox.upper_right = (700, 595.276)


def a_script(writer: PdfWriter) -> None:
    action = {"S": NameObject("/JavaScript"), "JS": TextStringObject("app.alert('hello');")}
    held = DictionaryObject({NameObject(f"/{key}"): value for key, value in action.items()})
    writer.root_object[NameObject("/OpenAction")] = held


DAMAGES = (
    ("OFF-01", no_name),
    ("OFF-01", a_claim),
    ("OFF-02", no_fold),
    ("OFF-02", another_fold),
    ("OFF-02", a_page_twice),
    ("OFF-02", an_empty_side),
    ("OFF-02", two_sides_change_places),
    ("OFF-02", a_side_is_gone),
    ("OFF-03", a_side_is_gone),
    ("OFF-03", scaled_to_fit),
    ("OFF-03", on_one_side),
    ("OFF-03", over_the_long_edge),
    ("OFF-03", a_smaller_sheet),
    ("SAF-01", a_script),
)


@pytest.mark.parametrize(("rule", "change"), DAMAGES)
def test_damage_to_sheets_is_told(rule: str, change: Callable[[PdfWriter], None]) -> None:
    assert rule in {one for one, _ in told(damaged(change))}


def test_copies_of_two_cards_on_one_side_are_told() -> None:
    good = copies(1, (200, 200), (595.276, 841.89), 14)
    cells = good.sheets[0].front.cells
    mixed = replace(good.sheets[0].front, cells=(replace(cells[0], page=2), *cells[1:]))
    wrong = Imposition(good.size, (Sheet(mixed, None),), Flip.NONE)
    data = impose(first_of(pages(), 2), wrong, title="Cards")
    assert ("OFF-02", "On side 1, not every copy is of page 1.") in told(data)


def test_text_in_the_white_edge_is_told() -> None:
    out = io.BytesIO()
    canvas = Canvas(out, (595, 842))
    canvas.drawString(8, 400, "too near")
    canvas.save()
    (message,) = [say for rule, say in told(out.getvalue(), Target.OFFICE) if rule == "OFF-04"]
    assert message == "“too near” stands 2.8 mm from the edge of the sheet; the least is 5 mm."


def test_a_file_for_a_screen_is_asked_for_settings_only_if_it_is_to_be_printed() -> None:
    card = print_leaflet(shipped(), "card")
    assert told(card) == []
    assert {rule for rule, _ in told(card, Target.OFFICE)} == {"OFF-03"}


def test_a_file_for_a_screen_is_told_what_a_press_misses() -> None:
    rules = {rule for rule, _ in told(print_leaflet(shipped(), "card"), Target.PRESS)}
    assert {"PRN-01", "PRN-02", "PRN-03", "PRN-04", "PRN-05"} <= rules


def test_nobody_asks_a_stranger_s_file_for_a_press_how_it_is_read() -> None:
    assert not [rule for rule, _ in told(numbered(1), Target.PRESS) if rule == "ACC-01"]
    assert [rule for rule, _ in told(numbered(1)) if rule == "ACC-01"]
