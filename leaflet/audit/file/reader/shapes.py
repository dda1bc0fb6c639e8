"""Filled outlines and clips, as far as one must know them to tell what they cover (ISO 32000-1 8.5).

A curve counts as the line through a few of its points: that is closer than any text stands to an edge.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from leaflet.audit.file.printed import Box
    from leaflet.audit.file.reader.pen import Matrix

Point: TypeAlias = tuple[float, float]
PathStep: TypeAlias = tuple[str, list[Any]]
"""A path operator and its operands."""

OPERATORS = frozenset({"m", "l", "c", "v", "y", "h", "re"})
_ON_CURVE = (0.25, 0.5, 0.75, 1.0)


class Shape:
    """An outline on the page."""

    __slots__ = ("_even_odd", "_is_box", "_lines", "box")

    def __init__(self, lines: list[list[Point]], *, even_odd: bool = False) -> None:
        xs = [x for line in lines for x, _ in line]
        ys = [y for line in lines for _, y in line]
        self.box: Box = (min(xs), min(ys), max(xs), max(ys)) if xs else (1.0, 1.0, 0.0, 0.0)
        self._lines = lines
        self._even_odd = even_odd
        self._is_box = len(lines) == 1 and _is_upright(lines[0])

    @property
    def area(self) -> float:
        """Area of its box, in square points."""
        left, bottom, right, top = self.box
        return max(0.0, right - left) * max(0.0, top - bottom)

    def covers(self, x: float, y: float) -> bool:
        """Whether a point lies inside, by the shape's own rule for outlines that cross."""
        left, bottom, right, top = self.box
        if not (left <= x <= right and bottom <= y <= top):
            return False
        if self._is_box:
            return True
        turns = [turn for line in self._lines for turn in _crossings(line, x, y)]
        return bool(len(turns) % 2) if self._even_odd else sum(turns) != 0


NOWHERE = Shape([])
"""Covers nothing: what is clipped to it cannot be seen."""


def shape_of(steps: Sequence[PathStep], matrix: Matrix, *, even_odd: bool = False) -> Shape:
    """Return the outline of a path on the page."""
    a, b, c, d, e, f = matrix
    lines = [[(a * x + c * y + e, b * x + d * y + f) for x, y in line] for line in _lines(steps)]
    return Shape(lines, even_odd=even_odd)


def unit_square(matrix: Matrix) -> Shape:
    """Return where a picture lies (ISO 32000-1 8.9.5)."""
    return shape_of([("re", [0.0, 0.0, 1.0, 1.0])], matrix)


def _is_upright(line: list[Point]) -> bool:
    """Whether a line runs round an upright rectangle."""
    corners = 4
    return len(line) == corners and all(x == p or y == q for (x, y), (p, q) in pairwise(line))


def _lines(steps: Sequence[PathStep]) -> Iterator[list[Point]]:
    """Yield each part of a path as the points of a closed line; steps with unfit operands are passed over."""
    line: list[Point] = []
    for operator, operands in steps:
        if operator == "re":
            x, y, width, height = operands
            yield [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]
        elif operator == "m":
            if line:
                yield line
            line = [(operands[0], operands[1])]
        elif operator == "l":
            line.append((operands[0], operands[1]))
        elif operator != "h" and line:
            line += _curve(line[-1], operator, operands)
    if line:
        yield line


def _curve(start: Point, operator: str, operands: list[Any]) -> list[Point]:
    """Return points on a Bézier curve, its end among them."""
    listed = list(zip(operands[::2], operands[1::2], strict=True))
    if operator == "v":
        listed.insert(0, start)
    elif operator == "y":
        listed.append(listed[-1])
    (p, q), (r, s), (t, u) = listed
    points = []
    for at in _ON_CURVE:
        rest = 1 - at
        w, x, y, z = rest**3, 3 * at * rest**2, 3 * at**2 * rest, at**3
        points.append((w * start[0] + x * p + y * r + z * t, w * start[1] + x * q + y * s + z * u))
    return points


def _crossings(line: list[Point], x: float, y: float) -> Iterator[int]:
    """Yield 1 or -1 for each edge to the right of a point that passes its height upwards or downwards."""
    for (p, q), (r, s) in pairwise([*line, line[0]]):
        if (q <= y) != (s <= y) and x < p + (y - q) / (s - q) * (r - p):
            yield 1 if s > q else -1
