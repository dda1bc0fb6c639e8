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
    drawn: bool = False
    """Whether it has a shape or a picture."""
    shown: int = 0
    """How many pieces of text it has that can be seen."""
    mark: MarkRef | None = None
    is_artifact: bool = False

    @property
    def painted(self) -> bool:
        """Whether it leaves anything on paper."""
        return self.drawn or self.shown > 0


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
        self._artifacts = Sink(is_artifact=True)
        self._hidden: list[str] = []
        self._all: list[str] = []
        self._sinks: list[tuple[Sink, int]] = []
        """For each piece of text its sink, and its number there."""
        self._marks: dict[MarkRef, Sink] = {}
        self._open: list[_Frame] = [_Frame(self._loose, None, covered=False)]
        self._too_deep = 0
        self._tangles: dict[str, None] = {}

    def begin(self, role: str, stream: int, mcid: int | None, actual: str | None) -> None:
        """Open a sequence (BMC, BDC)."""
        if len(self._open) > _DEEPEST:
            self._too_deep += 1
            return
        around = self._open[-1]
        sink = around.sink
        if mcid is not None:
            ref = MarkRef(self._page.number, stream, mcid)
            sink = self._marks.setdefault(ref, Sink(mark=ref))
            if around.sink.is_artifact:
                self._tangles["Content of the structure tree stands inside an artifact."] = None
        elif role == "Artifact":
            sink = self._artifacts
            if around.sink.mark is not None:
                self._tangles["An artifact stands inside content of the structure tree."] = None
        covered = actual is not None or (around.covered and sink is around.sink)
        self._open.append(_Frame(sink, actual, covered))

    def end(self) -> None:
        """Close the sequence opened last (EMC)."""
        if self._too_deep:
            self._too_deep -= 1
        elif len(self._open) > 1:
            self._open.pop()
        else:
            self._tangles["Marked content ends that never began."] = None

    def paint(self) -> None:
        """Note that something was drawn here."""
        self._open[-1].sink.drawn = True

    def write(self, text: str, *, visible: bool) -> int:
        """Take up a piece of text; return its number, -1 if it cannot be seen."""
        if not visible:
            self._hidden.append(text)
            return -1
        frame = self._open[-1]
        if frame.covered:
            text = self._actual(text)
        sink = frame.sink
        self._sinks.append((sink, len(sink.pieces)))
        sink.pieces.append(text)
        sink.shown += 1
        self._all.append(text)
        return len(self._all) - 1

    @property
    def in_content(self) -> bool:
        """Whether what is written now is no artifact."""
        return not self._open[-1].sink.is_artifact

    def home(self, piece: int) -> tuple[str, Sink]:
        """Return a piece of text as it is read, and where it went."""
        sink, at = self._sinks[piece]
        return sink.pieces[at], sink

    def hide(self, piece: int) -> None:
        """Take back a piece of text that something else now covers."""
        sink, at = self._sinks[piece]
        self._hidden.append(sink.pieces[at])
        sink.pieces[at] = self._all[piece] = ""
        sink.shown -= 1

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
        if len(self._open) > 1:
            self._tangles["Marked content begins and never ends."] = None
        page.tangles = tuple(self._tangles)
        page.text = "".join(self._all)
        page.furniture = "".join(self._artifacts.pieces)
        page.loose_text = "".join(self._loose.pieces).strip()
        page.loose_shapes = self._loose.painted and not page.loose_text
        page.hidden_text = "".join(self._hidden)
        page.marks = {
            ref: Mark("".join(sink.pieces), sink.painted) for ref, sink in self._marks.items()
        }
