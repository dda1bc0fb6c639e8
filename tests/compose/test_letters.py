"""How much each section says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.compose.story import compose
from leaflet.layouts.brands import read_brand
from leaflet.layouts.editions import read_layout
from leaflet.model.blocks import (
    Bullet,
    Bullets,
    CallOut,
    CallOutKind,
    Paragraph,
    Process,
    Table,
    TableRow,
)
from tests.compose.conftest import PLACE, PROJECT, TODAY, leaflet, prose, section

if TYPE_CHECKING:
    from leaflet.model.blocks import Block


def _letters(*blocks: Block) -> int:
    """Return what a section with these blocks and a heading of three letters says beside it."""
    story = compose(
        leaflet(section("one", *blocks)),
        read_layout(PROJECT, "a4"),
        read_brand(PROJECT, "northbank"),
        today=TODAY,
    )
    (told,) = (one for one in story.facts.letters if one.ident == "one")
    return told.many - len("One")


def test_every_kind_of_holder_is_looked_into() -> None:
    text = prose("Ten letters")
    box = CallOut(CallOutKind.NOTE, text, (Paragraph(text), Bullets((Bullet(text),))))
    table = Table(text, (text, text), (TableRow(text, (text,)),))
    drawing = Process((text, text), "Two steps.", text, PLACE)
    assert _letters(Paragraph(text)) == 10
    assert _letters(box) - len("Goodtoknow") == 30
    assert _letters(table) == 50
    assert _letters(drawing) == 30
