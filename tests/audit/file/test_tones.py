"""Light and contrast."""

from __future__ import annotations

import pytest

from leaflet.audit.file.tones import BLACK, PAPER, Tone, ratio


def test_black_on_white_is_twenty_one_to_one() -> None:
    assert ratio(BLACK.light, PAPER.light) == pytest.approx(21)
    assert ratio(0.3, 0.3) == 1


def test_half_black_is_the_middle_of_the_values_not_of_the_light() -> None:
    grey = BLACK.over(PAPER, 0.5)
    assert grey.light == pytest.approx(0.218, abs=1e-3)
    assert BLACK.over(PAPER, 1) == BLACK


def test_cream_paper_takes_light_from_everything() -> None:
    assert PAPER.on(Tone(0.9, 0.8)) == Tone(0.9, 0.8)
    assert BLACK.on(Tone(0.9, 0.8)) == BLACK
