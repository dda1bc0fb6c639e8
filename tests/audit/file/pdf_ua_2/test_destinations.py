"""UA2-05."""

from __future__ import annotations

from pypdf.generic import ArrayObject, DictionaryObject, NameObject, TextStringObject

from tests.audit.file.sheets import Sheet


def internal_link(sheet: Sheet) -> DictionaryObject:
    links = sheet.all_of("/Subtype", "/Link")
    return next(link for link in links if link["/A"]["/S"] == "/GoTo")


def test_a_link_without_a_structure_destination_is_told() -> None:
    sheet = Sheet()
    del internal_link(sheet)["/A"]["/SD"]
    assert any(message.startswith("A link") for message in sheet.told("UA2-05"))


def test_a_structure_destination_that_leads_to_a_page_is_told() -> None:
    sheet = Sheet()
    internal_link(sheet)["/A"]["/SD"][0] = sheet.ref(sheet.page())
    assert any(message.startswith("A link") for message in sheet.told("UA2-05"))


def test_a_bookmark_with_a_place_alone_is_told() -> None:
    sheet = Sheet()
    entry = sheet.catalog["/Outlines"]["/First"].get_object()
    del entry["/A"]
    entry[NameObject("/Dest")] = ArrayObject([sheet.ref(sheet.page()), NameObject("/Fit")])
    assert "The bookmark “One” leads to a place" in sheet.told("UA2-05")[0]


def test_a_bookmark_that_names_a_destination_with_an_element_passes() -> None:
    sheet = Sheet()
    entry = sheet.catalog["/Outlines"]["/First"].get_object()
    del entry["/A"]
    entry[NameObject("/Dest")] = TextStringObject("one")
    assert sheet.told("UA2-05") == []


def test_a_named_destination_without_an_element_is_told() -> None:
    sheet = Sheet()
    names = sheet.catalog["/Names"]["/Dests"].get_object()["/Names"]
    del names[1]["/SD"]
    assert "The named destination “one” leads" in sheet.told("UA2-05")[0]


def test_a_file_that_opens_at_a_place_alone_is_told() -> None:
    sheet = Sheet()
    place = ArrayObject([sheet.ref(sheet.page()), NameObject("/Fit")])
    sheet.catalog[NameObject("/OpenAction")] = place
    assert "What opens the file leads" in sheet.told("UA2-05")[0]
