"""ARC-08."""

from __future__ import annotations

import pytest
from pypdf.generic import DictionaryObject, NameObject, NumberObject

from tests.audit.file.sheets import Sheet


def with_state(**entries: str) -> Sheet:
    sheet = Sheet()
    state = {NameObject(f"/{key}"): NameObject(f"/{value}") for key, value in entries.items()}
    states = DictionaryObject({NameObject("/G1"): DictionaryObject(state)})
    sheet.page()["/Resources"][NameObject("/ExtGState")] = states
    return sheet


@pytest.mark.parametrize("key", ["TR", "TR2", "HTO"])
def test_a_transfer_function_is_told(key: str) -> None:
    assert len(with_state(**{key: "Identity"}).told("ARC-08")) == 1


def test_a_blend_mode_that_there_is_not_is_told() -> None:
    assert "blends in a way that there is not: /Glow" in with_state(BM="Glow").told("ARC-08")[0]


def test_a_halftone_of_its_own_is_told() -> None:
    sheet = with_state()
    halftone = DictionaryObject({NameObject("/HalftoneType"): NumberObject(6)})
    sheet.page()["/Resources"]["/ExtGState"]["/G1"][NameObject("/HT")] = halftone
    assert sheet.told("ARC-08") == ["A graphics state has a halftone of its own (HT)."]


def test_what_the_standard_knows_passes() -> None:
    assert with_state(BM="Multiply", TR2="Default").told("ARC-08") == []
