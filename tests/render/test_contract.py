"""What render relies on in ReportLab beyond its public names: a new release that changes it fails here."""

from __future__ import annotations

import inspect

import reportlab
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus.doctemplate import BaseDocTemplate

from leaflet.model.look import Target
from leaflet.render.canvas import TaggingCanvas
from leaflet.render.conformance.targets import BY_TARGET


def a_canvas() -> TaggingCanvas:
    return TaggingCanvas((595, 842), BY_TARGET[Target.SCREEN])


def test_reportlab_is_of_the_series_whose_seams_we_know() -> None:
    assert reportlab.__version__.startswith("5.1.")


def test_operators_gather_in_the_code_list_of_the_page() -> None:
    canvas = a_canvas()
    canvas.saveState()

    assert canvas._code == ["q"]


def test_starting_a_page_empties_the_code_and_counts() -> None:
    canvas = a_canvas()
    canvas.saveState()
    canvas.restoreState()
    canvas.showPage()

    assert canvas._code == []
    assert canvas.getPageNumber() == 2
    assert canvas.pages[0].code == ["q", "Q"]


def test_the_preamble_is_made_by_a_method_of_its_own() -> None:
    assert "self._make_preamble()" in inspect.getsource(Canvas.__init__)
    assert a_canvas()._preamble == ""


def test_absolute_positions_follow_translations() -> None:
    canvas = a_canvas()
    canvas.translate(10, 20)

    assert canvas.absolutePosition(1, 2) == (11, 22)


def test_the_matrix_of_a_flowable_can_be_kept_and_set_again() -> None:
    canvas = a_canvas()
    canvas.saveState()
    canvas.translate(10, 20)
    kept = canvas._currentMatrix
    canvas.restoreState()
    assert canvas.absolutePosition(1, 2) == (1, 2)

    canvas._currentMatrix = kept
    assert canvas.absolutePosition(1, 2) == (11, 22)


def test_the_page_maker_takes_a_canvas_maker() -> None:
    assert "canvasmaker" in inspect.signature(BaseDocTemplate.build).parameters
