"""Flowables of ours stand where ReportLab would have put them, inside of each other and of those from elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlab.platypus.flowables import Flowable

from leaflet.compose.placed import Placed
from leaflet.model.look import Target
from leaflet.render.canvas import TaggingCanvas
from leaflet.render.conformance.targets import BY_TARGET
from leaflet.structure import Element, Role

if TYPE_CHECKING:
    from collections.abc import Sequence


class _Noting(Flowable):  # type: ignore[misc]
    """Notes where it is drawn, paints a line, and draws what it holds at (3, 5)."""

    def __init__(self, *held: Flowable) -> None:
        super().__init__()
        self.held: Sequence[Flowable] = held

    def draw(self) -> None:
        """Note the place and draw the rest."""
        self.place = self.canv.absolutePosition(0, 0)
        self.canv.rule(0, 0, 1, 0, "#000000", 1)
        for held in self.held:
            held.drawOn(self.canv, 3, 5)


class Ours(Placed, _Noting):
    """One of ours."""


class Strange(_Noting):
    """One from elsewhere."""


def a_canvas() -> TaggingCanvas:
    return TaggingCanvas((595, 842), BY_TARGET[Target.SCREEN])


def test_places_add_up_without_an_operator() -> None:
    inner = Ours()
    canvas = a_canvas()
    Ours(inner).drawOn(canvas, 10, 20)

    assert inner.place == (13, 25)
    assert canvas.absolutePosition(0, 0) == (0, 0)
    assert not [entry for entry in canvas._code if entry.endswith("cm")]
    assert any("13 25 m 14 25 l" in entry for entry in canvas._code)


def test_ours_and_strange_ones_stand_in_each_other() -> None:
    innermost = Ours()
    strange = Strange(innermost)
    canvas = a_canvas()
    Ours(strange).drawOn(canvas, 10, 20)

    assert strange.place == (13, 25)
    assert innermost.place == (16, 30)
    assert canvas.absolutePosition(0, 0) == (0, 0)
    moves = [entry for entry in canvas._code if entry.endswith("cm")]
    assert moves == ["1 0 0 1 13 25 cm"]  # ReportLab makes one of moves in a row
    assert any("q 0 0 0 RG 1 w 3 5 m 4 5 l S Q" in entry for entry in canvas._code)


def test_what_waits_for_all_pages_is_painted_in_its_place_and_leaves_no_trace() -> None:
    canvas, places = a_canvas(), []
    element = Element(Role.P)
    canvas.enter(50, 60)
    canvas.anchor("here", element, 0)
    canvas.on_page_of("here", lambda _page: places.append(canvas.absolutePosition(1, 1)))
    canvas.leave()
    canvas.showPage()
    canvas.fill_slots()
    canvas.reopen(canvas.pages[0])

    assert places == [(51, 61)]
    assert canvas.absolutePosition(0, 0) == (0, 0)
