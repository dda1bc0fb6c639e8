"""Colours, transparency and clips."""

from __future__ import annotations

import pytest
from pypdf.generic import ArrayObject, DictionaryObject, FloatObject, NameObject

from leaflet.audit.file.reader.ink import Ink, coloured, first_colour, space_of, tone, with_state
from leaflet.audit.file.reader.tokens import Name
from leaflet.audit.file.tones import BLACK


@pytest.mark.parametrize(
    ("operands", "space", "wanted"),
    [
        ([1.0], "", 1.0),
        ([0.0, 0.0, 0.0], "", 0.0),
        ([0.0, 1.0, 0.0], "DeviceRGB", 0.7152),
        ([0.0, 0.0, 0.0, 1.0], "", 0.0),
        ([2.0], "", 1.0),
        ([1.0], "Separation", 0.0),
        ([0.0, 0.25], "DeviceN", 0.75),
        ([1.0, 2.0], "", None),
        ([Name("P1")], "Pattern", None),
        ([3.0], "Indexed", None),
        ([50.0, 20.0, 20.0], "Lab", 0.1842),
    ],
)
def test_the_light_of_a_colour_is_its_luminance(
    operands: list[object], space: str, wanted: float | None
) -> None:
    found = coloured(operands, space)
    assert (found and found.light) == (None if wanted is None else pytest.approx(wanted, abs=1e-4))


def test_in_grey_a_colour_is_as_light_as_a_printer_makes_it() -> None:
    red = tone((1.0, 0.0, 0.0))
    assert red is not None
    assert (round(red.light, 4), round(red.grey, 4)) == (0.2126, 0.0727)


def test_a_space_comes_with_a_colour() -> None:
    assert (first_colour("DeviceGray"), first_colour("Pattern")) == (BLACK, None)


def test_a_named_space_is_looked_up() -> None:
    spaces = DictionaryObject({NameObject("/C1"): ArrayObject([NameObject("/ICCBased")])})
    resources = DictionaryObject({NameObject("/ColorSpace"): spaces})
    assert space_of("C1", resources) == "ICCBased"
    assert space_of("DeviceRGB", resources) == "DeviceRGB"


def test_a_state_without_entries_changes_nothing() -> None:
    ink = Ink(fill_alpha=0.5, plain=False)
    assert with_state(ink, DictionaryObject()) == ink


def test_a_blend_mode_is_not_plain_until_it_is_normal_again() -> None:
    def state(mode: str) -> DictionaryObject:
        return DictionaryObject({NameObject("/BM"): NameObject(mode)})

    ink = with_state(Ink(), state("/Screen"))
    assert not ink.plain
    assert with_state(ink, state("/Normal")).plain


def test_a_soft_mask_is_not_plain_until_it_is_gone() -> None:
    masked = with_state(Ink(), DictionaryObject({NameObject("/SMask"): DictionaryObject()}))
    assert not masked.plain
    gone = DictionaryObject({NameObject("/SMask"): NameObject("/None")})
    assert with_state(masked, gone).plain


def test_alphas_are_taken_up() -> None:
    held = DictionaryObject(
        {NameObject("/ca"): FloatObject(0.5), NameObject("/CA"): FloatObject(0.25)}
    )
    ink = with_state(Ink(), held)
    assert (ink.fill_alpha, ink.stroke_alpha) == (0.5, 0.25)
