"""ARC-12."""

from __future__ import annotations

import pytest
from pypdf.generic import DictionaryObject, NameObject, NumberObject

from tests.audit.file.sheets import Sheet


def link(sheet: Sheet) -> DictionaryObject:
    return sheet.all_of("/Subtype", "/Link")[0]


@pytest.mark.parametrize("flags", [0, 2, 4 | 2, 4 | 32, 4 | 256, 1])
def test_a_link_that_is_not_printed_or_can_be_hidden_is_told(flags: int) -> None:
    sheet = Sheet()
    link(sheet)[NameObject("/F")] = NumberObject(flags)
    assert "is not printed, or can be hidden" in sheet.told("ARC-12")[0]


def test_a_link_that_does_not_say_that_it_is_printed_is_told() -> None:
    sheet = Sheet()
    del link(sheet)["/F"]
    assert sheet.told("ARC-12") == ["An annotation (Link) does not say that it is printed (F)."]


@pytest.mark.parametrize("kind", ["Sound", "Movie", "Screen", "3D", "RichMedia", "FileAttachment"])
def test_a_kind_that_may_not_be_archived_is_told(kind: str) -> None:
    sheet = Sheet()
    link(sheet)[NameObject("/Subtype")] = NameObject(f"/{kind}")
    assert any("may not be archived" in message for message in sheet.told("ARC-12"))


def test_a_stamp_without_a_look_is_told() -> None:
    sheet = Sheet()
    link(sheet)[NameObject("/Subtype")] = NameObject("/Stamp")
    assert "does not bring its look along (AP)" in sheet.told("ARC-12")[0]


def test_a_look_that_changes_when_touched_is_told() -> None:
    sheet = Sheet()
    looks = {NameObject("/N"): DictionaryObject(), NameObject("/D"): DictionaryObject()}
    link(sheet)[NameObject("/AP")] = DictionaryObject(looks)
    assert "looks different when it is touched (AP)" in sheet.told("ARC-12")[0]
