"""The table of contents of a long leaflet."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pypdfium2

from leaflet.audit.file import judge_file
from leaflet.compose.contents import LONG
from leaflet.model.blocks import Paragraph
from leaflet.model.inlines import Link, Plain, Prose
from tests.compose.conftest import PLACE, leaflet, prose, section
from tests.compose.test_story import SENTENCE, flat, roles

if TYPE_CHECKING:
    from collections.abc import Callable

    import pypdf

    from leaflet.model.leaflet import Leaflet

    Printed = Callable[..., pypdf.PdfReader]


def long_leaflet(count: int = LONG, lang: str = "en-AU") -> Leaflet:
    text = [Paragraph(prose(SENTENCE * 6)) for _ in range(5)]
    return leaflet(*[section(f"part-{at}", *text) for at in range(count)], lang=lang)


def page_of(reader: pypdf.PdfReader, ident: str) -> int:
    return 1 + reader.get_destination_page_number(reader.named_destinations[ident])


def test_each_line_tells_the_page_that_its_section_begins_on(printed: Printed) -> None:
    reader = printed(long_leaflet())

    told = " ".join(flat(reader, at) for at in range(2)).partition("In this leaflet")[2]
    pages = [page_of(reader, f"part-{at}") for at in range(1, LONG)]
    assert pages[-1] > 3
    for at, page in enumerate(pages, 1):
        assert f"Page {page} Part {at}" in told


def test_each_line_is_an_item_with_a_reference_and_a_link_to_its_section(printed: Printed) -> None:
    reader = printed(long_leaflet())

    told = roles(reader)
    first = told.index("/TOC")
    assert told[first : first + 6] == ["/TOC", "/TOCI", "/Reference", "/Span", "/Link", "/TOCI"]
    assert told.count("/TOCI") == LONG - 1
    links = [note.get_object() for page in reader.pages[:2] for note in page.get("/Annots", [])]
    assert [link["/Dest"] for link in links] == [f"part-{at}" for at in range(1, LONG)]


def test_the_key_points_stand_before_the_table(printed: Printed) -> None:
    reader = printed(long_leaflet())

    assert roles(reader).index("/Sect") < roles(reader).index("/TOC")


def test_a_short_leaflet_has_none(printed: Printed) -> None:
    assert "/TOC" not in roles(printed(long_leaflet(LONG - 1)))


def test_a_page_number_stands_on_the_other_side_where_the_text_reads_from_the_right(
    printed: Printed,
) -> None:
    stream = printed(long_leaflet(lang="ar")).stream
    with pypdfium2.PdfDocument(stream.getvalue()) as pdf:
        texts = next(
            text
            for text in (page.get_textpage() for page in pdf)
            if text.search("Part 1").get_next()
        )
        left = {
            words: texts.get_charbox(texts.search(words).get_next()[0])[0]
            for words in ("صفحة", "Part 1")
        }
    assert left["صفحة"] > left["Part 1"]


def test_a_link_in_a_title_is_no_link_within_a_link(printed: Printed) -> None:
    made = long_leaflet()
    linked = Prose((Link("https://x.example/", (Plain("Elsewhere"),)),), PLACE)
    last = replace(made.sections[-1], title=linked)
    reader = printed(replace(made, sections=(*made.sections[:-1], last)))

    for page in reader.pages[:2]:
        notes = [note.get_object() for note in page.get("/Annots", [])]
        assert all("/Dest" in note for note in notes)


def test_a_table_longer_than_a_page_is_cut_between_its_lines(printed: Printed) -> None:
    few = (Paragraph(prose("Text.")),)
    reader = printed(leaflet(*[section(f"part-{at}", *few) for at in range(120)]))

    assert reader.findings == []
    assert roles(reader).count("/TOCI") == 119
    assert "Part 59" in flat(reader, 1)  # a page of nothing but lines of the table
    assert judge_file(reader.stream.getvalue(), "file.pdf", ()) == []
