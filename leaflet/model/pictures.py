"""Pictures as data: pixels as they came, or vector shapes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

Point: TypeAlias = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Raster:
    """A PNG or JPEG, checked but not decoded."""

    data: bytes
    pixels: tuple[int, int]
    """Width and height."""


@dataclass(frozen=True, slots=True)
class Shape:
    """One filled or stroked path in a picture's own coordinates, y upwards."""

    path: tuple[tuple[str, tuple[float, ...]], ...]
    """PDF path operators m, l, c, h with their operands (ISO 32000-1 8.5.2)."""
    fill: str = ""
    """Colour as `#rrggbb`; empty: not filled."""
    stroke: str = ""
    stroke_width: float = 0.0
    even_odd: bool = False


@dataclass(frozen=True, slots=True)
class Vector:
    """A drawing made of shapes."""

    size: Point
    """Width and height in its own units."""
    shapes: tuple[Shape, ...]


Picture: TypeAlias = Raster | Vector
