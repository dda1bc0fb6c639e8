"""Files for archives: PDF 2.0, read back by other programs."""

from __future__ import annotations

import io
import shutil
import subprocess
from typing import TYPE_CHECKING, Any

import pypdf
import pypdfium2
import pytest

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


@pytest.fixture
def archived(make_story: Callable[..., Story], fonts: FontSet, profile: bytes) -> pypdf.PdfReader:
    """A page with a section, and a link that leads to it."""
    root = Element(Role.DOCUMENT)
    title = Lines([Span("A title", fonts.regular, 20, "#000000", root.add(Role.H1))])
    section = root.add(Role.SECT, ident="one", title="One")
    span = Span("One", fonts.regular, 15, "#000000", section.add(Role.H2))
    heading = Lines([span], "one", "One")
    text = section.add(Role.P)
    link = Span("Go to one", fonts.regular, 12, "#0a5c7a", text.add(Role.LINK), "#one")
    story = make_story(root, [title, heading, Lines([link])])
    data = render(story, Target.ARCHIVE, profile=profile)
    return pypdf.PdfReader(io.BytesIO(data), strict=True)


def test_the_header_says_2_0_and_there_is_no_information_dictionary(
    archived: pypdf.PdfReader,
) -> None:
    assert archived.pdf_header == "%PDF-2.0"
    assert "/Info" not in archived.trailer


def test_the_metadata_claim_pdf_ua_2_and_pdf_a_4_and_describe_no_schemas(
    archived: pypdf.PdfReader,
) -> None:
    packet = archived.trailer["/Root"]["/Metadata"].get_data().decode()

    for claim in ("pdfuaid:part>2<", "pdfuaid:rev>2024<", "pdfaid:part>4<", "pdfaid:rev>2020<"):
        assert claim in packet
    assert "pdfaid:conformance" not in packet
    assert "pdfaExtension" not in packet


def test_every_element_is_of_the_pdf_2_namespace(archived: pypdf.PdfReader) -> None:
    namespace = archived.trailer["/Root"]["/StructTreeRoot"]["/Namespaces"][0].get_object()
    objects = [archived.get_object(number) for number in range(1, archived.trailer["/Size"])]
    elements = [held for held in objects if isinstance(held, dict) and "/S" in held]
    elements = [held for held in elements if held.get("/Type") == "/StructElem"]

    assert namespace["/NS"] == "http://iso.org/pdf2/ssn"
    assert {held["/S"] for held in elements} == {"/Document", "/H1", "/Sect", "/H2", "/P", "/Link"}
    assert all(held["/NS"] == namespace for held in elements)


def test_links_and_outline_lead_to_the_place_and_to_the_element(archived: pypdf.PdfReader) -> None:
    (link,) = archived.pages[0]["/Annots"]
    entry = archived.trailer["/Root"]["/Outlines"]["/First"]
    named = archived.trailer["/Root"]["/Names"]["/Dests"]["/Names"][1]

    for action in (link.get_object()["/A"], entry["/A"], named):
        assert action["/S"] == "/GoTo"
        assert action["/SD"][0]["/S"] == "/H2"
        assert action["/SD"][1] == "/XYZ"
    assert named["/D"][0].get_object() == archived.pages[0]
    assert [mark.title for mark in archived.outline] == ["One"]
    assert archived.get_destination_page_number(archived.named_destinations["one"]) == 0


def test_a_line_of_the_contents_names_the_element_that_it_leads_to(
    make_story: Callable[..., Story], fonts: FontSet, profile: bytes
) -> None:
    root = Element(Role.DOCUMENT)
    item = root.add(Role.TOC).add(Role.TOCI)
    link = item.add(Role.REFERENCE).add(Role.LINK)
    heading = root.add(Role.H2)
    lines = [
        Lines([Span("To the first", fonts.regular, 12, "#0a5c7a", link, "#one")]),
        Lines([Span("The first", fonts.regular, 15, "#000000", heading)], "one", "The first"),
    ]
    contents = elements(render(make_story(root, lines), Target.ARCHIVE, profile=profile))

    assert contents["/TOCI"]["/Ref"][0]["/S"] == "/H2"
    assert "/Ref" not in contents["/Link"]
    assert "/NS" in contents["/H2"]
    assert not any("/NS" in contents[role] for role in ("/TOC", "/TOCI", "/Reference"))


@pytest.mark.parametrize(
    ("target", "numbering", "note"),
    [(Target.SCREEN, "/None", "/Note"), (Target.ARCHIVE, "/Description", "/FENote")],
)
def test_lists_of_terms_and_notes_have_the_names_of_their_version(
    target: Target,
    numbering: str,
    note: str,
    make_story: Callable[..., Story],
    paragraph: Callable[..., Lines],
    profile: bytes,
) -> None:
    root = Element(Role.DOCUMENT)
    terms = root.add(Role.L)
    terms.attributes["List"] = {"ListNumbering": "Description"}
    lines = [
        paragraph(terms.add(Role.LI), "Myelin", Role.LBL),
        paragraph(root.add(Role.NOTE), "Counted in 2019."),
    ]
    contents = elements(render(make_story(root, lines), target, profile=profile))

    assert contents["/L"]["/A"]["/ListNumbering"] == numbering
    assert note in contents


def test_a_link_to_a_place_that_no_page_has_raises(
    make_story: Callable[..., Story], fonts: FontSet, profile: bytes
) -> None:
    root = Element(Role.DOCUMENT)
    link = Span("Go", fonts.regular, 12, "#0a5c7a", root.add(Role.LINK), "#nowhere")

    with pytest.raises(KeyError, match="nowhere"):
        render(make_story(root, [Lines([link])]), Target.SCREEN, profile=profile)


def test_other_readers_find_the_outline_and_the_same_words_as_on_the_screen(
    make_story: Callable[..., Story],
    paragraph: Callable[..., Lines],
    profile: bytes,
    tmp_path: Path,
) -> None:
    files = {}
    for target in (Target.SCREEN, Target.ARCHIVE):
        root = Element(Role.DOCUMENT)
        section = root.add(Role.SECT, ident="one", title="One")
        lines = [paragraph(root, "A title", Role.H1), paragraph(section, "One", Role.H2, "one")]
        data = render(make_story(root, lines), target, profile=profile)
        files[target] = tmp_path / f"{target}.pdf"
        files[target].write_bytes(data)
        (entry,) = pypdfium2.PdfDocument(data).get_toc()
        assert entry.get_title() == "One"
        assert entry.get_dest().get_index() == 0
    if program := shutil.which("pdfinfo"):
        told = [
            subprocess.run([program, "-struct-text", path], capture_output=True, check=True).stdout
            for path in files.values()
        ]
        assert told[0] == told[1]
        assert b"A title" in told[0]


def elements(data: bytes) -> dict[str, dict[str, Any]]:
    """Return one structure element of each type."""
    reader = pypdf.PdfReader(io.BytesIO(data), strict=True)
    objects = [reader.get_object(number) for number in range(1, reader.trailer["/Size"])]
    held = [thing for thing in objects if isinstance(thing, dict)]
    return {thing["/S"]: thing for thing in held if thing.get("/Type") == "/StructElem"}
