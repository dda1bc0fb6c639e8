"""Paths as content stream operators (ISO 32000-1 8.5.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.render.syntax import numbers

if TYPE_CHECKING:
    from collections.abc import Sequence

_ARC = 0.5523
"""Length of a control arm, as a share of the radius, that makes a Bézier curve a quarter circle."""


def path_operators(path: Sequence[tuple[str, tuple[float, ...]]]) -> str:
    """Write m, l, c and h operators."""
    return " ".join(f"{numbers(*operands)} {operator}".lstrip() for operator, operands in path)


def rounded_box(x: float, y: float, width: float, height: float, radius: float) -> str:
    """Write a rectangle; with a radius, its corners are quarter circles."""
    if not radius:
        return f"{numbers(x, y, width, height)} re"
    r, arm = radius, radius * (1 - _ARC)
    right, top = x + width, y + height
    return path_operators(
        [
            ("m", (x + r, y)),
            ("l", (right - r, y)),
            ("c", (right - arm, y, right, y + arm, right, y + r)),
            ("l", (right, top - r)),
            ("c", (right, top - arm, right - arm, top, right - r, top)),
            ("l", (x + r, top)),
            ("c", (x + arm, top, x, top - arm, x, top - r)),
            ("l", (x, y + r)),
            ("c", (x, y + arm, x + arm, y, x + r, y)),
            ("h", ()),
        ]
    )
