"""UA2-12."""

from __future__ import annotations

import pytest
from pypdf.generic import NameObject, TextStringObject

from tests.audit.file.sheets import Sheet


@pytest.mark.parametrize("letter", ["\ue000", "\uf8ff", "\U000f0001"])
@pytest.mark.parametrize(("role", "key"), [("Figure", "/Alt"), ("Sect", "/T")])
def test_a_description_of_private_use_is_told(letter: str, role: str, key: str) -> None:
    sheet = Sheet()
    sheet.element(role)[NameObject(key)] = TextStringObject(f"A {letter} sign")
    assert any("for private use" in message for message in sheet.told("UA2-12"))


def test_what_a_link_and_a_bookmark_say_is_judged() -> None:
    sheet = Sheet()
    link, entry = sheet.all_of("/Subtype", "/Link")[0], sheet.catalog["/Outlines"]["/First"]
    link[NameObject("/Contents")] = TextStringObject("\ue000")
    entry.get_object()[NameObject("/Title")] = TextStringObject("\ue000")
    assert len(sheet.told("UA2-12")) == 2


def test_a_letter_that_reads_as_one_of_private_use_is_told_unless_a_text_stands_for_it() -> None:
    sheet = Sheet()
    font = sheet.all_of("/Subtype", "/Type0")[0]
    sheet.reads_as(font, "0065", "E000")
    told = sheet.told("UA2-12")
    assert told
    assert all("has characters for private use" in message for message in told)
