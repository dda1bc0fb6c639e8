"""The short form on six panels: short texts, room for notes, and what is over."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from leaflet.model.blocks import ImprintTable, Paragraph
from leaflet.model.leaflet import Status
from leaflet.units import points_to_mm
from tests.compose.conftest import imprint, leaflet, prose, section
from tests.compose.test_story import flat, walk

if TYPE_CHECKING:
    from collections.abc import Callable

    import pypdf

    from leaflet.model.leaflet import Leaflet

    Printed = Callable[..., pypdf.PdfReader]

SENTENCE = "Stem cells can copy themselves and can turn into other kinds of cell. "


def short(count: int, status: Status = Status.DRAFT, lang: str = "en-AU") -> Leaflet:
    """Make a leaflet whose body has so many sentences on a folded sheet, and twice as many elsewhere."""
    told = section(
        "told",
        Paragraph(prose(SENTENCE * 2 * count)),
        short=tuple(Paragraph(prose(SENTENCE)) for _ in range(count)),
    )
    key = section(
        "key-points", Paragraph(prose("Whole key points.")), short=(Paragraph(prose("In short.")),)
    )
    about = section("about-this-leaflet", ImprintTable(imprint(status)))
    return leaflet(key, told, about, status=status, lang=lang)


def tree(reader: pypdf.PdfReader) -> pypdf.generic.DictionaryObject:
    top: pypdf.generic.DictionaryObject = reader.trailer["/Root"]["/StructTreeRoot"]["/K"][0]
    return top


def sizes(reader: pypdf.PdfReader) -> list[float]:
    return [round(points_to_mm(float(page.mediabox.width))) for page in reader.pages]


def page_with(reader: pypdf.PdfReader, words: str) -> list[int]:
    return [at for at in range(len(reader.pages)) if words in flat(reader, at)]


@pytest.mark.parametrize("count", [1, 12, 24])
def test_there_are_always_six_panels_each_a_page_of_its_own_width(
    printed: Printed, count: int
) -> None:
    reader = printed(short(count), "dl-rollfold")

    assert sizes(reader) == [100, 100, 100, 97, 97, 100]
    assert not reader.findings


def test_short_texts_stand_for_the_whole(printed: Printed) -> None:
    reader = printed(short(12), "dl-rollfold")
    text = " ".join(flat(reader, at) for at in range(6))

    assert text.count(SENTENCE.strip()) == 12
    assert "In short." in text
    assert "Whole key points." not in text


def test_what_the_text_leaves_is_room_for_notes_and_the_imprint_ends_the_sheet(
    printed: Printed,
) -> None:
    reader = printed(short(2, Status.RELEASED), "dl-rollfold")

    assert page_with(reader, "Leaflet number: LF-TEST")[0] >= 4
    assert page_with(reader, "Your notes") == [
        0
    ]  # a heading on each page would look like furniture
    figures = [node for node in walk(tree(reader)) if node["/S"] == "/Figure"]
    assert [node["/Alt"] for node in figures if node["/Alt"] == "Your notes"]


def test_every_panel_tells_which_leaflet_it_is_and_that_it_is_a_draft(printed: Printed) -> None:
    reader = printed(short(12), "dl-zfold")

    for at in range(6):
        assert "LF-TEST · Version 0.1 · Review by 22 November 2027" in flat(reader, at)
        assert "Draft: not yet reviewed. Do not give to patients." in flat(reader, at)
        assert f"Page {at + 1} of 6" in flat(reader, at)


def test_a_text_that_does_not_fit_its_panels_is_told_with_how_much_and_where(
    printed: Printed,
) -> None:
    reader = printed(short(90), "dl-rollfold")

    (finding,) = reader.findings
    assert finding.rule == "LAY-fit"
    assert "mm too long for the 6 panels of the edition dl-rollfold (about" in finding.message
    assert "Longest: told" in finding.message
    assert "about-this-leaflet" in finding.message
    assert "(no `short` text)" in finding.message
    assert "`editions`" in finding.hint


def test_one_sentence_more_is_a_few_lines_more(printed: Printed) -> None:
    over = []
    for count in (90, 91):
        (finding,) = printed(short(count), "dl-rollfold").findings
        over.append(int(finding.message.split(" mm too long")[0].rpartition(" ")[2]))
    assert 10 <= over[1] - over[0] <= 15


@pytest.mark.parametrize("count", range(56, 72))
def test_whatever_the_length_it_fits_or_is_told(printed: Printed, count: int) -> None:
    reader = printed(short(count), "dl-rollfold")

    assert (len(reader.pages) == 6) is (not reader.findings)
    text = " ".join(flat(reader, at) for at in range(len(reader.pages)))
    assert text.count(SENTENCE.strip()) == count


def test_panels_that_read_from_the_right_keep_their_order_and_mirror_their_margins(
    printed: Printed,
) -> None:
    reader = printed(short(12, lang="ar"), "dl-rollfold")

    assert sizes(reader) == [100, 100, 100, 97, 97, 100]


def test_the_imprint_is_a_list_where_a_table_would_be_too_narrow(printed: Printed) -> None:
    def roles(edition: str) -> list[str]:
        top = tree(printed(short(2), edition))
        about = next(node for node in walk(top) if node.get("/ID") == "about-this-leaflet")
        return [node["/S"] for node in walk(about)]

    assert "/Table" in roles("a4")
    assert "/Table" not in roles("dl-rollfold")
    assert "/Lbl" in roles("dl-rollfold")


def test_the_way_to_the_full_leaflet_and_a_note_on_sources_end_the_short_form(
    printed: Printed,
) -> None:
    assert "northbank.example/l/LF-TEST" in flat(printed(short(2), "dl-rollfold"), 5)
    assert "Ask us for the full leaflet: LF-TEST" in flat(
        printed(short(2), "dl-rollfold", "wattle"), 5
    )


def test_a_leaflet_without_the_section_that_ends_a_sheet_is_set_all_the_same(
    printed: Printed,
) -> None:
    made = short(6)
    reader = printed(replace(made, sections=made.sections[:-1]), "dl-rollfold")

    assert len(reader.pages) == 6
    assert not reader.findings
