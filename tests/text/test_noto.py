# ruff: noqa: RUF001  (letters that look alike are what this file is about)
"""Which free family has a character."""

from __future__ import annotations

import pytest

from leaflet.text.noto import family_with


@pytest.mark.parametrize(
    ("character", "family"),
    [
        ("ሀ", "Noto Sans Ethiopic"),
        ("ཀ", "Noto Serif Tibetan"),
        ("ᐁ", "Noto Sans Canadian Aboriginal"),
        ("ꯀ", "Noto Sans Meetei Mayek"),
        ("ߊ", "Noto Sans NKo"),
        ("한", "Noto Sans KR"),
        ("あ", "Noto Sans JP"),
        ("ﻙ", "Noto Naskh Arabic"),
        ("∑", "Noto Sans Math"),
        ("☎", "Noto Sans Symbols 2"),
        ("🙂", "Noto Emoji"),
        ("\ue000", ""),
        ("\U000e0fff", ""),
    ],
)
def test_a_character_leads_to_its_family(character: str, family: str) -> None:
    assert family_with(character) == family


def test_a_chinese_character_leads_to_all_that_share_it() -> None:
    assert family_with("中").startswith("Noto Sans SC")
