"""What all flowables of ours have in common: they are put into place by adding up."""

from __future__ import annotations

from typing import Any

from reportlab.platypus.flowables import Flowable


class Placed(Flowable):  # type: ignore[misc]
    """A flowable that paints through `leaflet.text.painter.Painter` alone.

    ReportLab moves a flowable by operators, in a graphics state of its own: three more entries on the page for each
    text, and font and colour to be set anew. The painter adds the places up.
    """

    def drawOn(self, canvas: Any, x: float, y: float, _sW: float = 0) -> None:  # noqa: N802, N803  (ReportLab's names)
        """Draw with the lower left corner at (x, y)."""
        canvas.enter(x, y)
        self.canv = canvas
        self.draw()
        del self.canv
        canvas.leave()
