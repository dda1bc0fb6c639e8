"""UA2-08."""

from __future__ import annotations

from pypdf.generic import DictionaryObject, NameObject, TextStringObject

from tests.audit.file.sheets import Sheet


def test_a_link_in_another_kind_of_element_is_told() -> None:
    sheet = Sheet()
    sheet.element("Link")[NameObject("/S")] = NameObject("/Span")
    assert sheet.told("UA2-08") == ["A link belongs to an element Span, not to a Link."]


def test_parts_of_one_link_that_lead_to_different_places_are_told() -> None:
    sheet = Sheet()
    first, second = sheet.element("Link"), sheet.element("Link", 1)
    note = next(kid for kid in second["/K"] if isinstance(kid, DictionaryObject))
    sheet.kids(first).append(note)
    sheet.kids(second).remove(note)
    assert sheet.told("UA2-08") == ["Parts of one Link lead to different places."]


def test_a_link_that_is_described_in_two_ways_is_told() -> None:
    sheet = Sheet()
    sheet.element("Link")[NameObject("/Alt")] = TextStringObject("Something else")
    assert "Something else" in sheet.told("UA2-08")[0]
