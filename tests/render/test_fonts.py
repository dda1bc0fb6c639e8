"""Fonts in finished files: what can be read back, and what damaged fonts do."""

from __future__ import annotations

import contextlib
import io
import random
import re
import shutil
import subprocess
from typing import TYPE_CHECKING

import page
import pypdf
import pypdfium2
import pytest

from leaflet.errors import FindingsError
from leaflet.layouts.faces import BadFontError, read_face
from leaflet.model.look import FontFamily, FontFile, Target
from leaflet.render.file import render
from leaflet.render.fonts import FontUse
from leaflet.render.pdf_file import PdfFile
from leaflet.structure import Element, Role
from leaflet.text.face import Face, Manner, load_face
from leaflet.text.fonts import load_fonts
from leaflet.text.lines import Span
from tests.render.conftest import Lines
from tests.text.cff_font import FONTS, SOURCE, cff_font

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from leaflet.structure import Story

    MakeStory = Callable[..., Story]

TEXT = "The office in Adelaide: 12 mg, 5 Ω is \u2126, AVATAR, the ä of ära, été; "
ARABIC = FONTS / "noto-naskh-arabic" / "NotoNaskhArabic-Regular.ttf"


@pytest.fixture
def cff_page(make_story: MakeStory, profile: bytes, tmp_path: Path) -> bytes:
    """A page set in a CFF font."""
    path = tmp_path / "small.otf"
    path.write_bytes(cff_font())
    fonts = load_fonts([FontFamily("Small CFF", (FontFile(path, bold=False),))])
    assert not fonts.regular.missing(TEXT)
    root = Element(Role.DOCUMENT)
    heading = Lines([Span("A title", fonts.regular, 20, "#1c2529", root.add(Role.H1))])
    body = Lines([Span(TEXT * 9, fonts.regular, 12, "#1c2529", root.add(Role.P))])
    return render(make_story(root, [heading, body]), Target.SCREEN, profile=profile)


def test_a_page_in_a_cff_font_conforms(cff_page: bytes, tmp_path: Path) -> None:
    path = tmp_path / "file.pdf"
    path.write_bytes(cff_page)

    for level in ("ua1", "2a"):
        verdict = page.validate_pdf(str(path), profile=level)
        assert verdict.is_compliant, [failure.message for failure in verdict.failures]


def test_a_page_in_a_cff_font_reads_back_exactly(cff_page: bytes, tmp_path: Path) -> None:
    wanted = " ".join((TEXT * 9).split())
    by_pypdf = pypdf.PdfReader(io.BytesIO(cff_page)).pages[0].extract_text()
    by_pdfium = pypdfium2.PdfDocument(cff_page)[0].get_textpage().get_text_range()

    assert wanted in " ".join(by_pypdf.split())
    assert wanted in " ".join(by_pdfium.split())
    if program := shutil.which("pdftotext"):
        path = tmp_path / "file.pdf"
        path.write_bytes(cff_page)
        done = subprocess.run([program, path, "-"], capture_output=True, check=True)
        assert wanted in " ".join(done.stdout.decode().split())


def test_a_cff_font_is_embedded_as_a_cid_font_that_its_codes_reach(cff_page: bytes) -> None:
    resources = pypdf.PdfReader(io.BytesIO(cff_page)).pages[0]["/Resources"]
    fonts = [font.get_object() for font in resources["/Font"].values()]  # type: ignore[index]
    whole = next(font for font in fonts if "Small" in font["/BaseFont"])
    cid_font = whole["/DescendantFonts"][0]
    program = cid_font["/FontDescriptor"]["/FontFile3"]

    assert cid_font["/Subtype"] == "/CIDFontType0"
    assert "/CIDToGIDMap" not in cid_font
    assert program["/Subtype"] == "/CIDFontType0C"
    assert whole["/BaseFont"] == f"{cid_font['/BaseFont']}-Identity-H"


def test_a_cff_page_looks_like_the_same_page_in_truetype(
    make_story: MakeStory, profile: bytes, tmp_path: Path
) -> None:
    (tmp_path / "small.otf").write_bytes(cff_font())
    inks = []
    for path in (tmp_path / "small.otf", SOURCE):
        fonts = load_fonts([FontFamily("A", (FontFile(path, bold=False),))])
        root = Element(Role.DOCUMENT)
        line = Lines([Span("Roses: 29 (Smog)", fonts.regular, 60, "#000000", root.add(Role.P))])
        data = render(make_story(root, [line]), Target.SCREEN, profile=profile)
        picture = pypdfium2.PdfDocument(data)[0].render().to_pil().convert("L")
        inks.append(sum(255 - tone for tone in picture.tobytes()))

    assert inks[0] == pytest.approx(inks[1], rel=0.01)


def test_a_hostile_name_stays_a_name() -> None:
    assert re.fullmatch(r"[\w.-]+", Face(cff_font()).postscript_name)


@pytest.mark.parametrize(
    ("source", "words"),
    [
        (SOURCE.read_bytes(), ("Office", "été", "12µg")),
        (ARABIC.read_bytes(), ("مرحبا", "پچ", "فِي")),
        (cff_font(), ("Adelaide", "ära")),
    ],
    ids=["latin", "arabic", "cff"],
)
def test_a_damaged_font_is_refused_or_told_and_never_crashes(
    source: bytes, words: tuple[str, ...], tmp_path: Path
) -> None:
    chance = random.Random(11)  # noqa: S311 - the same faults in every run
    path = tmp_path / "a.ttf"
    used = 0
    for _ in range(200):
        path.write_bytes(_damaged(source, chance))
        with contextlib.suppress(BadFontError, FindingsError):
            read_face(path)
            use = FontUse(load_face(path), "F1")
            for word in words:
                use.face.covers(word)
                for rtl in (False, True):
                    use.encode(use.face.shape(word, Manner(rtl)), 12)
            use.write(PdfFile())
            used += 1
    assert 0 < used < 200


def _damaged(source: bytes, chance: random.Random) -> bytes:
    """Change some bytes: in the directory, at the beginning of tables, or anywhere; sometimes cut the end off."""
    damaged = bytearray(source)
    count = int.from_bytes(source[4:6], "big")
    starts = [int.from_bytes(source[at : at + 4], "big") for at in range(20, 12 + 16 * count, 16)]
    spot = chance.choice(("directory", "start", "anywhere"))
    for _ in range(chance.randint(1, 20)):
        if spot == "directory":
            at = chance.randrange(12 + 16 * count)
        elif spot == "start":
            at = chance.choice(starts) + chance.randrange(60)
        else:
            at = chance.randrange(len(damaged))
        damaged[at % len(damaged)] = chance.choice((0, 255, chance.randrange(256)))
    whole = chance.random() < 0.9
    return bytes(damaged if whole else damaged[: chance.randrange(len(damaged))])


@pytest.mark.parametrize("tag", [b"hmtx", b"maxp"])
def test_a_font_that_cannot_be_cut_is_told_by_its_name(tag: bytes) -> None:
    data = bytearray(SOURCE.read_bytes())
    record = data.index(tag, 12, 12 + 64 * 16)
    data[record + 12 : record + 16] = bytes(4)
    use = FontUse(Face(bytes(data), "broken.ttf"), "F1")

    def embed() -> None:
        use.encode(use.face.shape("Hello"), 12)
        use.write(PdfFile())

    with pytest.raises(FindingsError) as caught:
        embed()
    assert "broken.ttf" in caught.value.findings[0].message
