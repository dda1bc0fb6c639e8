"""Where painted text goes: to the marked content that stands around it, to an artifact, or nowhere."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from leaflet.audit.file.printed import Mark, MarkRef

if TYPE_CHECKING:
    from leaflet.audit.file.printed import PrintedPage

_DEEPEST = 200


@dataclass(slots=True)
class Sink:
    """What one stretch of marked content, all artifacts, or all loose content of a page gathered."""

    pieces: list[str] = field(default_factory=list)
    painted: bool = False


@dataclass(slots=True)
class _Frame:
    """One open marked-content sequence."""

    sink: Sink
    actual: str | None
    """Text that stands for what is painted inside (ISO 32000-1 14.9.4); None once it has been read."""
    covered: bool
    """Whether an actual text stands for what is painted."""


class Sinks:
    """The marked-content sequences of one page, and what each gathered."""

    def __init__(self, page: PrintedPage) -> None:
        self._page = page
        self._loose = Sink()
        self._artifacts = Sink()
        self._hidden: list[str] = []
        self._all: list[str] = []
        self._marks: dict[MarkRef, Sink] = {}
        self._open: list[_Frame] = [_Frame(self._loose, None, covered=False)]
        self._too_deep = 0

    def begin(self, role: str, stream: int, mcid: int | None, actual: str | None) -> None:
        """Open a sequence (BMC, BDC)."""
        if len(self._open) > _DEEPEST:
            self._too_deep += 1
            return
        around = self._open[-1]
        sink = around.sink
        if mcid is not None:
            sink = self._marks.setdefault(MarkRef(self._page.number, stream, mcid), Sink())
        elif role == "Artifact":
            sink = self._artifacts
        covered = actual is not None or (around.covered and sink is around.sink)
        self._open.append(_Frame(sink, actual, covered))

    def end(self) -> None:
        """Close the sequence opened last (EMC)."""
        if self._too_deep:
            self._too_deep -= 1
        elif len(self._open) > 1:
            self._open.pop()

    def paint(self) -> None:
        """Note that something was drawn here."""
        self._open[-1].sink.painted = True

    def write(self, text: str, *, visible: bool) -> None:
        """Take up a piece of text."""
        if not visible:
            self._hidden.append(text)
            return
        frame = self._open[-1]
        if frame.covered:
            text = self._actual(text)
        frame.sink.pieces.append(text)
        frame.sink.painted = True
        self._all.append(text)

    def _actual(self, text: str) -> str:
        """Return the text that stands for this one: all of it at the first piece, nothing after."""
        parting = text[0] if text[:1] in {"\n", " "} else ""
        for frame in reversed(self._open):
            if frame.actual is not None:
                actual, frame.actual = frame.actual, None
                return parting + actual
        return parting

    def finish(self) -> None:
        """Write what was gathered into the page."""
        page = self._page
        page.text = "".join(self._all)
        page.furniture = "".join(self._artifacts.pieces)
        page.loose_text = "".join(self._loose.pieces).strip()
        page.loose_shapes = self._loose.painted and not page.loose_text
        page.hidden_text = "".join(self._hidden)
        page.marks = {
            ref: Mark("".join(sink.pieces), sink.painted) for ref, sink in self._marks.items()
        }
