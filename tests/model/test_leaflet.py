"""What small forms print of a section."""

from __future__ import annotations

from dataclasses import replace

from leaflet.findings import Place
from leaflet.model.blocks import Paragraph
from leaflet.model.inlines import Plain, Prose
from leaflet.model.leaflet import Section

PLACE = Place("a.yaml", 1)


def paragraph(text: str) -> Paragraph:
    return Paragraph(Prose((Plain(text),), PLACE))


def section(ident: str, short: str = "", *inside: Section) -> Section:
    title = Prose((Plain(ident),), PLACE)
    return Section(
        ident, title, (paragraph(short),) if short else (), (paragraph("whole"),), inside, PLACE
    )


def said(printed: Section) -> dict[str, list[str]]:
    parts = (printed, *printed.subsections)
    return {
        part.ident: [block.text.plain for block in part.blocks if isinstance(block, Paragraph)]
        for part in parts
    }


def test_the_short_text_stands_for_the_blocks() -> None:
    assert said(section("a", "short").in_short()) == {"a": ["short"]}


def test_a_section_without_a_short_text_is_printed_whole() -> None:
    assert said(section("a").in_short()) == {"a": ["whole"]}


def test_the_short_text_stands_for_subsections_that_have_none() -> None:
    whole = section("a", "short", section("b"), section("c", "brief"))
    assert said(whole.in_short()) == {"a": ["short"], "c": ["brief"]}


def test_subsections_of_a_section_without_a_short_text_all_stay() -> None:
    whole = section("a", "", section("b"), section("c", "brief"))
    assert said(whole.in_short()) == {"a": ["whole"], "b": ["whole"], "c": ["brief"]}


def test_what_else_a_section_is_stays() -> None:
    whole = replace(section("a", "short"), new_page=True)
    assert whole.in_short().new_page
    assert whole.in_short().short == whole.short
