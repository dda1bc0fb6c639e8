"""Lengths: points inside the program, millimetres only in YAML and at its readers.

A point is 1/72 inch (ISO 32000-1 8.3.2.3, default user space), an inch is 25.4 mm.
"""

from __future__ import annotations

POINTS_PER_MM = 72 / 25.4


def mm_to_points(millimetres: float) -> float:
    """Return a length in points."""
    return millimetres * POINTS_PER_MM


def points_to_mm(points: float) -> float:
    """Return a length in millimetres."""
    return points / POINTS_PER_MM
