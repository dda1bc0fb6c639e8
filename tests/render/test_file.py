"""Finished files, read back by other programs."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import page
import pypdf
import pypdfium2
import pytest
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph as Foreign

from leaflet.model.look import Target
from leaflet.render.file import render
from leaflet.structure import Element, Role
from leaflet.text.lines import Span
from tests.render.conftest import Lines

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from leaflet.structure import Story
    from leaflet.text.fonts import FontSet

    MakeStory = Callable[..., Story]
    Paragraph = Callable[..., Lines]

LONG = "Stem cells can copy themselves and can turn into other kinds of cell. " * 12


def simple(make_story: MakeStory, paragraph: Paragraph) -> Story:
    root = Element(Role.DOCUMENT)
    title = paragraph(root, "A title", Role.H1)
    section = root.add(Role.SECT, ident="one", title="One")
    return make_story(
        root, [title, paragraph(section, "One", Role.H2, "one"), paragraph(section, LONG)]
    )


def test_a_file_conforms_to_pdf_ua_1_and_pdf_a_2a(
    make_story: MakeStory, paragraph: Paragraph, profile: bytes, tmp_path: Path
) -> None:
    path = tmp_path / "file.pdf"
    path.write_bytes(render(simple(make_story, paragraph), Target.SCREEN, profile=profile))

    for level in ("ua1", "2a"):
        verdict = page.validate_pdf(str(path), profile=level)
        assert verdict.is_compliant, [failure.message for failure in verdict.failures]


def test_the_same_story_gives_the_same_bytes(
    make_story: MakeStory, paragraph: Paragraph, profile: bytes
) -> None:
    files = [
        render(simple(make_story, paragraph), Target.SCREEN, profile=profile) for _ in range(2)
    ]

    assert files[0] == files[1]


def test_wrapped_lines_read_back_with_a_space_between_words(
    make_story: MakeStory, paragraph: Paragraph, profile: bytes
) -> None:
    data = render(simple(make_story, paragraph), Target.SCREEN, profile=profile)

    by_pypdf = " ".join(pypdf.PdfReader(io.BytesIO(data)).pages[0].extract_text().split())
    by_pdfium = pypdfium2.PdfDocument(data)[0].get_textpage().get_text_range()

    assert LONG.strip() in by_pypdf
    assert LONG.strip() in " ".join(by_pdfium.split())


def test_a_paragraph_over_two_pages_keeps_one_element(
    make_story: MakeStory, paragraph: Paragraph, profile: bytes
) -> None:
    root = Element(Role.DOCUMENT)
    flowables = [paragraph(root, "A title", Role.H1), paragraph(root, LONG * 6)]
    story = make_story(root, flowables, height=400)

    reader = pypdf.PdfReader(io.BytesIO(render(story, Target.SCREEN, profile=profile)))

    top = reader.trailer["/Root"]["/StructTreeRoot"]["/K"][0]
    (_, element) = top["/K"]
    assert len(reader.pages) > 1
    assert element["/S"] == "/P"
    others = [kid for kid in element["/K"] if not isinstance(kid, int)]
    assert len(others) == len(reader.pages) - 1
    assert all(kid["/Pg"]["/Type"] == "/Page" for kid in others)


def test_a_link_over_two_lines_is_one_element_and_one_annotation(
    make_story: MakeStory, fonts: FontSet, profile: bytes
) -> None:
    root = Element(Role.DOCUMENT)
    root.add(Role.H1)
    element = root.add(Role.P)
    link = element.add(Role.LINK)
    spans = [
        Span("Before it comes text, ", fonts.regular, 12, "#000000", element),
        Span("then a long link " * 6, fonts.regular, 12, "#0a5c7a", link, "https://x.example/é"),
        Span("and text after it.", fonts.regular, 12, "#000000", element),
    ]
    story = make_story(root, [Lines(spans)])

    reader = pypdf.PdfReader(io.BytesIO(render(story, Target.SCREEN, profile=profile)))

    (annotation,) = [ref.get_object() for ref in reader.pages[0]["/Annots"]]
    assert annotation["/A"]["/URI"] == "https://x.example/%C3%A9"
    assert len(annotation["/QuadPoints"]) == 16
    assert annotation["/Contents"].startswith("then a long link then")
    paragraph_ = reader.trailer["/Root"]["/StructTreeRoot"]["/K"][0]["/K"].get_object()
    kinds = [kid if isinstance(kid, int) else kid["/S"] for kid in paragraph_["/K"]]
    assert kinds == [0, "/Link", 2]


def test_page_numbers_are_artifacts(
    make_story: MakeStory, paragraph: Paragraph, profile: bytes
) -> None:
    data = render(simple(make_story, paragraph), Target.SCREEN, profile=profile)
    code = pypdf.PdfReader(io.BytesIO(data)).pages[0].get_contents().get_data()

    assert code.rstrip().endswith(b"EMC")
    assert b"/Artifact <</Type /Pagination>> BDC\nBT" in code
    assert "Page 1 of 1" in pypdf.PdfReader(io.BytesIO(data)).pages[0].extract_text()


def test_title_and_dates_are_the_same_in_info_and_xmp(
    make_story: MakeStory, paragraph: Paragraph, profile: bytes
) -> None:
    data = render(simple(make_story, paragraph), Target.SCREEN, profile=profile)
    reader = pypdf.PdfReader(io.BytesIO(data))

    assert reader.metadata is not None
    assert reader.metadata.title == "A <title> & more"
    assert reader.metadata["/CreationDate"] == "D:20261122093000+10'30'"
    assert reader.xmp_metadata is not None
    assert reader.xmp_metadata.dc_title == {"x-default": "A <title> & more"}
    assert b"<leaflet:Identifier>LF-1</leaflet:Identifier>" in data
    assert b"<rdf:li>house</rdf:li><rdf:li>decision-aid</rdf:li>" in data


def test_outline_and_destinations_lead_to_the_section(
    make_story: MakeStory, paragraph: Paragraph, profile: bytes
) -> None:
    data = render(simple(make_story, paragraph), Target.SCREEN, profile=profile)
    reader = pypdf.PdfReader(io.BytesIO(data))

    (entry,) = reader.outline
    assert entry.title == "One"
    assert reader.get_destination_page_number(reader.named_destinations["one"]) == 0


def test_text_that_goes_past_the_tagging_canvas_is_refused(
    make_story: MakeStory, paragraph: Paragraph, profile: bytes
) -> None:
    story = simple(make_story, paragraph)
    story.flowables = [*story.flowables, Foreign("untagged", ParagraphStyle("plain"))]

    with pytest.raises(RuntimeError, match="past the tagging canvas"):
        render(story, Target.SCREEN, profile=profile)
