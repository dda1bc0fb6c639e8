"""ARC-14."""

from __future__ import annotations

import pytest
from pypdf.generic import ArrayObject, BooleanObject, DictionaryObject, NameObject, PdfObject

from tests.audit.file.sheets import Sheet


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("/Requirements", ArrayObject()),
        ("/NeedsRendering", BooleanObject(True)),
        ("/Perms", DictionaryObject({NameObject("/Own"): DictionaryObject()})),
    ],
)
def test_an_entry_that_asks_for_more_is_told(key: str, value: PdfObject) -> None:
    sheet = Sheet()
    sheet.catalog[NameObject(key)] = value
    (message,) = sheet.told("ARC-14")
    assert key[1:] in message


def test_a_presentation_is_told() -> None:
    sheet = Sheet()
    sheet.catalog["/Names"][NameObject("/AlternatePresentations")] = DictionaryObject()
    sheet.page()[NameObject("/PresSteps")] = DictionaryObject()
    assert len(sheet.told("ARC-14")) == 2
