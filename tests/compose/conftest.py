"""Leaflets made by hand, and the shipped layouts and brands to set them in."""

from __future__ import annotations

import datetime as dt
import io
from pathlib import Path
from typing import TYPE_CHECKING

import pypdf
import pytest

from leaflet.compose.setting import Setting
from leaflet.compose.story import compose
from leaflet.findings import Place
from leaflet.layouts.brands import read_brand
from leaflet.layouts.editions import read_layout
from leaflet.model.blocks import Paragraph, Question
from leaflet.model.inlines import Plain, Prose
from leaflet.model.leaflet import Card, Imprint, Leaflet, Section, Status
from leaflet.model.look import Target
from leaflet.render.file import render
from leaflet.text.fonts import load_fonts
from leaflet.text.words import words_for

if TYPE_CHECKING:
    from collections.abc import Callable

    from leaflet.model.blocks import Block

PROJECT = Path(__file__).parents[2]
TODAY = dt.date(2026, 11, 22)
PLACE = Place("leaflet.yaml", 7, 5)


def prose(text: str) -> Prose:
    return Prose((Plain(text),), PLACE)


def section(ident: str, *blocks: Block, short: tuple[Block, ...] = ()) -> Section:
    return Section(ident, prose(ident.replace("-", " ").capitalize()), short, blocks, (), PLACE)


def imprint(status: Status = Status.DRAFT) -> Imprint:
    text = prose("None.")
    return Imprint(
        "LF-TEST", "0.1", status, "", (text,), (), TODAY, None, None, dt.date(2027, 11, 22),
        text, text, None, text, text, None, PLACE,
    )  # fmt: skip


def leaflet(*sections: Section, status: Status = Status.DRAFT, lang: str = "en-AU") -> Leaflet:
    key_points = (Paragraph(prose("The main message of this leaflet.")),)
    risks = Section("risk", prose("Risks"), key_points, (), (), PLACE)
    card = Card(
        prose("A card"), key_points, (), risks, (Question("q", prose("What if I wait?")),), (),
        patient_label=True, place=PLACE,
    )  # fmt: skip
    return Leaflet(
        "test", lang, prose("A test leaflet"), None, prose("For you."), prose("To help."),
        ("house",), imprint(status), sections, (), (), card, PLACE, PLACE,
    )  # fmt: skip


@pytest.fixture
def setting() -> Setting:
    """An empty leaflet on A4."""
    layout, brand = read_layout(PROJECT, "a4"), read_brand(PROJECT, "northbank")
    words = words_for("en-AU")
    assert words is not None
    return Setting(leaflet(), layout, brand, load_fonts(brand.fonts), words)


@pytest.fixture
def printed() -> Callable[..., pypdf.PdfReader]:
    """Compose and render a leaflet, and read the file back."""
    profile = (PROJECT / "layouts" / "profiles" / "sRGB.icc").read_bytes()

    def build(
        made: Leaflet, edition: str = "a4", brand: str = "northbank", today: dt.date = TODAY
    ) -> pypdf.PdfReader:
        story = compose(
            made, read_layout(PROJECT, edition), read_brand(PROJECT, brand), today=today
        )
        reader = pypdf.PdfReader(io.BytesIO(render(story, Target.SCREEN, profile=profile)))
        reader.findings = story.findings
        return reader

    return build
