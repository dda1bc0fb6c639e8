"""Follows a page's content stream and gathers the text of every piece of marked content (ISO 32000-1 8.2, 9.4, 14.6)."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Any, cast

from leaflet.audit.file.reader.border import (
    dictionary,
    entry,
    items,
    name,
    number,
    number_of,
    stream,
    words,
)
from leaflet.audit.file.reader.broken import BrokenFileError
from leaflet.audit.file.reader.brush import OPERATORS as BRUSH_OPERATORS
from leaflet.audit.file.reader.brush import Brush
from leaflet.audit.file.reader.fonts import Face, read_face
from leaflet.audit.file.reader.pen import UNMOVED, WORD_GAP, Matrix, Pen, times
from leaflet.audit.file.reader.shapes import OPERATORS as PATH_OPERATORS
from leaflet.audit.file.reader.sinks import Sinks
from leaflet.audit.file.reader.tokens import Meter, cut
from leaflet.audit.file.runs import TextRun

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from leaflet.audit.file.printed import Box, PrintedPage
    from leaflet.audit.file.reader.paper import Run
    from leaflet.audit.file.tones import Tone

_DEEPEST_FORM = 8
_LEAST_BREADTH, _MOST_BREADTH = 0.9, 1.12
"""Letters may be made this much narrower or broader than they are drawn: less is not seen."""
_LEAP = 5000
"""Thousandths of the size: no kerning goes as far back."""
_PAINTED = (0, 1, 2)
"""Text rendering modes that leave ink and clip nothing (ISO 32000-1 9.3.6)."""
_MOST_STEPS = 300_000
"""More operators than three hundred dense pages have."""

Operands = list[Any]
_UNFIT = (IndexError, TypeError, ValueError, AttributeError, OverflowError, ZeroDivisionError)
"""What operands of the wrong number or kind raise."""


@dataclass(slots=True)
class Shelf:
    """What pages share: fonts and forms, read once, and the steps left for the whole file."""

    faces: dict[int, Face] = field(default_factory=dict)
    forms: dict[int, list[tuple[str, Operands]]] = field(default_factory=dict)
    steps: int = _MOST_STEPS
    meter: Meter = field(default_factory=Meter)
    loose_faces: list[Face] = field(default_factory=list)
    """Fonts that stand in a resource dictionary itself and so cannot be shared."""

    def face(self, source: Any) -> Face:
        """Return a font, read once."""
        key = number_of(source)
        if key not in self.faces:
            face = read_face(source)
            if not key:
                self.loose_faces.append(face)
                return face
            self.faces[key] = face
        return self.faces[key]


class Painter:
    """Follows one page."""

    def __init__(self, page: PrintedPage, box: Box, shelf: Shelf, unit: float = 1.0) -> None:
        self.page = page
        self.shelf = shelf
        self.pen = Pen(box)
        self.pen.ctm = (unit, 0.0, 0.0, unit, 0.0, 0.0)
        self.sinks = Sinks(page)
        self.brush = Brush(self.pen, self.sinks)
        self.resources: Any = None
        self.fonts: dict[str, Face] = {}
        self.stream = 0
        self.depth = 0

    def follow(self, data: bytes, resources: Any) -> None:
        """Follow the page's own stream, then write what was found into the page."""
        self._enter(resources)
        self._run(cut(data, self.shelf.meter))
        self.sinks.finish()
        self.page.runs = [self._printed(run) for run in self.brush.paper.runs]
        self.page.picture_share = self.brush.largest_picture / max(
            1.0, self.page.width * self.page.height
        )
        self.page.has_inks = self.brush.has_inks
        self.page.strokes = self.brush.strokes
        self.page.boxes = self.brush.boxes

    def _printed(self, run: Run) -> TextRun:
        """Return a string that can be seen as the rules want it."""
        text, sink = self.sinks.home(run.piece)
        run.text = text
        (x, y), (end_x, end_y), (c, d) = run.start, run.end(), run.up
        grounds = run.grounds
        under = () if () in grounds else grounds[0] if len(grounds) == 1 else _all_of(grounds)
        return TextRun(
            text,
            sink.mark,
            sink.is_artifact,
            x,
            y,
            end_x,
            end_y,
            (c * c + d * d) ** 0.5 * run.size,
            run.lean,
            run.face,
            run.shown,
            run.tone,
            run.alpha,
            under,
            run.on_picture,
            run.is_cut,
        )

    def _enter(self, resources: Any) -> None:
        """Take up a resource dictionary; all its fonts are read, for the rule on fonts."""
        self.resources = self.brush.resources = resources
        listed = dictionary(entry(resources, "/Font"))
        self.fonts = {key[1:]: self.shelf.face(dict.get(listed, key)) for key in listed}

    def _run(self, steps: Any) -> None:
        """Follow operators; one with unfit operands is passed over, as viewers do."""
        known, drawing, brush = _OPERATORS, BRUSH_OPERATORS, self.brush
        count = 0
        for operator, operands in islice(steps, self.shelf.steps + 1):
            count += 1
            try:
                if operator in known:
                    known[operator](self, operands)
                elif operator in PATH_OPERATORS:
                    brush.path.append((operator, operands))
                elif operator in drawing:
                    drawing[operator](brush, operands)
            except _UNFIT:
                continue
        self.shelf.steps -= count
        if self.shelf.steps < 0:
            raise BrokenFileError("It has more drawing steps than any leaflet.")

    def font(self, operands: Operands) -> None:
        """Choose a font and its size (Tf)."""
        self.pen.face = self.fonts.get(operands[0])
        self.pen.size = operands[1]

    def show(self, operands: Operands) -> None:
        """Show a string (Tj)."""
        face = self.pen.face
        shown = operands[-1]
        if face is not None and isinstance(shown, bytes):
            self._write(face, shown)

    def _write(self, face: Face, shown: bytes) -> None:
        """Show a string and count the glyphs that its font lacks."""
        pen, paper = self.pen, self.brush.paper
        between, run = pen.set_down(shown)
        visible = run is not None and paper.shows(run, pen.ink, pen.mode)
        if face.wide and visible and b"\0\0" in shown:
            self.page.missing_glyphs += sum(code == 0 for code in face.codes(shown))
        text = between + face.read(shown)
        piece = self.sinks.write(text, visible=visible)
        if run is None and pen.is_off and pen.mode in _PAINTED and self.sinks.in_content:
            self.page.off_page += text
        if run is not None and visible:
            run.piece = piece
            paper.runs.append(run)
            if not _LEAST_BREADTH < pen.breadth() < _MOST_BREADTH:
                self.page.squeezed.append(text)

    def show_parts(self, operands: Operands) -> None:
        """Show strings with moves between them (TJ); a wide move parts two words.

        Strings between narrow moves are read as one, since most moves are kerning.
        """
        face = self.pen.face
        if face is None:
            return
        joined: list[bytes] = []
        moved = 0.0
        for part in operands[-1]:
            if isinstance(part, bytes):
                joined.append(part)
                continue
            moved += part
            if part < -1000 * WORD_GAP or part > _LEAP:
                self._write(face, b"".join(joined))
                self.pen.shift(moved)
                self.pen.parted = True
                joined.clear()
                moved = 0.0
        self._write(face, b"".join(joined))
        self.pen.shift(moved)

    def next_and_show(self, operands: Operands) -> None:
        """Show a string on the next line (')."""
        self.pen.next_line(0, -self.pen.leading)
        self.show(operands)

    def space_and_show(self, operands: Operands) -> None:
        """Set the spacing, then show a string on the next line (")."""
        self.pen.word_apart, self.pen.apart = operands[0], operands[1]
        self.next_and_show(operands)

    def begin(self, operands: Operands) -> None:
        """Open a marked-content sequence (BDC, BMC)."""
        facts: Any = operands[1] if len(operands) > 1 else {}
        if isinstance(facts, str):
            held = entry(entry(self.resources, "/Properties"), "/" + facts)
            facts = {"MCID": entry(held, "/MCID"), "ActualText": entry(held, "/ActualText")}
        mcid, actual = facts.get("MCID"), facts.get("ActualText")
        whole = int(mcid) if isinstance(mcid, (int, float)) else None
        self.sinks.begin(operands[0], self.stream, whole, _written(actual))

    def draw(self, operands: Operands) -> None:
        """Draw a picture or a form (Do)."""
        source = dict.get(dictionary(entry(self.resources, "/XObject")), "/" + operands[0])
        held = dictionary(source)
        if name(entry(held, "/Subtype")) != "Form":
            self.brush.picture(held)
        elif self.depth < _DEEPEST_FORM:
            self._draw_form(source, held)

    def _draw_form(self, source: Any, form: Any) -> None:
        """Follow a form's stream inside the page's (ISO 32000-1 8.10)."""
        key = number_of(source)
        if key not in self.shelf.forms:
            self.shelf.forms[key] = list(cut(stream(source), self.shelf.meter))
        around = self.resources, self.fonts, self.stream
        self.pen.save()
        listed = [number(value) for value in items(entry(form, "/Matrix"))]
        matrix = cast("Matrix", tuple(listed)) if len(listed) == len(UNMOVED) else UNMOVED
        self.pen.ctm = times(matrix, self.pen.ctm)
        self.brush.enter_form(form)
        self._enter(entry(form, "/Resources") or self.resources)
        self.stream, self.depth = key, self.depth + 1
        self._run(self.shelf.forms[key])
        self.resources, self.fonts, self.stream = around
        self.brush.resources = self.resources
        self.depth -= 1
        self.pen.restore()


def _all_of(grounds: Sequence[tuple[Tone, ...]]) -> tuple[Tone, ...]:
    """Return all tones, each once."""
    return tuple(dict.fromkeys(tone for tones in grounds for tone in tones))


def _written(actual: Any) -> str | None:
    """Read an ActualText: UTF-16 with its mark, UTF-8 with its mark, or Latin."""
    if not isinstance(actual, bytes):
        return None if actual is None else words(actual)
    if actual.startswith(b"\xfe\xff"):
        return actual[2:].decode("utf-16-be", "replace")
    if actual.startswith(b"\xef\xbb\xbf"):
        return actual[3:].decode("utf-8", "replace")
    return actual.decode("latin-1")


def _matrix(operands: Operands) -> Matrix:
    """Take six numbers."""
    a, b, c, d, e, f = operands
    return a + 0.0, b + 0.0, c + 0.0, d + 0.0, e + 0.0, f + 0.0


def _transform(painter: Painter, operands: Operands) -> None:
    """Change the coordinates (cm)."""
    painter.pen.ctm = times(_matrix(operands), painter.pen.ctm)
    painter.pen.moved = True


def _move_leading(painter: Painter, operands: Operands) -> None:
    """Begin a line and set the leading by the step (TD)."""
    painter.pen.leading = -operands[1]
    painter.pen.next_line(operands[0], operands[1])


def _set(field_name: str, scale: float = 1.0) -> Callable[[Painter, Operands], None]:
    """Return an operator that sets one number of the text state."""
    return lambda painter, operands: setattr(painter.pen, field_name, operands[0] * scale)


_OPERATORS: dict[str, Callable[[Painter, Operands], None]] = {
    "Tj": Painter.show,
    "TJ": Painter.show_parts,
    "T*": lambda painter, _: painter.pen.next_line(0, -painter.pen.leading),
    "'": Painter.next_and_show,
    '"': Painter.space_and_show,
    "Td": lambda painter, operands: painter.pen.next_line(operands[0], operands[1]),
    "TD": _move_leading,
    "Tm": lambda painter, operands: painter.pen.place_line(_matrix(operands)),
    "BT": lambda painter, _: painter.pen.place_line(UNMOVED),
    "Tf": Painter.font,
    "TL": _set("leading"),
    "Tc": _set("apart"),
    "Tw": _set("word_apart"),
    "Tz": _set("stretch", 0.01),
    "Tr": _set("mode"),
    "Ts": _set("rise"),
    "q": lambda painter, _: painter.pen.save(),
    "Q": lambda painter, _: painter.pen.restore(),
    "cm": _transform,
    "BDC": Painter.begin,
    "BMC": Painter.begin,
    "EMC": lambda painter, _: painter.sinks.end(),
    "Do": Painter.draw,
}
