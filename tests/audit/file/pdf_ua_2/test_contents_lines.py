"""UA2-06."""

from __future__ import annotations

from pypdf.generic import NameObject

from tests.audit.file.sheets import Sheet


def test_a_line_of_the_contents_that_names_no_element_is_told() -> None:
    sheet = Sheet()
    del sheet.element("TOCI")["/Ref"]
    (message,) = sheet.told("UA2-06")
    assert "names no element (Ref)" in message
    assert "Part 0" in message


def test_a_line_that_names_what_is_no_element_is_told() -> None:
    sheet = Sheet()
    sheet.element("TOCI")["/Ref"][0] = sheet.ref(sheet.page())
    assert len(sheet.told("UA2-06")) == 1


def test_a_reference_on_the_link_in_the_line_will_do() -> None:
    sheet = Sheet()
    line = sheet.element("TOCI")
    link = line["/K"].get_object()["/K"][1].get_object()
    link[NameObject("/Ref")] = line.pop("/Ref")
    assert sheet.told("UA2-06") == []
