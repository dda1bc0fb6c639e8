"""What outlines cover."""

from __future__ import annotations

import pytest

from leaflet.audit.file.reader.pen import UNMOVED
from leaflet.audit.file.reader.shapes import NOWHERE, shape_of, unit_square

CIRCLE = [
    ("m", [0.0, 5.0]),
    ("c", [0.0, 7.76, 2.24, 10.0, 5.0, 10.0]),
    ("c", [7.76, 10.0, 10.0, 7.76, 10.0, 5.0]),
    ("c", [10.0, 2.24, 7.76, 0.0, 5.0, 0.0]),
    ("c", [2.24, 0.0, 0.0, 2.24, 0.0, 5.0]),
    ("h", []),
]


def test_a_rectangle_covers_its_inside() -> None:
    shape = shape_of([("re", [10.0, 10.0, 20.0, -5.0])], UNMOVED)
    assert shape.covers(15, 7)
    assert not shape.covers(15, 11)


def test_a_turned_rectangle_covers_less_than_its_box() -> None:
    shape = shape_of([("re", [0.0, 0.0, 10.0, 10.0])], (1.0, 1.0, -1.0, 1.0, 0.0, 0.0))
    assert shape.covers(0, 10)
    assert not shape.covers(-9, 1)


@pytest.mark.parametrize(("point", "inside"), [((1.6, 1.9), True), ((0.7, 0.7), False)])
def test_a_circle_covers_its_inside_alone(point: tuple[float, float], inside: bool) -> None:
    assert shape_of(CIRCLE, UNMOVED).covers(*point) is inside


def test_curves_may_leave_a_handle_out() -> None:
    for step in (("v", [0.0, 10.0, 10.0, 10.0]), ("y", [10.0, 0.0, 10.0, 10.0])):
        shape = shape_of([("m", [0.0, 0.0]), step, ("l", [20.0, 5.0])], UNMOVED)
        assert shape.box[2:] == (20.0, 10.0)


def test_a_hole_is_one_by_the_rule_for_it_alone() -> None:
    steps = [("re", [0.0, 0.0, 10.0, 10.0]), ("re", [2.0, 2.0, 6.0, 6.0])]
    assert shape_of(steps, UNMOVED).covers(5, 5)
    assert not shape_of(steps, UNMOVED, even_odd=True).covers(5, 5)


def test_a_picture_lies_where_the_coordinates_put_it() -> None:
    square = unit_square((20.0, 0.0, 0.0, 30.0, 5.0, 5.0))
    assert square.box == (5.0, 5.0, 25.0, 35.0)
    assert square.area == 600


def test_nowhere_covers_nothing() -> None:
    assert not NOWHERE.covers(0, 0)
    assert NOWHERE.area == 0
