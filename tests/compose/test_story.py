"""From leaflet to pages."""

from __future__ import annotations

import datetime as dt
import shutil
import subprocess
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from leaflet.compose.story import compose
from leaflet.errors import FindingsError
from leaflet.layouts.brands import read_brand
from leaflet.layouts.editions import read_layout
from leaflet.model.blocks import (
    CLINIC,
    Bullet,
    Bullets,
    CallOut,
    CallOutKind,
    Contact,
    Contacts,
    Paragraph,
    Table,
    TableRow,
)
from leaflet.model.inlines import LineBreak, Plain, Prose
from leaflet.model.leaflet import Status
from tests.compose.conftest import PLACE, PROJECT, TODAY, leaflet, prose, section

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    import pypdf

    Printed = Callable[..., pypdf.PdfReader]

SENTENCE = "Stem cells can copy themselves and can turn into other kinds of cell. "


def roles(reader: pypdf.PdfReader) -> list[str]:
    return [node["/S"] for node in walk(reader.trailer["/Root"]["/StructTreeRoot"]["/K"][0])]


def walk(node: pypdf.generic.DictionaryObject) -> Iterator[pypdf.generic.DictionaryObject]:
    node = node.get_object()
    if "/S" not in node:
        return
    yield node
    kids = node.get("/K", [])
    for kid in kids if isinstance(kids, list) else [kids]:
        if not isinstance(kid, int):
            yield from walk(kid.get_object())


def flat(reader: pypdf.PdfReader, page: int) -> str:
    return " ".join(reader.pages[page].extract_text().split())


def test_a_draft_says_so_on_every_page(printed: Printed) -> None:
    long = section("one", *[Paragraph(prose(SENTENCE * 6)) for _ in range(12)])
    reader = printed(leaflet(long))

    assert len(reader.pages) > 1
    assert all("Draft: not yet reviewed" in flat(reader, at) for at in range(len(reader.pages)))


def test_a_released_leaflet_has_no_banner(printed: Printed) -> None:
    reader = printed(leaflet(section("one", Paragraph(prose("Text."))), status=Status.RELEASED))

    assert "Draft" not in flat(reader, 0)


def test_a_leaflet_past_its_review_date_says_so(printed: Printed) -> None:
    released = leaflet(section("one", Paragraph(prose("Text."))), status=Status.RELEASED)

    assert "Out of date" in flat(printed(released, today=dt.date(2027, 11, 23)), 0)
    assert "Out of date" not in flat(printed(released, today=dt.date(2027, 11, 22)), 0)


def test_id_version_and_review_date_stand_on_every_page(printed: Printed) -> None:
    long = section("one", *[Paragraph(prose(SENTENCE * 6)) for _ in range(12)])
    reader = printed(leaflet(long))

    for at in range(len(reader.pages)):
        assert "LF-TEST · Version 0.1 · Review by 22 November 2027" in flat(reader, at)


def test_markup_in_text_is_printed_as_it_is_written(printed: Printed) -> None:
    text = "<b>bold</b> & 5 < 6 <img src=x.png> &amp; {x} \\ (y) %"
    reader = printed(leaflet(section("one", Paragraph(prose(text)))))

    assert text in flat(reader, 0)


def test_lists_nest_in_the_structure_tree(printed: Printed) -> None:
    items = (Bullet(prose("Parent"), (Bullet(prose("Child")),)), Bullet(prose("Last")))
    found = roles(printed(leaflet(section("one", Bullets(items)))))

    at = found.index("/L")
    assert found[at:] == [
        "/L", "/LI", "/Lbl", "/LBody", "/L", "/LI", "/Lbl", "/LBody", "/LI", "/Lbl", "/LBody",
    ]  # fmt: skip


def test_a_long_table_repeats_its_header_as_an_artifact(printed: Printed) -> None:
    rows = tuple(TableRow(prose(f"Row {at}"), (prose(SENTENCE),)) for at in range(70))
    table = Table(prose("Seventy rows"), (prose("What"), prose("Wherefore")), rows)
    reader = printed(leaflet(section("one", table)))

    assert len(reader.pages) > 2
    assert all("Wherefore" in flat(reader, at) for at in range(len(reader.pages) - 1))
    assert roles(reader).count("/THead") == 1
    assert roles(reader).count("/TH") == 72


def test_a_table_row_taller_than_a_page_is_refused(printed: Printed) -> None:
    row = TableRow(prose("Row"), (prose(SENTENCE * 80),))
    table = Table(prose("One row"), (prose("What"), prose("Why")), (row,))

    with pytest.raises(FindingsError, match="taller than a page"):
        printed(leaflet(section("one", Paragraph(prose("Before.")), table)))


def test_a_heading_stays_with_what_it_heads(printed: Printed) -> None:
    for count in range(20, 34):
        filler = section("one", *[Paragraph(prose("Line.")) for _ in range(count)])
        headed = section("second-one", Paragraph(prose(SENTENCE * 3)))
        reader = printed(leaflet(filler, headed))
        for at in range(len(reader.pages)):
            text = flat(reader, at)
            assert "Second one" not in text or "Second one Stem cells" in text


def test_a_call_out_is_not_split_when_a_page_can_hold_it(printed: Printed) -> None:
    box = CallOut(
        CallOutKind.WARNING, prose("Mind this"), tuple(Paragraph(prose(SENTENCE)) for _ in range(5))
    )
    for count in range(10, 20):
        filler = [Paragraph(prose(SENTENCE)) for _ in range(count)]
        reader = printed(leaflet(section("one", *filler, box, Paragraph(prose("After.")))))
        pages = [flat(reader, at) for at in range(len(reader.pages))]
        (holding,) = [text for text in pages if "Mind this" in text]
        assert holding.split("Mind this")[1].count(SENTENCE.strip()) == 5


def test_a_call_out_taller_than_a_page_is_split_and_told(printed: Printed) -> None:
    box = CallOut(
        CallOutKind.NOTE, prose("Tall"), tuple(Paragraph(prose(SENTENCE * 4)) for _ in range(20))
    )
    reader = printed(leaflet(section("one", box)))

    assert [finding.rule for finding in reader.findings] == ["LAY-01"]
    assert len(reader.pages) > 1


def test_a_word_wider_than_its_column_is_told_with_its_line() -> None:
    made = leaflet(section("one", Paragraph(prose("x" * 400))))

    with pytest.raises(FindingsError) as caught:
        compose(made, read_layout(PROJECT, "a4"), read_brand(PROJECT, "wattle"), today=TODAY)

    (finding,) = caught.value.findings
    assert finding.rule == "LAY-01"
    assert finding.place.line == 7


def test_a_character_without_a_glyph_is_refused_with_its_line() -> None:
    made = leaflet(section("one", Paragraph(prose("Ask about \U00012000 today"))))

    with pytest.raises(FindingsError) as caught:
        compose(made, read_layout(PROJECT, "a4"), read_brand(PROJECT, "wattle"), today=TODAY)

    (finding,) = caught.value.findings
    assert (finding.rule, finding.place.line) == ("TEXT-glyph", 7)
    assert "U+12000" in finding.message


def test_a_language_without_words_is_refused() -> None:
    made = leaflet(section("one", Paragraph(prose("Bonjour"))), lang="fr")

    with pytest.raises(FindingsError, match="no words"):
        compose(made, read_layout(PROJECT, "a4"), read_brand(PROJECT, "wattle"), today=TODAY)


def test_a_section_may_start_on_a_new_page(printed: Printed) -> None:
    first = section("one", Paragraph(prose("Text.")))
    second = replace(section("two", Paragraph(prose("More."))), new_page=True)
    reader = printed(leaflet(first, second, section("three", Paragraph(prose("Last.")))))

    assert "Text." in flat(reader, 0)
    assert "More." not in flat(reader, 0)
    assert "More." in flat(reader, 1)
    assert "Last." in flat(reader, 1)
    assert len(reader.pages) == 2


def test_the_clinics_own_contacts_stand_where_the_leaflet_asks_for_them(printed: Printed) -> None:
    contacts = Contacts((Contact(CLINIC, prose("")), Contact("e", prose("Emergency"), phone="000")))
    text = flat(printed(leaflet(section("one", contacts))), 0)

    assert (
        "MS nurse line (02)\u00a05550\u00a00142" in text or "MS nurse line (02) 5550 0142" in text
    )
    assert text.index("MS nurse line") < text.index("Emergency 000")


def test_a_screen_reader_is_told_first_that_the_leaflet_is_a_draft(printed: Printed) -> None:
    reader = printed(leaflet(section("one", Paragraph(prose("Text.")))))

    top = reader.trailer["/Root"]["/StructTreeRoot"]["/K"][0]
    assert [node["/S"] for node in walk(top)][1:3] == ["/P", "/H1"]
    code = reader.pages[0].get_contents().get_data()
    assert code.index(b"/P <</MCID 0>> BDC") < code.index(b"/H1 <</MCID 1>> BDC")


@pytest.mark.skipif(shutil.which("pdfinfo") is None, reason="needs pdfinfo of poppler-utils")
def test_a_hard_break_parts_words_in_the_tagged_text(printed: Printed, tmp_path: Path) -> None:
    broken = Prose((Plain("first line"), LineBreak(), Plain("second line")), PLACE)
    reader = printed(leaflet(section("one", Paragraph(broken))))

    (tmp_path / "file.pdf").write_bytes(reader.stream.getvalue())
    command = ["pdfinfo", "-struct-text", str(tmp_path / "file.pdf")]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert '"first line second line"' in told
