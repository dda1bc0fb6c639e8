"""UA2-07."""

from __future__ import annotations

from pypdf.generic import ArrayObject, DictionaryObject, NameObject

from tests.audit.file.sheets import Sheet


def test_a_note_of_an_unknown_kind_is_told() -> None:
    sheet = Sheet()
    kind = {NameObject("/O"): NameObject("/FENote"), NameObject("/NoteType"): NameObject("/Remark")}
    sheet.element("FENote")[NameObject("/A")] = DictionaryObject(kind)
    assert sheet.told("UA2-07") == [
        "The note “By ear.” is of the type Remark, which there is not (NoteType)."
    ]


def test_a_note_that_does_not_name_what_refers_to_it_is_told() -> None:
    sheet = Sheet()
    note, table = sheet.element("FENote"), sheet.element("Table")
    table[NameObject("/Ref")] = ArrayObject([sheet.ref(note)])
    assert "does not name the element that refers to it" in sheet.told("UA2-07")[0]

    note[NameObject("/Ref")] = ArrayObject([sheet.ref(table)])
    assert sheet.told("UA2-07") == []


def test_a_note_that_names_what_does_not_refer_to_it_is_told() -> None:
    sheet = Sheet()
    table = sheet.ref(sheet.element("Table"))
    sheet.element("FENote")[NameObject("/Ref")] = ArrayObject([table])
    assert "names an element that does not refer to it" in sheet.told("UA2-07")[0]
