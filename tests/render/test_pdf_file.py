"""The writer of objects."""

from __future__ import annotations

import io

import pypdf

from leaflet.render.pdf_file import PdfFile


def made(count: int, version: str = "1.7", *, info: bool = True) -> bytes:
    file = PdfFile()
    pages = file.reserve()
    file.put(pages, "<</Type /Pages/Kids []/Count 0>>")
    for at in range(count):
        file.add(f"({at})")
    file.add_stream({}, b"data " * 50)
    catalog = file.add(f"<</Type /Catalog/Pages {pages} 0 R>>")
    return file.write(version, catalog, file.add("<<>>") if info else None)


def test_objects_beyond_one_object_stream_are_found_again() -> None:
    reader = pypdf.PdfReader(io.BytesIO(made(450)), strict=True)

    assert [reader.get_object(number) for number in (2, 201, 451)] == ["0", "199", "449"]


def test_the_identifier_follows_from_the_content() -> None:
    first, same, other = (
        pypdf.PdfReader(io.BytesIO(made(count))).trailer["/ID"] for count in (3, 3, 4)
    )

    assert first == same
    assert first != other


def test_a_line_ends_before_endstream() -> None:
    data = made(1)

    assert data.count(b"endstream") == data.count(b"\r\nendstream")


def test_the_header_tells_the_version() -> None:
    assert made(1, "2.0").startswith(b"%PDF-2.0\n%")
    assert pypdf.PdfReader(io.BytesIO(made(1, "2.0")), strict=True).pdf_header == "%PDF-2.0"


def test_a_file_without_information_dictionary_names_none() -> None:
    assert b"/Info" in made(1)
    assert b"/Info" not in made(1, info=False)
