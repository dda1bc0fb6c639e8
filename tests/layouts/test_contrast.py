"""Contrast and the nearest readable colour, against published values and for any colour."""

from __future__ import annotations

import colorsys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflet.layouts.contrast import (
    ENOUGH,
    channels,
    least_ratio,
    mix,
    nearest_readable,
    ratio,
    written,
)

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#ffffff", "#ffffff", 1.0),
        ("#777777", "#ffffff", 4.48),  # the well-known grey that just fails
        ("#767676", "#ffffff", 4.54),  # and the one that just passes
        ("#ff0000", "#ffffff", 4.00),
        ("#0000ff", "#ffffff", 8.59),
    ],
)
def test_ratios_agree_with_published_values(one: str, other: str, expected: float) -> None:
    assert ratio(one, other) == pytest.approx(expected, abs=0.005)
    assert ratio(other, one) == ratio(one, other)


@given(COLOURS)
def test_colours_survive_the_way_to_channels_and_back(colour: str) -> None:
    assert written(channels(colour)) == colour


@given(COLOURS, COLOURS)
def test_the_nearest_colour_passes_or_there_is_none(colour: str, ground: str) -> None:
    # Black or white is readable on every colour, so against one ground there is always an answer.
    nearest = nearest_readable(colour, (ground,))
    assert nearest is not None
    assert ratio(nearest, ground) >= ENOUGH


@given(COLOURS, COLOURS, COLOURS)
def test_the_nearest_colour_passes_on_every_ground(colour: str, one: str, other: str) -> None:
    nearest = nearest_readable(colour, (one, other))
    if nearest is not None:
        assert least_ratio(nearest, (one, other)) >= ENOUGH
    if least_ratio(colour, (one, other)) >= ENOUGH:
        assert nearest == colour


def test_the_nearest_colour_keeps_its_hue() -> None:
    nearest = nearest_readable("#f2b632", ("#ffffff",))
    assert nearest is not None
    hue, lightness, _ = colorsys.rgb_to_hls(*channels("#f2b632"))
    nearest_hue, nearest_lightness, _ = colorsys.rgb_to_hls(*channels(nearest))
    assert nearest_hue == pytest.approx(hue, abs=0.01)
    assert nearest_lightness < lightness
    assert ratio(nearest, "#ffffff") < 4.7  # no darker than it has to be


def test_no_colour_can_be_read_on_black_white_and_grey_alike() -> None:
    assert nearest_readable("#0b5563", ("#ffffff", "#000000", "#777777")) is None


def test_mixing_goes_from_ground_to_colour() -> None:
    assert mix("#000000", "#ffffff", 0) == "#ffffff"
    assert mix("#000000", "#ffffff", 1) == "#000000"
    assert mix("#000000", "#ffffff", 0.5) == "#808080"
