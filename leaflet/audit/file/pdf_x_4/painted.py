"""What pages paint, as a press sees it: with which inks, how thick, how large, and whether it overprints.

Inks are cyan, magenta, yellow and black from 0 to 1; None where a colour is not given in them. Lengths are in points.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import hypot
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from leaflet.audit.file.fabric import Ref
from leaflet.audit.file.reader.tokens import cut

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.fabric import Fabric, Plain

Inks: TypeAlias = "tuple[float, float, float, float] | None"
Matrix: TypeAlias = tuple[float, float, float, float, float, float]
Box: TypeAlias = tuple[float, float, float, float]
"""Left, bottom, right, top."""

WHITE: Inks = (0.0, 0.0, 0.0, 0.0)
BLACK: Inks = (0.0, 0.0, 0.0, 1.0)
_DEEPEST = 8
_SHOWS = frozenset({"Tj", "TJ", "'", '"'})
_FILLS = frozenset({"f", "F", "f*", "B", "B*", "b", "b*"})
_STROKES = frozenset({"S", "s", "B", "B*", "b", "b*"})


class Lettering(NamedTuple):
    """Text that is shown."""

    page: int
    size: float
    inks: Inks
    overprints: bool


class Area(NamedTuple):
    """A filled shape."""

    page: int
    box: Box
    inks: Inks
    overprints: bool


class Stroke(NamedTuple):
    """A drawn line."""

    page: int
    width: float
    inks: Inks


class Placed(NamedTuple):
    """A picture on a page."""

    page: int
    width: float
    height: float
    picture: Plain
    """Its object."""


Event: TypeAlias = "Lettering | Area | Stroke | Placed"


@dataclass(frozen=True, slots=True)
class _State:
    """The graphics state, as far as it matters here (ISO 32000-1 8.4)."""

    ctm: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
    fill: Inks = BLACK
    stroke: Inks = BLACK
    overprints: bool = False
    width: float = 1.0
    size: float = 0.0


def painted(fabric: Fabric) -> list[Event]:
    """Return all that the pages of a file paint, in order; worked out once, since most rules ask for it."""
    found: list[Event] = fabric.events
    if found:
        return found
    for number, page in enumerate(fabric.pages, 1):
        data = b"\n".join(
            fabric.data(content.number) for content in _contents(page.get("/Contents"), fabric)
        )
        walker = _Walker(fabric, number, found)
        walker.walk(data, fabric.at(page, "/Resources"), _State(), 0)
    return found


def _contents(held: Plain, fabric: Fabric) -> Iterator[Ref]:
    if isinstance(held, Ref) and isinstance(fabric.get(held), list):
        held = fabric.get(held)
    for content in held if isinstance(held, list) else [held]:
        if isinstance(content, Ref):
            yield content


class _Walker:
    """Follows the operators of one page."""

    def __init__(self, fabric: Fabric, page: int, found: list[Event]) -> None:
        self._fabric, self._page, self._found = fabric, page, found
        self._state = _State()
        self._resources: Plain = None
        self._text = 1.0
        """How much larger the text matrix makes letters."""
        self._points: list[tuple[float, float]] = []

    def walk(self, data: bytes, resources: Plain, state: _State, depth: int) -> None:
        """Walk one content stream; forms are walked inside."""
        outer = (self._state, self._resources)
        self._state, self._resources = state, resources
        saved: list[_State] = []
        for operator, operands in cut(data):
            if operator == "q":
                saved.append(self._state)
            elif operator == "Q":
                self._state = saved.pop() if saved else self._state
            elif operator == "Do":
                self._do(operands, depth)
            else:
                self._take(operator, operands)
        self._state, self._resources = outer

    def _take(self, operator: str, operands: list[Any]) -> None:
        if operator in _SHOWS:
            state = self._state
            size = state.size * self._text * _scale(state.ctm)
            self._found.append(Lettering(self._page, size, state.fill, state.overprints))
        elif operator in _FILLS or operator in _STROKES or operator == "n":
            self._end_path(operator)
        elif operator in {"m", "l", "c", "v", "y", "re"}:
            self._go(operator, operands)
        elif not self._set_colour(operator, operands):
            self._set(operator, operands)

    def _set(self, operator: str, operands: list[Any]) -> None:
        numbers = [each for each in operands if isinstance(each, float)]
        if operator == "cm" and len(numbers) == 6:  # noqa: PLR2004  (a matrix)
            self._state = replace(self._state, ctm=_times(_matrix(numbers), self._state.ctm))
        elif operator == "w" and numbers:
            self._state = replace(self._state, width=numbers[0])
        elif operator == "Tf" and numbers:
            self._state = replace(self._state, size=numbers[-1])
        elif operator == "Tm" and len(numbers) == 6:  # noqa: PLR2004
            self._text = _scale(_matrix(numbers))
        elif operator == "BT":
            self._text = 1.0
        elif operator == "gs" and operands:
            self._take_state(f"/{operands[0]}")

    def _set_colour(self, operator: str, operands: list[Any]) -> bool:
        inks = _inks(operator.lower(), operands)
        if operator.lower() not in {"k", "g", "rg", "sc", "scn", "cs"}:
            return False
        if operator.islower():
            self._state = replace(self._state, fill=inks)
        else:
            self._state = replace(self._state, stroke=inks)
        return True

    def _take_state(self, name: str) -> None:
        """Take up a graphics state: whether what follows overprints."""
        op = self._fabric.at(self._resources, "/ExtGState", name, "/op")
        if not isinstance(op, bool):
            op = self._fabric.at(self._resources, "/ExtGState", name, "/OP")
        if isinstance(op, bool):
            self._state = replace(self._state, overprints=op)

    def _go(self, operator: str, operands: list[Any]) -> None:
        numbers = [each for each in operands if isinstance(each, float)]
        if operator == "re" and len(numbers) == 4:  # noqa: PLR2004
            x, y, width, height = numbers
            corners = [(x, y), (x + width, y), (x, y + height), (x + width, y + height)]
        else:
            corners = list(zip(numbers[::2], numbers[1::2], strict=False))
        self._points += [_moved(point, self._state.ctm) for point in corners]

    def _end_path(self, operator: str) -> None:
        state, points = self._state, self._points
        self._points = []
        if operator in _FILLS and points:
            across, up = zip(*points, strict=True)
            box = (min(across), min(up), max(across), max(up))
            self._found.append(Area(self._page, box, state.fill, state.overprints))
        if operator in _STROKES:
            width = state.width * _scale(state.ctm)
            self._found.append(Stroke(self._page, width, state.stroke))

    def _do(self, operands: list[Any], depth: int) -> None:
        """Note a picture, or walk a form."""
        source = self._fabric.at(self._resources, "/XObject")
        held = source.get(f"/{operands[0]}") if isinstance(source, dict) and operands else None
        named = self._fabric.get(held)
        if not isinstance(named, dict):
            return
        a, b, c, d, _, _ = self._state.ctm
        if named.get("/Subtype") == "/Image":
            self._found.append(Placed(self._page, hypot(a, b), hypot(c, d), held))
        elif isinstance(held, Ref) and depth < _DEEPEST:
            matrix = self._fabric.listed(named, "/Matrix")
            numbers = [each for each in matrix if isinstance(each, float)]
            own = _matrix(numbers) if len(numbers) == 6 else _State().ctm  # noqa: PLR2004
            state = replace(self._state, ctm=_times(own, self._state.ctm))
            resources = self._fabric.at(named, "/Resources") or self._resources
            self.walk(self._fabric.data(held.number), resources, state, depth + 1)


def _inks(operator: str, operands: list[Any]) -> Inks:
    """Return what a colour operator sets, in inks."""
    numbers = [each for each in operands if isinstance(each, float)]
    if operator == "k" and len(numbers) == 4:  # noqa: PLR2004
        cyan, magenta, yellow, black = numbers
        return cyan, magenta, yellow, black
    if operator == "g" and numbers:
        return 0.0, 0.0, 0.0, 1.0 - numbers[0]
    return None


def _matrix(numbers: list[float]) -> Matrix:
    a, b, c, d, e, f = numbers
    return a, b, c, d, e, f


def _times(inner: Matrix, outer: Matrix) -> Matrix:
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return (
        a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u,
    )  # fmt: skip


def _moved(point: tuple[float, float], matrix: Matrix) -> tuple[float, float]:
    x, y = point
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _scale(matrix: Matrix) -> float:
    """Return how much higher a matrix makes things."""
    return hypot(matrix[2], matrix[3])
