"""Follows what is drawn beside text: paths, clips, colours and pictures (ISO 32000-1 8.4 to 8.9)."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from leaflet.audit.file.reader.border import dictionary, entry, name
from leaflet.audit.file.reader.ink import coloured, first_colour, space_of, with_state
from leaflet.audit.file.reader.paper import Ground, Paper
from leaflet.audit.file.reader.samples import of_picture, of_shading
from leaflet.audit.file.reader.shapes import NOWHERE, Shape, shape_of, unit_square

if TYPE_CHECKING:
    from collections.abc import Callable

    from leaflet.audit.file.printed import Box
    from leaflet.audit.file.reader.pen import Pen
    from leaflet.audit.file.reader.shapes import PathStep
    from leaflet.audit.file.reader.sinks import Sinks
    from leaflet.audit.file.tones import Tone

_INKS = 4
_LEAST_ALPHA = 0.1
_FIRST_CLIPPING_MODE = 4
_SEE_THROUGH = ("/SMask", "/Mask")
_THIN = 3.0
"""Points: what is no higher is a line, not a box."""
_LEAST_BOX = 20.0
"""Points: a box that holds text is higher and wider."""


class Brush:
    """Draws on one page with the pen's ink."""

    def __init__(self, pen: Pen, sinks: Sinks) -> None:
        self.pen = pen
        self.sinks = sinks
        self.paper = Paper()
        self.path: list[PathStep] = []
        self.resources: Any = None
        self._clip: bool | None = None
        """Whether the path is to clip by the even-odd rule; None if it is not to clip."""
        self.strokes: list[Box] = []
        """Lines and thin bars along the text's direction."""
        self.boxes: list[Box] = []
        """What may stand around text."""
        self.has_inks = False
        """Whether a colour was given in the inks of a press."""
        self.largest_picture = 0.0
        """In square points."""

    def fill(self, *, even_odd: bool = False) -> None:
        """Fill the path."""
        shape = shape_of(self.path, self.pen.ctm, even_odd=even_odd)
        self._lay(shape, _certain(self.pen.ink.fill))
        self._measure(shape.box)
        self.end()

    def stroke(self) -> None:
        """Draw along the path; a line hides no text."""
        self._note()
        if self.path:
            self._measure(shape_of(self.path, self.pen.ctm).box)
        self.end()

    def _measure(self, box: Box) -> None:
        """Keep a box if it may underline text or stand around it."""
        left, bottom, right, top = box
        if right - left > top - bottom <= _THIN:
            self.strokes.append(box)
        elif right - left > _LEAST_BOX < top - bottom:
            self.boxes.append(box)

    def end(self) -> None:
        """Take up the path as a clip if it is to be one, and drop it (ISO 32000-1 8.5.4)."""
        if self._clip is not None:
            clip = shape_of(self.path, self.pen.ctm, even_odd=self._clip)
            self.narrow(clip)
            self._clip = None
        self.path = []

    def clip(self, *, even_odd: bool) -> None:
        """Note that the path is to clip what follows."""
        self._clip = even_odd

    def narrow(self, clip: Shape) -> None:
        """Let nothing be seen outside a shape."""
        ink = self.pen.ink
        self.pen.ink = ink._replace(clips=(*ink.clips, clip))

    def shade(self, operands: list[Any]) -> None:
        """Paint a shading over all that is not clipped away (sh)."""
        clips = self.pen.ink.clips
        if clips:
            held = entry(entry(self.resources, "/Shading"), "/" + operands[0])
            self._lay(clips[-1], cache(lambda: of_shading(held)))
        else:
            self._note()

    def picture(self, held: Any) -> None:
        """Draw a picture; one that can be seen through covers nothing."""
        shape = unit_square(self.pen.ctm)
        if _is_true(entry(held, "/ImageMask")):
            self._lay(shape, _certain(self.pen.ink.fill), is_picture=True, is_sieve=True)
        else:
            is_sieve = any(key in held for key in _SEE_THROUGH)
            self._lay(shape, cache(lambda: of_picture(held)), is_picture=True, is_sieve=is_sieve)

    def inline_picture(self, operands: list[Any]) -> None:
        """Draw a picture that stands in the stream."""
        facts = dict(zip(operands[::2], operands[1::2], strict=False))
        is_sieve = facts.get("IM") is True or facts.get("ImageMask") is True
        shape = unit_square(self.pen.ctm)
        self._lay(shape, _certain(None), is_picture=True, is_sieve=is_sieve)

    def _lay(
        self,
        shape: Shape,
        tones: Callable[[], tuple[Tone, ...]],
        *,
        is_picture: bool = False,
        is_sieve: bool = False,
    ) -> None:
        """Paint a shape, and take back the text that vanishes under it."""
        self._note()
        ink = self.pen.ink
        if is_picture:
            self.largest_picture = max(self.largest_picture, shape.area)
        if ink.plain:
            alpha = ink.fill_alpha * ink.veil
            ground = Ground(shape, ink.clips, tones, alpha, is_picture, is_sieve)
            for run in self.paper.lay(ground):
                self.sinks.hide(run.piece)
                self.paper.runs.remove(run)

    def _note(self) -> None:
        """Note that something was drawn, unless nobody can see it."""
        ink = self.pen.ink
        if max(ink.fill_alpha, ink.stroke_alpha) * ink.veil >= _LEAST_ALPHA:
            self.sinks.paint()

    def colour(self, operands: list[Any]) -> None:
        """Choose a colour for filling."""
        ink = self.pen.ink
        self.pen.ink = ink._replace(fill=coloured(operands, ink.fill_space))

    def stroke_colour(self, operands: list[Any]) -> None:
        """Choose a colour for lines."""
        ink = self.pen.ink
        self.pen.ink = ink._replace(stroke=coloured(operands, ink.stroke_space))

    def space(self, operands: list[Any]) -> None:
        """Choose a colour space for filling; it comes with a colour."""
        space = space_of(operands[0], self.resources)
        self.pen.ink = self.pen.ink._replace(fill_space=space, fill=first_colour(space))

    def stroke_space(self, operands: list[Any]) -> None:
        """Choose a colour space for lines."""
        space = space_of(operands[0], self.resources)
        self.pen.ink = self.pen.ink._replace(stroke_space=space, stroke=first_colour(space))

    def state(self, operands: list[Any]) -> None:
        """Take up a graphics state dictionary (gs)."""
        held = entry(entry(self.resources, "/ExtGState"), "/" + operands[0])
        self.pen.ink = with_state(self.pen.ink, held)

    def enter_form(self, form: Any) -> None:
        """Clip to a form's box; a group is as opaque as the ink with which it is drawn."""
        box = [float(edge) for edge in entry(form, "/BBox") or ()]
        if box:
            left, bottom, right, top = box
            corners = ("re", [left, bottom, right - left, top - bottom])
            self.narrow(shape_of([corners], self.pen.ctm))
        if name(entry(dictionary(entry(form, "/Group")), "/S")) == "Transparency":
            ink = self.pen.ink
            veil = ink.veil * ink.fill_alpha
            self.pen.ink = ink._replace(veil=veil, fill_alpha=1.0, stroke_alpha=1.0)

    def end_text(self) -> None:
        """Close a text object: where letters were to clip, hardly anything can be seen after (ISO 32000-1 9.3.6)."""
        if self.pen.mode >= _FIRST_CLIPPING_MODE:
            self.narrow(NOWHERE)


def _certain(tone: Tone | None) -> Callable[[], tuple[Tone, ...]]:
    """Return what tells one tone, or none that can be told."""
    tones = () if tone is None else (tone,)
    return lambda: tones


def _is_true(value: Any) -> bool:
    """Whether a boolean object is true."""
    return bool(getattr(value, "value", value))


def _device(brush: Brush, operands: list[Any]) -> None:
    """Choose a colour of a device for filling (g, rg, k)."""
    brush.has_inks |= len(operands) == _INKS
    brush.pen.ink = brush.pen.ink._replace(fill=coloured(operands, ""), fill_space="")


def _device_stroke(brush: Brush, operands: list[Any]) -> None:
    """Choose a colour of a device for lines (G, RG, K)."""
    brush.has_inks |= len(operands) == _INKS
    brush.pen.ink = brush.pen.ink._replace(stroke=coloured(operands, ""), stroke_space="")


OPERATORS: dict[str, Callable[[Brush, list[Any]], None]] = {
    **dict.fromkeys(("f", "F", "B", "b"), lambda brush, _: brush.fill()),
    **dict.fromkeys(("f*", "B*", "b*"), lambda brush, _: brush.fill(even_odd=True)),
    **dict.fromkeys(("S", "s"), lambda brush, _: brush.stroke()),
    **dict.fromkeys(("rg", "g", "k"), _device),
    **dict.fromkeys(("RG", "G", "K"), _device_stroke),
    **dict.fromkeys(("sc", "scn"), Brush.colour),
    **dict.fromkeys(("SC", "SCN"), Brush.stroke_colour),
    "n": lambda brush, _: brush.end(),
    "W": lambda brush, _: brush.clip(even_odd=False),
    "W*": lambda brush, _: brush.clip(even_odd=True),
    "cs": Brush.space,
    "CS": Brush.stroke_space,
    "gs": Brush.state,
    "sh": Brush.shade,
    "EI": Brush.inline_picture,
    "ET": lambda brush, _: brush.end_text(),
}
"""What draws, clips or colours."""
