"""Tables with rows in groups, and notes below tables."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from leaflet.audit.file import judge_file
from leaflet.model.blocks import Table, TableRow
from tests.compose.conftest import leaflet, prose, section
from tests.compose.test_story import flat, walk

if TYPE_CHECKING:
    from collections.abc import Callable

    import pypdf

    Printed = Callable[..., pypdf.PdfReader]

GROUPS = ("Skin", "Blood")


def grouped(each: int) -> Table:
    """Make a table of two groups with as many rows each."""
    rows = tuple(
        TableRow(
            prose(f"{group} {at}"),
            (prose(f"Effect {at}"), prose("Call us.")),
            group=None if at else prose(group),
        )
        for group in GROUPS
        for at in range(each)
    )
    columns = (prose("Part"), prose("What you may see"), prose("What to do"))
    return Table(prose("Side effects"), columns, rows, prose("Most of them pass."))


def elements(reader: pypdf.PdfReader) -> list[pypdf.generic.DictionaryObject]:
    return list(walk(reader.trailer["/Root"]["/StructTreeRoot"]["/K"][0]))


def table_attributes(cell: pypdf.generic.DictionaryObject) -> pypdf.generic.DictionaryObject:
    held = cell["/A"].get_object()
    return next(
        each.get_object()
        for each in (held if isinstance(held, list) else [held])
        if each.get_object()["/O"] == "/Table"
    )


def test_each_cell_of_a_grouped_table_names_its_group_row_and_column(printed: Printed) -> None:
    reader = printed(leaflet(section("effects", grouped(2))))

    found = elements(reader)
    role_of = {element["/ID"]: element["/S"] for element in found if "/ID" in element}
    cells = [element for element in found if element["/S"] == "/TD"]
    assert len(cells) == 8
    named = [tuple(table_attributes(cell)["/Headers"]) for cell in cells]
    assert all(role_of[ident] == "/TH" for headers in named for ident in headers)
    assert [len(headers) for headers in named] == [3] * 8
    assert named[0][0] == named[3][0] != named[4][0] == named[7][0]  # two groups
    assert named[0][1] == named[1][1] != named[2][1]  # a row each
    assert named[0][2] == named[2][2] != named[1][2]  # a column each


def test_a_group_heading_goes_over_all_columns(printed: Printed) -> None:
    reader = printed(leaflet(section("effects", grouped(2))))

    spans = [
        table_attributes(cell).get("/ColSpan", 1)
        for cell in elements(reader)
        if cell["/S"] == "/TH"
    ]
    assert spans.count(3) == len(GROUPS)


def test_a_table_without_groups_says_scope_alone(printed: Printed) -> None:
    plain = Table(prose("Plain"), (prose("A"), prose("B")), (TableRow(prose("C"), (prose("D"),)),))
    found = elements(printed(leaflet(section("one", plain))))

    heads = [cell for cell in found if cell["/S"] == "/TH"]
    assert [table_attributes(head)["/Scope"] for head in heads] == ["/Column", "/Column", "/Row"]
    assert not any("/Headers" in table_attributes(head) for head in heads)


def test_the_heading_of_a_group_is_repeated_on_the_next_page_and_read_once(
    printed: Printed,
) -> None:
    reader = printed(leaflet(section("effects", grouped(40))))

    pages = [flat(reader, at) for at in range(len(reader.pages))]
    split = [page for page in pages if "What to do" in page]
    assert len(split) > 2
    assert all(any(f"What to do {group}" in page for group in GROUPS) for page in split)
    rows = [element for element in elements(reader) if element["/S"] == "/TR"]
    assert len(rows) == 1 + len(GROUPS) + 80


def test_the_heading_of_a_group_never_stands_last_on_a_page(printed: Printed) -> None:
    for each in range(12, 30):
        reader = printed(leaflet(section("effects", grouped(each))))
        for at in range(len(reader.pages)):
            words = flat(reader, at)
            for group in GROUPS:
                assert not re.search(rf"{group} Page \d+ of \d+$", words)


def test_a_note_is_a_note_with_an_id_of_its_own(printed: Printed) -> None:
    reader = printed(leaflet(section("one", grouped(1)), section("two", grouped(1))))

    notes = [element for element in elements(reader) if element["/S"] == "/Note"]
    assert len({note["/ID"] for note in notes}) == len(notes) == 2
    assert "Most of them pass." in flat(reader, 0)


def test_our_own_audit_finds_nothing_in_a_grouped_table(printed: Printed) -> None:
    reader = printed(leaflet(section("effects", grouped(40))))

    assert judge_file(reader.stream.getvalue(), "file.pdf", ()) == []
