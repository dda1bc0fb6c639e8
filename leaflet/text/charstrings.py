"""A glyph's outline as a Type 2 charstring: the little programs that a CFF font is made of.

Source: Adobe Technical Note 5177, The Type 2 Charstring Format.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    Point = tuple[float, float]

_MOVE, _LINE, _CURVE, _END = 21, 5, 8, 14
_MOST_OPERANDS = 48
_SIXTEENTHS = 0x10000
"""Numbers are written in steps of 1/65536, which no eye can tell from the font's own."""
_FARTHEST = 0x7FFF * _SIXTEENTHS
_SHORT, _FIXED = 28, 255
_ONE_BYTE, _TWO_BYTES = 107, 1131


class CharstringPen:
    """Takes outlines as HarfBuzz draws them, and writes the charstring."""

    def __init__(self, advance: float, scale: float) -> None:
        self._scale = scale
        self._at = (0, 0)
        self._shift: Point = (0, 0)
        self._operands = [_kept(round(advance * _SIXTEENTHS))]
        """The advance is the first operand of the first operator; the font's nominal width is 0."""
        self._operator = _MOVE
        self._out = bytearray()

    def shift(self, right: float, up: float) -> None:
        """Draw what follows elsewhere; in font units."""
        self._shift = (right, up)

    def moveTo(self, to: Point) -> None:  # noqa: N802  (the names are fontTools' pen protocol)
        """Begin a contour; the one before is closed by that."""
        self._flush()
        self._operator = _MOVE
        self._go(to)

    def lineTo(self, to: Point) -> None:  # noqa: N802
        """Draw a straight line."""
        self._draw(_LINE, [to])

    def curveTo(self, *points: Point) -> None:  # noqa: N802
        """Draw a cubic curve: two control points and the end."""
        self._draw(_CURVE, points)

    def qCurveTo(self, control: Point, end: Point) -> None:  # noqa: N802
        """Draw a quadratic curve, as the cubic curve that it is."""
        start = [
            at / _SIXTEENTHS / self._scale - by
            for at, by in zip(self._at, self._shift, strict=True)
        ]
        one, two = (
            tuple(near + (bend - near) * 2 / 3 for near, bend in zip(ends, control, strict=True))
            for ends in (start, end)
        )
        self.curveTo((one[0], one[1]), (two[0], two[1]), end)

    def closePath(self) -> None:  # noqa: N802
        """End a contour: a charstring's contours close themselves."""

    def charstring(self) -> bytes:
        """Return the whole program."""
        self._flush()
        if not self._out:
            return _written(self._operands) + bytes([_END])
        return bytes(self._out) + bytes([_END])

    def _draw(self, operator: int, points: Sequence[Point]) -> None:
        if operator != self._operator or len(self._operands) + 2 * len(points) > _MOST_OPERANDS:
            self._flush()
            self._operator = operator
        for point in points:
            self._go(point)

    def _go(self, to: Point) -> None:
        """Add the way to a point: charstrings tell distances, rounded so that no error adds up."""
        there = [
            _kept(round((place + by) * self._scale * _SIXTEENTHS))
            for place, by in zip(to, self._shift, strict=True)
        ]
        self._operands += [new - old for new, old in zip(there, self._at, strict=True)]
        self._at = (there[0], there[1])

    def _flush(self) -> None:
        # An advance without a way is no operator yet: it waits for the first.
        if len(self._operands) > (0 if self._out else 1):
            self._out += _written(self._operands)
            self._out.append(self._operator)
            self._operands = []


def _kept(value: int) -> int:
    """Keep a number of a damaged font within half of what can be written, so that each distance can be, too."""
    return max(-_FARTHEST // 2, min(_FARTHEST // 2, value))


def _written(numbers: Sequence[int]) -> bytes:
    return b"".join(map(_number, numbers))


def _number(value: int) -> bytes:
    """Write a number, given in steps of 1/65536, in its shortest form (Technical Note 5177, table 1)."""
    whole, rest = divmod(value, _SIXTEENTHS)
    if rest:
        return bytes([_FIXED]) + value.to_bytes(4, "big", signed=True)
    if -_ONE_BYTE <= whole <= _ONE_BYTE:
        return bytes([whole + 139])
    if _ONE_BYTE < whole <= _TWO_BYTES:
        high, low = divmod(whole - 108, 256)
        return bytes([high + 247, low])
    if -_TWO_BYTES <= whole < -_ONE_BYTE:
        high, low = divmod(-whole - 108, 256)
        return bytes([high + 251, low])
    return bytes([_SHORT]) + whole.to_bytes(2, "big", signed=True)
