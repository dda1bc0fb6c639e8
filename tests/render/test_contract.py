"""What render relies on in ReportLab beyond its public names: a new release that changes it fails here."""

from __future__ import annotations

import ast
import inspect
import re
from pathlib import Path

import reportlab
from reportlab.pdfgen import canvas as reportlab_canvas
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import doctemplate, flowables, frames
from reportlab.platypus.doctemplate import BaseDocTemplate

import leaflet
from leaflet.model.look import Target
from leaflet.render.canvas import TaggingCanvas
from leaflet.render.conformance.targets import BY_TARGET

PRIVATE = {"_code", "_currentMatrix", "_make_preamble", "_pagesize", "_preamble", "_startPage"}
"""What the tests below hold of ReportLab's private names: the canvas's alone."""


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


def test_the_size_of_the_page_is_kept_under_a_name_of_its_own() -> None:
    assert a_canvas()._pagesize == (595, 842)


def test_the_canvas_leans_on_no_other_private_name_of_reportlab() -> None:
    used = private_names("render/canvas.py") & names_of_reportlab()

    assert used == PRIVATE


def test_no_flowable_or_page_maker_leans_on_a_private_name_of_reportlab() -> None:
    rooms = [*Path(leaflet.__file__).parent.glob("compose/**/*.py"), Path("render/file.py")]
    for path in rooms:
        own = defined_names(path)
        assert not (private_names(path) & names_of_reportlab()) - own, path


def names_of_reportlab() -> set[str]:
    """Return every private name that ReportLab's canvas, frames and flowables keep or define."""
    modules = (reportlab_canvas, flowables, doctemplate, frames)
    sources = "".join(inspect.getsource(module) for module in modules)
    return set(re.findall(r"(?:\bself\.|\bdef )(_[a-zA-Z]\w*)", sources))


def private_names(path: str | Path) -> set[str]:
    """Return every private name that a module of ours reads, sets or defines."""
    nodes = list(ast.walk(tree(path)))
    names = {node.attr for node in nodes if isinstance(node, ast.Attribute)}
    names |= {node.name for node in nodes if isinstance(node, ast.FunctionDef)}
    return {name for name in names if name.startswith("_") and not name.startswith("__")}


def defined_names(path: str | Path) -> set[str]:
    """Return every name that a module of ours defines as a function or sets on itself."""
    nodes = list(ast.walk(tree(path)))
    stored = (node for node in nodes if isinstance(node, ast.Attribute))
    names = {node.attr for node in stored if isinstance(node.ctx, ast.Store)}
    return names | {node.name for node in nodes if isinstance(node, ast.FunctionDef)}


def tree(path: str | Path) -> ast.Module:
    return ast.parse((Path(leaflet.__file__).parent / path).read_text(encoding="utf-8"))
