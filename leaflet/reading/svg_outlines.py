"""The outlines of ReportLab's shapes, as path operators in the shape's own coordinates."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, Final, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable

    from leaflet.model.pictures import Point

Segments: TypeAlias = list[tuple[str, tuple[float, ...]]]

_ARC: Final = 4 / 3 * (math.sqrt(2) - 1)
"""Control points that make a cubic a quarter circle, to 0.03 %."""


def _path(node: Any) -> Segments:
    points, at = [float(value) for value in node.points], 0
    segments: Segments = []
    for operator in node.operators:
        letter, length = (("m", 2), ("l", 2), ("c", 6), ("h", 0))[operator]
        segments.append((letter, tuple(points[at : at + length])))
        at += length
    return segments


def _rectangle(node: Any) -> Segments:
    x, y, width, height = (float(value) for value in (node.x, node.y, node.width, node.height))
    if width <= 0 or height <= 0:
        return []
    rx = min(abs(float(node.rx or 0)), width / 2)
    ry = min(abs(float(node.ry or 0)), height / 2)
    right, top = x + width, y + height
    if not (rx and ry):
        corners = ((x, y), (right, y), (right, top), (x, top))
        return _joined(corners, closed=True)
    kx, ky = rx * (1 - _ARC), ry * (1 - _ARC)
    return [
        ("m", (x + rx, y)),
        ("l", (right - rx, y)),
        ("c", (right - kx, y, right, y + ky, right, y + ry)),
        ("l", (right, top - ry)),
        ("c", (right, top - ky, right - kx, top, right - rx, top)),
        ("l", (x + rx, top)),
        ("c", (x + kx, top, x, top - ky, x, top - ry)),
        ("l", (x, y + ry)),
        ("c", (x, y + ky, x + kx, y, x + rx, y)),
        ("h", ()),
    ]


def _oval(cx: float, cy: float, rx: float, ry: float) -> Segments:
    if rx <= 0 or ry <= 0:
        return []
    kx, ky = rx * _ARC, ry * _ARC
    return [
        ("m", (cx + rx, cy)),
        ("c", (cx + rx, cy + ky, cx + kx, cy + ry, cx, cy + ry)),
        ("c", (cx - kx, cy + ry, cx - rx, cy + ky, cx - rx, cy)),
        ("c", (cx - rx, cy - ky, cx - kx, cy - ry, cx, cy - ry)),
        ("c", (cx + kx, cy - ry, cx + rx, cy - ky, cx + rx, cy)),
        ("h", ()),
    ]


def _circle(node: Any) -> Segments:
    return _oval(float(node.cx), float(node.cy), float(node.r), float(node.r))


def _ellipse(node: Any) -> Segments:
    return _oval(float(node.cx), float(node.cy), float(node.rx), float(node.ry))


def _line(node: Any) -> Segments:
    return _joined(((float(node.x1), float(node.y1)), (float(node.x2), float(node.y2))))


def _polyline(node: Any) -> Segments:
    return _joined(_pairs(node.points))


def _polygon(node: Any) -> Segments:
    return _joined(_pairs(node.points), closed=True)


def _pairs(points: Any) -> tuple[Point, ...]:
    numbers = [float(value) for value in points]
    return tuple(zip(numbers[::2], numbers[1::2], strict=False))


def _joined(points: tuple[Point, ...], *, closed: bool = False) -> Segments:
    segments: Segments = [("l" if index else "m", point) for index, point in enumerate(points)]
    if closed and segments:
        segments.append(("h", ()))
    return segments


OUTLINES: Final[dict[str, Callable[[Any], Segments]]] = {
    "Path": _path,
    "Rect": _rectangle,
    "Circle": _circle,
    "Ellipse": _ellipse,
    "Line": _line,
    "PolyLine": _polyline,
    "Polygon": _polygon,
}
"""ReportLab's shapes by class name; subclasses are drawn as their base."""
