"""The texts of a leaflet in reading order."""

from __future__ import annotations

from leaflet.audit.source.pieces import Kind, block_pieces
from leaflet.model.blocks import (
    Block,
    Bullet,
    Bullets,
    CallOut,
    CallOutKind,
    Contacts,
    Evidence,
    Option,
    Options,
    Process,
    Resource,
    Resources,
    Steps,
    Table,
    TableRow,
)

from .samples import at, bullets, contact, paragraph, prose


def read(*blocks: Block) -> list[tuple[str, Kind]]:
    return [(piece.plain, piece.kind) for piece in block_pieces(blocks)]


def test_lists_and_boxes_are_read_item_by_item() -> None:
    box = CallOut(CallOutKind.NOTE, prose("Note"), (paragraph("Rest."), Steps((prose("Go."),))))
    assert read(box) == [
        ("Note", Kind.TITLE),
        ("Rest.", Kind.PARAGRAPH),
        ("Go.", Kind.STEP),
    ]


def test_a_nested_bullet_knows_the_bullet_above() -> None:
    inner = Bullet(prose("inner"))
    pieces = list(block_pieces((Bullets((Bullet(prose("outer"), (inner,)),)),)))
    assert [piece.plain for piece in pieces] == ["outer", "inner"]
    assert pieces[0].leads_in
    assert [above.plain for above in pieces[1].around] == ["outer"]


def test_a_line_with_a_colon_leads_the_next_list_in() -> None:
    lead, first, _ = block_pieces((paragraph("Bring:"), bullets("tea", "cake")))
    assert lead.leads_in
    assert [above.plain for above in first.around] == ["Bring:"]


def test_choices_and_evidence_are_read() -> None:
    option = Option(prose("Wait"), prose("Do nothing."), (prose("Free"),), (prose("Slow"),))
    words = [text for text, _ in read(Evidence((prose("A"),), (prose("B"),)), Options((option,)))]
    assert words == ["A", "B", "Wait", "Do nothing.", "Free", "Slow"]


def test_a_table_and_a_drawing_are_labels_and_cells() -> None:
    table = Table(
        prose("Two"), (prose("What"), prose("One")), (TableRow(prose("Cost"), (prose("5"),)),)
    )
    drawing = Process((prose("Go"), prose("Rest")), "Two steps.", None, at(1))
    kinds = {kind for _, kind in read(table, drawing)}
    assert kinds == {Kind.CELL, Kind.LABEL}


def test_reference_matter_is_left_out() -> None:
    resource = Resource(prose("Library"), prose("Books"), "https://library.example", "", "")
    assert read(Contacts((contact(),)), Resources((resource,))) == []
