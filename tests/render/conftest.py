"""A small story drawn by hand, so that render is tested without compose."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from reportlab.platypus.flowables import Flowable

from leaflet.structure import ArtifactKind, Element, Facts, FrameBox, PageShape, Role, Story
from leaflet.text.lines import Span, break_lines, words_of
from leaflet.text.painter import PlacedLine
from tests.text.conftest import fonts

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from leaflet.text.fonts import FontSet

__all__ = ["fonts"]

FACTS = Facts(
    title="A <title> & more",
    lang="en-AU",
    subject="What it helps with",
    author="Test Clinic",
    identifier="LF-1",
    version="1.2",
    status="draft",
    review_by="2027-11-22",
    edition="a4",
    policies=("house", "decision-aid"),
    moment="2026-11-22T09:30:00+10:30",
)


class Lines(Flowable):
    """Spans set at 12 on 17 points."""

    def __init__(self, spans: Sequence[Span], ident: str = "", title: str = "") -> None:
        super().__init__()
        self.words = words_of(spans)
        self.ident = ident
        self.title = title
        self.element = spans[0].element

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        del available_height
        self.lines = break_lines(self.words, available_width)
        self.width, self.height = available_width, 17.0 * len(self.lines)
        return self.width, self.height

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        self.wrap(available_width, available_height)
        fitting = int(available_height // 17)
        if not 0 < fitting < len(self.lines):
            return []
        parts = []
        start = 0
        for lines in (self.lines[:fitting], self.lines[fitting:]):
            count = sum(len(line.words) for line in lines)
            part = Lines(self.words.spans)
            part.words = self.words.between(start, start + count)
            start += count
            parts.append(part)
        return parts

    def draw(self) -> None:
        painter: Any = self.canv
        if self.ident:
            painter.anchor(self.ident, self.element, self.height, title=self.title)
        painter.paint_lines(
            [PlacedLine(0, self.height - 13 - 17 * at, line) for at, line in enumerate(self.lines)]
        )


@pytest.fixture(scope="session")
def profile() -> bytes:
    return (Path(__file__).parents[2] / "layouts" / "profiles" / "sRGB.icc").read_bytes()


@pytest.fixture
def make_story(fonts: FontSet) -> Callable[..., Story]:
    """Make a story from a root and flowables, with a folio on each page."""

    def make(root: Element, flowables: Sequence[Flowable], height: float = 700) -> Story:
        def folio(canvas: Any, page: int, count: int) -> None:
            with canvas.artifact(ArtifactKind.PAGINATION):
                span = Span(f"Page {page} of {count}", fonts.regular, 9.5, "#444444", root)
                (line,) = break_lines(words_of([span]), 400)
                canvas.paint_lines([PlacedLine(60, 30, line)])

        box = FrameBox(60, 60, 400, height)
        return Story(
            root,
            FACTS,
            (PageShape((595, 842), (box,)),),
            flowables,
            lambda _canvas, _page: None,
            folio,
        )

    return make


@pytest.fixture
def paragraph(fonts: FontSet) -> Callable[..., Lines]:
    """Set a paragraph of one element."""

    def make(parent: Element, text: str, role: Role = Role.P, ident: str = "") -> Lines:
        span = Span(text, fonts.regular, 12, "#1c2529", parent.add(role))
        return Lines([span], ident, text if ident else "")

    return make
