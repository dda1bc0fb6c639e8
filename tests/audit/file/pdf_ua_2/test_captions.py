"""UA2-11."""

from __future__ import annotations

from tests.audit.file.sheets import Sheet


def test_a_caption_between_head_and_body_is_told() -> None:
    sheet = Sheet()
    kids = sheet.kids(sheet.element("Table"))
    kids.insert(1, kids.pop(0))
    assert sheet.told("UA2-11") == ["The caption “What to expect” stands within its Table."]


def test_a_caption_at_the_end_passes() -> None:
    sheet = Sheet()
    kids = sheet.kids(sheet.element("Table"))
    kids.append(kids.pop(0))
    assert sheet.told("UA2-11") == []
