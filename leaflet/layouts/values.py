"""Numbers as authors write them in layout files: sizes in points, lengths in millimetres."""

from __future__ import annotations

from typing import Annotated, Final

from pydantic import AfterValidator

from leaflet.reading.schema import Number, fault
from leaflet.units import mm_to_points

LARGEST: Final = 2000.0
"""No sheet that a clinic prints is 2 m long; a number past this is a slip."""


def _in_range(value: float) -> float:
    if not 0 <= value <= LARGEST:
        hint = f"Write a number from 0 to {LARGEST:g}: sizes and leadings in points, all else in millimetres."
        raise fault("KEY-value", f"{value:g} is out of range.", hint)
    return value


def _positive(value: float) -> float:
    if not value:
        raise fault("KEY-value", "0 leaves nothing to see.", "Write a number above 0.")
    return _in_range(value)


def _length(value: float) -> float:
    return mm_to_points(_in_range(value))


Size = Annotated[Number, AfterValidator(_positive)]
"""Written in points, kept in points; above 0."""
Length = Annotated[Number, AfterValidator(_length)]
"""Written in millimetres, kept in points."""
