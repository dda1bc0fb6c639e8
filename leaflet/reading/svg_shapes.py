"""A ReportLab drawing, flattened to shapes in one coordinate system."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from leaflet.model.pictures import Shape, Vector
from leaflet.reading.picture_faults import PictureError
from leaflet.reading.svg_outlines import OUTLINES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.model.pictures import Point

Matrix: TypeAlias = tuple[float, float, float, float, float, float]

MOST_SEGMENTS: Final = 50_000
"""Far past any logo or diagram; a traced photograph comes near."""
_DIGITS: Final = 4
_FARTHEST: Final = 1e6
_EVEN_ODD: Final = 0
"""ReportLab's fill mode, as in reportlab.pdfgen.canvas."""
_UNMOVED: Final[Matrix] = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def flatten(drawing: Any, size: Point) -> Vector:
    """Return the shapes of a drawing, back to front, with all transforms applied.

    Raises:
        PictureError: It holds something other than shapes, or far too many.
    """
    shapes: list[Shape] = []
    count = 0
    for node, matrix in _leaves(drawing):
        shape = _shape(node, matrix)
        if shape is None:
            continue
        count += len(shape.path)
        if count > MOST_SEGMENTS:
            hint = "Simplify its paths, or save it as PNG."
            raise PictureError("svg", f"has more than {MOST_SEGMENTS:,} path segments", hint)
        shapes.append(shape)
    return Vector(size, tuple(shapes))


def _leaves(drawing: Any) -> Iterator[tuple[Any, Matrix]]:
    """Yield each shape with the transform from its own coordinates to the drawing's."""
    from reportlab.graphics.shapes import Group  # noqa: PLC0415 - loaded with the SVG library

    stack = [(drawing, _UNMOVED)]
    while stack:
        node, matrix = stack.pop()
        # A Drawing is no Group but holds its contents in the same fields.
        if isinstance(node, Group) or node is drawing:
            inner = _after(matrix, tuple(node.transform))
            stack.extend((child, inner) for child in reversed(node.contents))
        else:
            yield node, matrix


def _after(outer: Matrix, inner: Any) -> Matrix:
    a, b, c, d, e, f = outer
    g, h, i, j, k, m = inner
    return (
        a * g + c * h,
        b * g + d * h,
        a * i + c * j,
        b * i + d * j,
        a * k + c * m + e,
        b * k + d * m + f,
    )


def _shape(node: Any, matrix: Matrix) -> Shape | None:
    kind = next((base.__name__ for base in type(node).__mro__ if base.__name__ in OUTLINES), "")
    if not kind or getattr(node, "isClipPath", False):
        hint = "Use plain shapes; convert text to outlines and embed no pictures."
        raise PictureError("svg", f"holds a {type(node).__name__}, which is no plain shape", hint)
    open_ended = kind in {"Line", "PolyLine"}
    fill = "" if open_ended else _colour(node.fillColor)
    width = float(node.strokeWidth or 0)
    stroke = _colour(node.strokeColor) if width > 0 else ""
    if stroke:
        _insist_on_plain_stroke(node)
    segments = OUTLINES[kind](node)
    if not segments or not (fill or stroke):
        return None
    path = tuple((operator, _moved(numbers, matrix)) for operator, numbers in segments)
    return Shape(
        path,
        fill=fill,
        stroke=stroke,
        stroke_width=round(width * _scale(matrix), _DIGITS) if stroke else 0.0,
        even_odd=_is_even_odd(node),
    )


def _is_even_odd(node: Any) -> bool:
    mode = getattr(node, "fillMode", None)
    return mode is not None and int(mode) == _EVEN_ODD


def _insist_on_plain_stroke(node: Any) -> None:
    """Refuse what a `Shape` has no field for: it would look different on paper."""
    if node.strokeDashArray:
        raise PictureError("svg", "has dashed lines", "Turn the dashes into shapes.")
    if node.strokeLineCap or node.strokeLineJoin:
        hint = "Convert its strokes to paths, or set stroke-linecap and stroke-linejoin to their defaults."
        raise PictureError("svg", "has lines with round or cut ends or corners", hint)


def _moved(numbers: tuple[float, ...], matrix: Matrix) -> tuple[float, ...]:
    a, b, c, d, e, f = matrix
    moved: list[float] = []
    for x, y in zip(numbers[::2], numbers[1::2], strict=True):
        moved += (a * x + c * y + e, b * x + d * y + f)
    if not all(math.isfinite(value) and abs(value) <= _FARTHEST for value in moved):
        raise PictureError("svg", "has points far outside any page", "Save it with a normal size.")
    # Adding 0 turns -0.0 into 0.0, so that the same drawing is always the same bytes.
    return tuple(round(value, _DIGITS) + 0.0 for value in moved)


def _scale(matrix: Matrix) -> float:
    a, b, c, d, _, _ = matrix
    return math.sqrt(abs(a * d - b * c))


def _colour(colour: Any) -> str:
    if colour is None:
        return ""
    if not all(hasattr(colour, channel) for channel in ("red", "green", "blue")):
        raise PictureError("svg", "has a fill that is not one colour", "Use plain colours.")
    if getattr(colour, "alpha", 1) != 1:
        raise PictureError("svg", "has see-through colours", "Use solid colours.")
    channels = (colour.red, colour.green, colour.blue)
    return "#" + "".join(f"{round(min(max(value, 0), 1) * 255):02x}" for value in channels)
