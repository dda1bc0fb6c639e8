"""Files for a press: four inks, bleed, marks, and nothing to press on the page."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from typing import TYPE_CHECKING, Any

import page
import pypdf
import pytest
from PIL import Image

from leaflet.compose.story import compose
from leaflet.layouts.brands import read_brand
from leaflet.layouts.editions import read_layout
from leaflet.model.blocks import Figure, Paragraph
from leaflet.model.look import Office, Target
from leaflet.render.conformance.targets import conformance_of
from leaflet.render.file import render
from leaflet.units import mm_to_points
from tests.compose.conftest import PLACE, PROJECT, TODAY, leaflet, prose, section
from tests.conformance.stress import _png, rich

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PRESS_PROFILE = PROJECT / "layouts/profiles/ISOcoated_v2_300_bas.icc"
TRAPPED = b"<pdf:Trapped>False</pdf:Trapped>"


@pytest.fixture(scope="module")
def data() -> bytes:
    brand = read_brand(PROJECT, "northbank")
    figures = [
        Figure(_png(mode), f"A plain field of {mode}", None, 100.0, PLACE) for mode in ("RGBA", "L")
    ]
    made = leaflet(section("one", Paragraph(rich(3)), *figures, Paragraph(prose("Text."))))
    story = compose(made, read_layout(PROJECT, "a4"), brand, today=TODAY)
    return render(story, Target.PRESS, profile=PRESS_PROFILE.read_bytes(), press=brand.press)


@pytest.fixture(scope="module")
def reader(data: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(data), strict=True)


def operators(reader: pypdf.PdfReader) -> Iterator[tuple[list[Any], str]]:
    content = pypdf.generic.ContentStream(reader.pages[0].get_contents(), reader)
    for operands, operator in content.operations:
        yield operands, operator.decode()


def millimetres(box: pypdf.generic.RectangleObject) -> list[float]:
    return [round(float(edge) / mm_to_points(1), 2) for edge in box]


def test_every_page_says_where_it_is_cut_and_has_3_mm_of_bleed(reader: pypdf.PdfReader) -> None:
    sheet = reader.pages[0]

    assert millimetres(sheet.mediabox) == [0, 0, 234, 321]
    assert millimetres(sheet.trimbox) == [12, 12, 222, 309]
    assert millimetres(sheet.bleedbox) == [9, 9, 225, 312]


def test_artwork_that_touches_the_edge_runs_to_the_bleed(reader: pypdf.PdfReader) -> None:
    band = next(operands for operands, operator in operators(reader) if operator == "re")

    left, bottom, width, height = (round(float(edge) / mm_to_points(1), 2) for edge in band)
    assert (left, left + width) == (-3, 213)
    assert bottom + height == 300  # the page's origin stands at its own corner


def test_all_colours_are_of_four_inks_or_marks(reader: pypdf.PdfReader) -> None:
    used = {operator for _, operator in operators(reader)}

    assert used & {"k", "K"}
    assert not used & {"rg", "RG", "g", "G", "cs", "sc", "scn", "sh"}
    assert [operands for operands, operator in operators(reader) if operator == "CS"] == [["/All"]]


def test_small_text_is_black_alone_and_overprints(reader: pypdf.PdfReader) -> None:
    size, inks, state, checked = 0.0, [], "", 0
    for operands, operator in operators(reader):
        if operator == "Tf":
            size = float(operands[1])
        elif operator == "k":
            inks = [float(ink) for ink in operands]
        elif operator == "gs":
            state = operands[0]
        elif operator == "TJ" and size < 14 and inks != [0, 0, 0, 0]:
            assert (inks, state) == ([0, 0, 0, 1], "/Over")
            checked += 1
    assert checked > 10


def test_light_type_on_a_dark_ground_does_not_overprint(reader: pypdf.PdfReader) -> None:
    state, found = "", 0
    for operands, operator in operators(reader):
        if operator == "gs":
            state = operands[0]
        elif operator == "k" and not any(map(float, operands)):
            assert state in {"/Out", ""}
            found += 1
    assert found


def test_overprint_ends_with_the_text(reader: pypdf.PdfReader) -> None:
    state = ""
    for operands, operator in operators(reader):
        if operator == "gs":
            state = operands[0]
        elif operator in {"f", "S", "Do"}:
            assert state in {"/Out", ""}


def test_no_colour_needs_more_ink_than_the_paper_holds(reader: pypdf.PdfReader) -> None:
    sums = [
        sum(map(float, operands)) for operands, operator in operators(reader) if operator in "kK"
    ]
    assert max(sums) <= 3.0


def test_there_is_nothing_to_press_and_links_are_plain_words(reader: pypdf.PdfReader) -> None:
    assert not any("/Annots" in sheet for sheet in reader.pages)
    objects = [reader.get_object(number) for number in range(1, reader.trailer["/Size"])]
    roles = {held["/S"] for held in objects if isinstance(held, dict) and "/S" in held}
    assert "/Span" in roles
    assert "/Link" not in roles


def test_both_output_intents_name_the_one_profile(reader: pypdf.PdfReader) -> None:
    intents = [intent.get_object() for intent in reader.trailer["/Root"]["/OutputIntents"]]

    assert [intent["/S"] for intent in intents] == ["/GTS_PDFX", "/GTS_PDFA1"]
    assert {intent["/OutputConditionIdentifier"] for intent in intents} == {"FOGRA39"}
    assert len({intent.raw_get("/DestOutputProfile").idnum for intent in intents}) == 1
    profile = intents[0]["/DestOutputProfile"]
    assert profile["/N"] == 4
    assert profile.get_data() == PRESS_PROFILE.read_bytes()


def test_pictures_are_of_four_inks_or_grey(reader: pypdf.PdfReader) -> None:
    pictures = [held.get_object() for held in reader.pages[0]["/Resources"]["/XObject"].values()]

    assert {picture["/ColorSpace"] for picture in pictures} == {"/DeviceCMYK", "/DeviceGray"}


def test_marks_stand_outside_the_bleed(reader: pypdf.PdfReader) -> None:
    """Crop marks lie on the lines of the cut; none of them reaches the bleed."""
    code = reader.pages[0].get_contents().get_data().decode("latin-1")
    marks = re.search(r"/All CS 1 SCN 0.25 w (.*?) S Q", code, re.DOTALL)
    assert marks is not None
    numbers = [float(x) for pair in re.findall(r"(\S+) (\S+) [ml]\b", marks[1]) for x in pair]
    points = list(zip(numbers[::2], numbers[1::2], strict=True))
    width, height, bleed = mm_to_points(210), mm_to_points(297), mm_to_points(3)
    assert len(points) == 8 * 2 + 4 * 9
    for x, y in points:
        assert not (-bleed <= x <= width + bleed and -bleed <= y <= height + bleed)


def test_the_slug_names_the_page(reader: pypdf.PdfReader) -> None:
    assert "LF-TEST 0.1 en-AU a4 1/" in " ".join(reader.pages[0].extract_text().split())


def test_metadata_and_information_agree_on_trapping(reader: pypdf.PdfReader) -> None:
    packet = reader.trailer["/Root"]["/Metadata"].get_data()

    assert TRAPPED in packet
    assert reader.trailer["/Info"]["/Trapped"] == "/False"
    for needed in (
        b"pdfxid:GTS_PDFXVersion>PDF/X-4<",
        b"xmpMM:DocumentID>urn:uuid:",
        b"RenditionClass",
    ):
        assert needed in packet


def test_the_file_is_pdf_a_2b(data: bytes, tmp_path: Path) -> None:
    """Without pdf:Trapped, whose extension schema this checker does not look at (ISO 19005-2 6.6.2.3.3)."""
    path = tmp_path / "press.pdf"
    path.write_bytes(data.replace(TRAPPED, b" " * len(TRAPPED)))

    assert page.validate_pdf(str(path), profile="2b").failures == []


@pytest.mark.skipif(shutil.which("gs") is None, reason="needs Ghostscript")
def test_ghostscript_sees_body_text_on_the_black_plate_alone(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "press.pdf"
    path.write_bytes(data)
    words = ["gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=tiffsep", "-r72"]
    words += ["-dFirstPage=1", "-dLastPage=1", f"-sOutputFile={tmp_path}/plate%d.tif", str(path)]
    subprocess.run(words, check=True, capture_output=True)

    def least(plate: str) -> int:
        """Return the darkest value of a plate where the first paragraph stands, links and all."""
        with Image.open(tmp_path / f"plate1({plate}).tif") as image:
            offset = mm_to_points(12)
            box = [offset + 120, offset + 245, offset + 480, offset + 330]
            return int(image.convert("L").crop(tuple(map(round, box))).getextrema()[0])

    assert least("Black") < 120
    assert {least(plate) for plate in ("Cyan", "Magenta", "Yellow")} == {255}


def test_a_clinic_may_choose_the_inks_of_a_colour() -> None:
    press = read_brand(PROJECT, "northbank").press
    chosen = type(press)(inks=(("#0b5563", (90.0, 40.0, 45.0, 25.0)),))
    colours = conformance_of(Target.PRESS, PRESS_PROFILE.read_bytes(), Office(), chosen).colours

    assert colours.fill("#0b5563") == "0.9 0.4 0.45 0.25 k"
    assert colours.fill("#ffffff") == "0 0 0 0 k"
    assert colours.fill("#14191c").startswith("0 0 0 0.")
