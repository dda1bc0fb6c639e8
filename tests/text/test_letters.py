"""Counting what a text says."""

from __future__ import annotations

import pytest

from leaflet.text.letters import count_letters


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("Call 000.", 7),
        ("multi-\nple", 8),
        ("\u2022 one \u00ad two", 6),
        ("o\ufb03ce", 6),
        ("caf\u00e9 cafe\u0301", 8),
        ("\u0915\u094d\u0937", 2),
        ("\ufe8d\ufedf", 2),
        ("\u533b\u751f", 2),
    ],
)
def test_letters_and_figures_count_and_nothing_else(text: str, count: int) -> None:
    assert count_letters(text) == count
