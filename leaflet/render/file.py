"""Story to PDF: ReportLab fills frames with flowables on a tagging canvas; the file is assembled in memory."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from reportlab.platypus.doctemplate import BaseDocTemplate, LayoutError, PageTemplate
from reportlab.platypus.frames import Frame

from leaflet.errors import FindingsError
from leaflet.findings import Finding, errors_in
from leaflet.model.look import Office, Press
from leaflet.render.assembly import assemble
from leaflet.render.canvas import TaggingCanvas
from leaflet.render.conformance.targets import conformance_of
from leaflet.render.press_marks import paint_marks

if TYPE_CHECKING:
    from leaflet.model.look import Target
    from leaflet.structure import PageShape, Story


def render(
    story: Story,
    target: Target,
    *,
    profile: bytes,
    office: Office | None = None,
    press: Press | None = None,
) -> bytes:
    """Lay a story out and return the file's bytes.

    Args:
        story: what compose made.
        target: what the file is for; what that means is told in `leaflet.render.conformance.targets`.
        profile: an ICC profile of the target's colour space.
        office: the clinic's choices for its own printer, for the target of that name.
        press: the clinic's choices for a press, for the target of that name.

    Raises:
        FindingsError: something, such as a table row, is taller than a page.
    """
    conformance = conformance_of(target, profile, office or Office(), press or Press())
    canvas = TaggingCanvas(story.page_size, conformance)
    pages = _Pages(story, canvas)
    try:
        pages.build(list(story.flowables), canvasmaker=lambda *_args, **_options: canvas)
    except LayoutError as error:
        # What no page can hold has told its finding; a heading or frame of a strange size has not.
        findings = errors_in(story.findings) or [_too_tall(story)]
        raise FindingsError(findings) from error
    if conformance.is_printed:
        _fill_sheets(canvas, story)
    canvas.fill_slots()
    for number, page in enumerate(canvas.pages, 1):
        canvas.reopen(page)
        story.folio(canvas, number, len(canvas.pages))
        if conformance.trim is not None:
            paint_marks(canvas, conformance.trim, page.size)
            story.slug(canvas, number, len(canvas.pages))
    return assemble(canvas, story, profile)


def _fill_sheets(canvas: TaggingCanvas, story: Story) -> None:
    """Add pages to write on until the sheets are full; they stand at the end, where nobody misses a word."""
    while len(canvas.pages) % story.pages_a_sheet:
        number = len(canvas.pages) + 1
        canvas.setPageSize(story.pages[-1].size)
        story.backdrop(canvas, number)
        story.filler(canvas, number)
        canvas.showPage()


def _too_tall(story: Story) -> Finding:
    message = f"Something is taller than a page of the edition {story.facts.edition}."
    hint = "Look for a very long heading, or for frames of the layout that are too low."
    return Finding("LAY-01", message, story.place, hint=hint)


class _Pages(BaseDocTemplate):  # type: ignore[misc]
    """ReportLab's page maker: each page in its own shape, those past the last shape in that one."""

    def __init__(self, story: Story, canvas: TaggingCanvas) -> None:
        super().__init__(io.BytesIO(), pagesize=story.page_size, allowSplitting=1)
        self._shapes = len(story.pages)
        self.addPageTemplates(
            [_template(str(at), shape, story, canvas) for at, shape in enumerate(story.pages, 1)]
        )

    def beforePage(self) -> None:  # noqa: N802  (ReportLab's name)
        """Choose the shape of the page after this one: ReportLab's own chain would use each shape twice."""
        self.handle_nextPageTemplate(str(min(self.page + 1, self._shapes)))


def _template(name: str, shape: PageShape, story: Story, canvas: TaggingCanvas) -> PageTemplate:
    def backdrop(_canvas: Any, pages: Any) -> None:
        story.backdrop(canvas, pages.page)

    boxes = [
        Frame(box.x, box.y, box.width, box.height, 0, 0, 0, 0, id=f"{name}-{at}")
        for at, box in enumerate(shape.frames)
    ]
    return PageTemplate(name, boxes, onPage=backdrop, pagesize=shape.size)
