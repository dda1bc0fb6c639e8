"""Columns share the width and keep room for their longest word."""

from __future__ import annotations

import pytest

from leaflet.compose.column_widths import ColumnPlan


def test_columns_share_the_width() -> None:
    assert ColumnPlan((1, 3), (10, 10)).widths(200) == [50, 150]


def test_a_column_is_never_narrower_than_its_longest_word() -> None:
    assert ColumnPlan((1, 3), (80, 10)).widths(200) == [80, 120]
    assert ColumnPlan((1, 1, 8), (40, 40, 100)).widths(200) == [40, 40, 120]


def test_what_one_column_needs_may_leave_too_little_for_the_next() -> None:
    assert ColumnPlan((1, 2, 2), (100, 75, 10)).widths(250) == [100, 75, 75]


@pytest.mark.parametrize("room", [100, 150, 299])
def test_where_not_even_the_words_fit_all_give_alike(room: float) -> None:
    widths = ColumnPlan((1, 1), (100, 200)).widths(room)
    assert sum(widths) == pytest.approx(room)
    assert widths[1] == pytest.approx(2 * widths[0])
