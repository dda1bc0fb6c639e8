"""What the canvas refuses, and what it makes an artifact, when flowables from elsewhere paint by themselves."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pypdf
import pytest
from PIL import Image
from reportlab.lib.colors import CMYKColor, HexColor
from reportlab.lib.utils import ImageReader
from reportlab.platypus.flowables import Flowable, HRFlowable

from leaflet.audit.file import judge_file
from leaflet.model.look import Target
from leaflet.render.colours import DEVICE_RGB
from leaflet.render.file import render
from leaflet.structure import Element, Role
from tests.audit.file.drafts import NO_SECTIONS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from reportlab.pdfgen.canvas import Canvas

    from leaflet.structure import Story
    from tests.render.conftest import Lines


class Stranger(Flowable):
    """Paints by ReportLab's own methods."""

    def __init__(self, paint: Callable[[Canvas], object]) -> None:
        super().__init__()
        self.width, self.height = 40, 20
        self.paint = paint

    def draw(self) -> None:
        """Paint."""
        self.paint(self.canv)


@pytest.fixture
def printed(
    make_story: Callable[..., Story], paragraph: Callable[..., Lines], profile: bytes
) -> Callable[..., bytes]:
    """Print strangers below a paragraph."""

    def make(*strangers: Flowable) -> bytes:
        root = Element(Role.DOCUMENT)
        lines = paragraph(root, "A title", Role.H1)
        return render(make_story(root, [lines, *strangers]), Target.SCREEN, profile=profile)

    return make


def contents(data: bytes) -> str:
    stream = pypdf.PdfReader(io.BytesIO(data)).pages[0].get_contents()
    assert stream is not None
    return stream.get_data().decode("latin-1")


def clip(canvas: Canvas) -> None:
    path = canvas.beginPath()
    path.rect(0, 0, 9, 9)
    canvas.clipPath(path, stroke=0, fill=0)


@pytest.mark.parametrize(
    "paint",
    [
        lambda canvas: canvas.line(0, 0, 40, 20),
        lambda canvas: canvas.lines([(0, 0, 9, 9), (9, 0, 0, 9)]),
        lambda canvas: canvas.rect(0, 0, 40, 20, fill=1),
        lambda canvas: canvas.circle(9, 9, 9),
        lambda canvas: canvas.grid([0, 9], [0, 9]),
        clip,
    ],
    ids=["line", "lines", "rect", "circle", "grid", "clip"],
)
def test_what_reportlab_draws_outside_any_mark_is_an_artifact(
    paint: Callable[[Canvas], object], printed: Callable[..., bytes]
) -> None:
    data = printed(Stranger(paint))
    text = contents(data)

    marks = text.count("/Artifact <</Type /Layout>> BDC")
    assert marks == text.count("EMC") - 2  # the others are the title's and the folio's
    assert marks > 0
    findings = judge_file(data, "file.pdf", (NO_SECTIONS,))
    assert not [
        finding for finding in findings if "neither content nor artifact" in finding.message
    ]


def test_a_rule_of_reportlab_in_a_colour_of_the_file_is_an_artifact(
    printed: Callable[..., bytes],
) -> None:
    text = contents(printed(HRFlowable(color=HexColor("#0a5c7a"))))

    assert " RG" in text
    assert "/Artifact <</Type /Layout>> BDC\nn" in text


@pytest.mark.parametrize(
    "paint",
    [
        lambda canvas: canvas.setFillColor(CMYKColor(0, 1, 0, 0)),
        lambda canvas: canvas.setStrokeColorCMYK(0, 1, 0, 0),
        lambda canvas: canvas.setFillGray(0.5),
    ],
    ids=["cmyk", "cmyk line", "grey"],
)
def test_a_colour_outside_the_files_colour_space_raises(
    paint: Callable[[Canvas], object], printed: Callable[..., bytes]
) -> None:
    with pytest.raises(ValueError, match="no colour of the file's colour space"):
        printed(Stranger(paint))


@pytest.mark.parametrize("colour", ["", "red", "#12", "#1234567", "0 1 0 0", "#gg0000"])
def test_a_colour_that_is_no_rgb_raises(colour: str) -> None:
    with pytest.raises(ValueError, match="no colour"):
        DEVICE_RGB.fill(colour)


@pytest.mark.parametrize(
    "paint",
    [
        lambda canvas: canvas.setFont("Helvetica", 12),
        lambda canvas: canvas.setFontSize(9),
    ],
    ids=["name", "size"],
)
def test_a_font_that_would_not_be_embedded_raises(
    paint: Callable[[Canvas], object], printed: Callable[..., bytes]
) -> None:
    with pytest.raises(RuntimeError, match="would not be embedded"):
        printed(Stranger(paint))


@pytest.mark.parametrize(
    "paint",
    [
        lambda canvas: canvas.drawString(0, 0, "untagged"),
        lambda canvas: canvas.drawCentredString(0, 0, "untagged"),
        lambda canvas: canvas.drawText(canvas.beginText(0, 0)),
    ],
    ids=["string", "centred", "text object"],
)
def test_text_without_an_element_raises(
    paint: Callable[[Canvas], object], printed: Callable[..., bytes]
) -> None:
    with pytest.raises(RuntimeError, match="past the tagging canvas"):
        printed(Stranger(paint))


def test_a_picture_that_reportlab_would_name_raises(
    printed: Callable[..., bytes], tmp_path: Path
) -> None:
    path = tmp_path / "red.png"
    Image.new("RGB", (9, 9), (200, 40, 40)).save(path)

    with pytest.raises(RuntimeError, match="past the tagging canvas"):
        printed(Stranger(lambda canvas: canvas.drawImage(ImageReader(path), 0, 0)))


def test_transparency_that_reportlab_would_name_raises(printed: Callable[..., bytes]) -> None:
    with pytest.raises(RuntimeError, match="past the tagging canvas"):
        printed(Stranger(lambda canvas: canvas.setFillAlpha(0.5)))


def test_a_profile_of_another_colour_space_raises(
    make_story: Callable[..., Story], paragraph: Callable[..., Lines], profile: bytes
) -> None:
    root = Element(Role.DOCUMENT)
    story = make_story(root, [paragraph(root, "A title", Role.H1)])
    other = profile[:16] + b"CMYK" + profile[20:]

    with pytest.raises(ValueError, match="colour profile"):
        render(story, Target.SCREEN, profile=other)
