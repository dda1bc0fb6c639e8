"""Columns of short entries: filled one after the other, of like height, never splitting an entry."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from reportlab.platypus.flowables import Spacer

from leaflet.compose.galley import Galley, in_columns

if TYPE_CHECKING:
    from leaflet.compose.setting import Setting


def galley(*heights: float) -> Galley:
    made = Galley([Spacer(0, height) for height in heights], 2, 10)
    made.wrapOn(None, 210, 1e6)
    return made


@pytest.mark.parametrize(
    ("heights", "tallest"),
    [((10, 10, 10, 10), 20), ((30, 10, 10, 10), 30), ((10, 10, 40), 40), ((10, 10, 10), 20)],
)
def test_columns_are_as_low_as_they_can_be(heights: tuple[float, ...], tallest: float) -> None:
    assert galley(*heights).height == pytest.approx(tallest, abs=1.0)


def test_a_galley_splits_between_entries_and_keeps_their_order() -> None:
    whole = galley(*[10.0] * 12)
    first, rest = whole.splitOn(None, 210, 35)
    assert [*first.entries, *rest.entries] == whole.entries
    first.wrapOn(None, 210, 1e6)
    assert len(first.entries) == 6
    assert first.height <= 35


def test_no_entry_is_left_alone_for_the_next_page() -> None:
    _, rest = galley(*[10.0] * 7).splitOn(None, 210, 35)
    assert len(rest.entries) == 2


def test_what_does_not_fit_at_all_goes_on_whole() -> None:
    assert galley(50, 50, 50).splitOn(None, 210, 40) == []


def test_only_a_style_that_starts_at_the_edge_is_set_in_columns(setting: Setting) -> None:
    entries = [Spacer(0, 10) for _ in range(6)]
    (made,) = in_columns(entries, setting, "term")
    assert isinstance(made, Galley)
    assert in_columns(entries, setting, "body") == entries


def test_a_narrow_frame_has_one_column(setting: Setting) -> None:
    entries = [Spacer(0, 10) for _ in range(6)]
    narrow = setting.with_frames(
        tuple(replace(frame, width=240.0) for frame in setting.layout.frames)
    )
    assert in_columns(entries, narrow, "term") == entries


def test_a_wide_face_needs_wider_columns(setting: Setting, monkeypatch: pytest.MonkeyPatch) -> None:
    entries = [Spacer(0, 10) for _ in range(6)]
    monkeypatch.setattr(setting.chain(bold=False), "letter_width", 0.55)
    assert in_columns(entries, setting, "term") == entries
