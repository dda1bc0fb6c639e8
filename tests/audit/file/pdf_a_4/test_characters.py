"""ARC-11."""

from __future__ import annotations

import pytest

from tests.audit.file.sheets import Sheet


@pytest.mark.parametrize("code", ["0000", "FEFF", "FFFE"])
def test_a_code_that_reads_as_no_character_is_told(code: str) -> None:
    sheet = Sheet()
    font = sheet.all_of("/Subtype", "/Type0")[0]
    sheet.reads_as(font, "0065", code)
    (message,) = sheet.told("ARC-11")
    assert f"reads as U+{code}" in message
