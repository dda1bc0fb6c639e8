"""One page, always."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from leaflet.compose.story import compose
from leaflet.errors import FindingsError
from leaflet.layouts.brands import read_brand
from leaflet.layouts.editions import read_layout
from leaflet.model.blocks import Paragraph
from tests.compose.conftest import PROJECT, TODAY, leaflet, prose, section
from tests.compose.test_story import flat, walk

if TYPE_CHECKING:
    from collections.abc import Callable

    import pypdf

    from leaflet.model.leaflet import Leaflet

    Printed = Callable[..., pypdf.PdfReader]


OWED = ["key-points", "told", "risks", "questions", "contacts"]
MOST_WORDS = 230
"""Words of the test section from which the shipped card has no room for them, found by trying."""


def with_section(words: int) -> Leaflet:
    made = leaflet()
    assert made.card is not None
    told = section("told", short=(Paragraph(prose("word " * words)),))
    return replace(made, card=replace(made.card, sections=(told,)))


def test_a_card_has_its_parts_in_order_on_one_page(printed: Printed) -> None:
    reader = printed(with_section(20), "card")

    assert len(reader.pages) == 1
    top = reader.trailer["/Root"]["/StructTreeRoot"]["/K"][0]
    parts = [node["/ID"] for node in walk(top) if "/ID" in node]
    assert parts == ["key-points", "told", "risks", "questions", "contacts", "imprint"]


def test_a_card_that_is_too_long_says_how_much_and_where() -> None:
    with pytest.raises(FindingsError) as caught:
        compose(
            with_section(700),
            read_layout(PROJECT, "card"),
            read_brand(PROJECT, "wattle"),
            today=TODAY,
        )

    (finding,) = caught.value.findings
    assert finding.rule == "LAY-fit"
    assert "mm too long" in finding.message
    assert "frame “left”: sections" in finding.message
    assert finding.place.line == 7


@pytest.mark.parametrize("words", range(100, 400, 20))
def test_whatever_the_length_nothing_is_clipped(printed: Printed, words: int) -> None:
    made = with_section(words)
    if words >= MOST_WORDS:
        with pytest.raises(FindingsError, match="too long"):
            printed(made, "card")
        return
    reader = printed(made, "card")
    assert len(reader.pages) == 1
    assert flat(reader, 0).count("word") == words


def test_a_brand_with_an_address_prints_a_code_and_one_without_says_whom_to_ask(
    printed: Printed,
) -> None:
    with_code = flat(printed(with_section(5), "card"), 0).replace(" ", "")
    assert "northbank.example/l/LF-TEST" in with_code
    assert "Ask us for the full leaflet: LF-TEST" in flat(
        printed(with_section(5), "card", "wattle"), 0
    )


@pytest.mark.parametrize(("edition", "pages"), [("card", 1), ("card-letter", 1), ("card-a5", 2)])
def test_each_card_has_the_sides_of_its_form(printed: Printed, edition: str, pages: int) -> None:
    reader = printed(with_section(20), edition)

    assert len(reader.pages) == pages
    top = reader.trailer["/Root"]["/StructTreeRoot"]["/K"][0]
    parts = [node["/ID"] for node in walk(top) if "/ID" in node]
    assert [part for part in parts if part in OWED] == OWED


def test_a_side_that_is_too_long_is_told_by_its_frame() -> None:
    with pytest.raises(FindingsError, match="fullest is its frame “top”: sections"):
        compose(
            with_section(260),
            read_layout(PROJECT, "card-a5"),
            read_brand(PROJECT, "wattle"),
            today=TODAY,
        )


def test_a_small_card_gives_names_numbers_and_hours_alone(printed: Printed) -> None:
    large, small = (flat(printed(with_section(5), edition), -1) for edition in ("card", "card-a5"))

    assert "(02) 5550 0142 nurses@northbank.example" in large
    assert "nurses@northbank.example" not in small
    assert "(02) 5550 0142 Monday to Friday, 9 am to 4 pm" in small


def with_calls(lines: int) -> Leaflet:
    made = with_section(5)
    assert made.card is not None
    calls = tuple(Paragraph(prose("Call us at once with a fever.")) for _ in range(lines))
    return replace(made, card=replace(made.card, when_to_call=calls))


def test_a_wallet_card_tells_when_to_call_and_whom_on_four_faces(printed: Printed) -> None:
    reader = printed(with_calls(2), "wallet-card")

    assert len(reader.pages) == 4
    top = reader.trailer["/Root"]["/StructTreeRoot"]["/K"][0]
    assert [node["/ID"] for node in walk(top) if "/ID" in node] == [
        "when-to-call",
        "contacts",
        "imprint",
    ]
    assert "Northbank MS Clinic My name" in flat(reader, 0)
    assert flat(reader, 1).count("Call us at once with a fever.") == 2
    assert "MS nurse line (02) 5550 0142 Reception (02) 5550 0140" in flat(reader, 2)
    for at in range(4):
        assert "LF-TEST · Version 0.1 · Review by 22 November 2027" in flat(reader, at)


def test_a_wallet_card_that_is_too_long_says_where_it_is_written() -> None:
    with pytest.raises(FindingsError, match="frame “inside-left”: when-to-call"):
        compose(
            with_calls(9),
            read_layout(PROJECT, "wallet-card"),
            read_brand(PROJECT, "wattle"),
            today=TODAY,
        )


def test_a_card_that_does_not_say_when_to_call_has_no_wallet_card() -> None:
    with pytest.raises(FindingsError, match="does not say when to call"):
        compose(
            with_section(5),
            read_layout(PROJECT, "wallet-card"),
            read_brand(PROJECT, "wattle"),
            today=TODAY,
        )


def test_a_leaflet_without_a_card_is_refused() -> None:
    made = replace(leaflet(), card=None)

    with pytest.raises(FindingsError, match="has no card"):
        compose(made, read_layout(PROJECT, "card"), read_brand(PROJECT, "wattle"), today=TODAY)
