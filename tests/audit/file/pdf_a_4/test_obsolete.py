"""ARC-15."""

from __future__ import annotations

from pypdf.generic import ArrayObject, DecodedStreamObject, NameObject

from leaflet.audit.file import judge_file
from tests.audit.file.drafts import NO_SECTIONS
from tests.audit.file.sheets import Sheet


def test_procedure_sets_and_lists_of_glyphs_are_told_as_warnings() -> None:
    sheet = Sheet()
    sheet.page()["/Resources"][NameObject("/ProcSet")] = ArrayObject([NameObject("/PDF")])
    descriptor = sheet.all_of("/Type", "/FontDescriptor")[0]
    descriptor[NameObject("/CIDSet")] = sheet.add(DecodedStreamObject())
    found = judge_file(sheet.pdf(), "a.pdf", (NO_SECTIONS,))
    assert [one.message for one in found] == [
        "The file has CIDSet, which PDF 2.0 calls deprecated.",
        "The file has ProcSet, which PDF 2.0 calls deprecated.",
    ]
    assert not any(one.is_error for one in found)


def test_the_name_of_a_font_in_itself_is_told() -> None:
    sheet = Sheet()
    sheet.all_of("/Subtype", "/Type0")[0][NameObject("/Name")] = NameObject("/F1")
    assert sheet.told("ARC-15") == ["The file has Font with Name, which PDF 2.0 calls deprecated."]
