"""How sections are found."""

from __future__ import annotations

from leaflet.audit.file.parts import heading_of
from leaflet.audit.file.printed import Tag


def test_the_first_heading_of_a_section_is_its_own() -> None:
    heading = Tag("H2")
    assert heading_of(Tag("Sect", kids=[heading, Tag("P"), Tag("H2")])) is heading


def test_a_heading_may_stand_inside_a_plain_box() -> None:
    heading = Tag("H2")
    assert heading_of(Tag("Sect", kids=[Tag("Div", kids=[heading])])) is heading


def test_the_heading_of_a_section_inside_is_not_its_own() -> None:
    assert heading_of(Tag("Sect", kids=[Tag("Sect", kids=[Tag("H3")])])) is None
    assert heading_of(Tag("Sect", kids=[Tag("P"), Tag("H2")])) is None
    assert heading_of(Tag("Sect")) is None
