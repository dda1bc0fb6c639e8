"""A look at an SVG before its library sees it: plain shapes only, no tricks, bounded work.

The parser is expat with its handlers alone: nothing is built, fetched or expanded, and faults have a line. What
passes is written out anew, so that the library meets only elements and attributes that were looked at here.
"""

from __future__ import annotations

import re
from typing import Final
from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr

from leaflet.reading.picture_faults import PictureError
from leaflet.reading.svg_properties import fault_of
from leaflet.reading.svg_uses import MOST_DEPTH, MOST_ELEMENTS, Node, insist_on_bounded_uses

MOST_BYTES: Final = 1_000_000
SHAPES: Final = {"path", "rect", "circle", "ellipse", "line", "polyline", "polygon"}
GROUPS: Final = {"svg", "g", "defs", "symbol", "use", "style"}
WORDS: Final = {"title", "desc", "metadata"}
"""What they hold is never drawn, so anything may stand in them; it is left out."""
_NAMESPACE: Final = "http://www.w3.org/2000/svg"
_XLINK: Final = "http://www.w3.org/1999/xlink"
_HINTS: Final = {
    "text": "Convert text to outlines (paths): then no font is needed and it looks the same everywhere.",
    "tspan": "Convert text to outlines (paths).",
    "image": "Name the picture itself instead, as PNG or JPEG.",
    "script": "Delete it: drawings do not act.",
    "linearGradient": "Use plain colours instead of gradients.",
    "radialGradient": "Use plain colours instead of gradients.",
    "clipPath": "Cut the shapes themselves instead of clipping them.",
    "mask": "Cut the shapes themselves instead of masking them.",
}
_DEFAULT_HINT: Final = 'Save it as "plain SVG" from a drawing program, with shapes only.'
_DECLARATION: Final = re.compile(r"([A-Za-z-]+)\s*:\s*([^;{}]+)")
_ODDITIES: Final = re.compile(r"\\|@|/\*|<")
"""Escapes, at-rules and comments can hide a declaration from the pattern above."""


def plain_svg(data: bytes) -> bytes:
    """Return a drawing with nothing in it but plain shapes, as UTF-8.

    Raises:
        PictureError: The first thing that cannot stay, with its line in the SVG.
    """
    if len(data) > MOST_BYTES:
        hint = "Simplify it, or save it as PNG."
        raise PictureError("svg", "is an SVG larger than 1 MB", hint)
    look = _Look()
    try:
        look.parser.Parse(data, True)
    except expat.ExpatError as error:
        why = f"is not well-formed XML (line {error.lineno}: {expat.ErrorString(error.code)})"
        raise PictureError("svg", why, _DEFAULT_HINT) from None
    except (LookupError, ValueError):
        raise PictureError("svg", "is in an encoding that is not known", "Use UTF-8.") from None
    insist_on_bounded_uses(look.root, look.by_id)
    return "".join(look.kept).encode()


class _Look:
    """Expat handlers."""

    def __init__(self) -> None:
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.ProcessingInstructionHandler = self._instruction
        self.kept: list[str] = []
        """What is written out anew."""
        self.root = Node()
        self._open: list[tuple[str, Node]] = [("", self.root)]
        self.by_id: dict[str, Node] = {}
        self._count = 0
        self._left_out = 0
        """Levels below the element that is left out, itself included."""
        self._style: list[str] = []

    def _refuse(self, why: str, hint: str = _DEFAULT_HINT) -> None:
        line = self.parser.CurrentLineNumber
        raise PictureError("svg", f"{why} (line {line} of the SVG)", hint)

    def _doctype(self, *_: object) -> None:
        self._refuse("has a DOCTYPE, which can pull in other files", "Delete the DOCTYPE line.")

    def _instruction(self, target: str, _: str) -> None:
        self._refuse(f"has a processing instruction <?{target[:40]}?>", "Delete it.")

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        namespace, _, name = tag.rpartition(" ")
        self._count += 1
        if self._count > MOST_ELEMENTS:
            hint = "Simplify it, or save it as PNG."
            self._refuse(f"has more than {MOST_ELEMENTS:,} elements", hint)
        if len(self._open) + self._left_out > MOST_DEPTH:
            self._refuse(f"is nested deeper than {MOST_DEPTH} levels")
        # An editor's own elements, and words about the drawing: nothing of them is drawn.
        if self._left_out or namespace not in {_NAMESPACE, ""} or name in WORDS:
            self._left_out += 1
            return
        self._insist_on_known(name)
        node = Node()
        self._open[-1][1].children.append(node)
        self._open.append((name, node))
        self._write(name, self._attributes(name, attributes, node))

    def _insist_on_known(self, name: str) -> None:
        if len(self._open) == 1 and name != "svg":
            self._refuse(f"begins with <{name[:40]}> and not with <svg>")
        if name not in SHAPES | GROUPS:
            self._refuse(f"holds <{name[:40]}>", _HINTS.get(name, _DEFAULT_HINT))
        if self._open[-1][0] == "style":
            self._refuse("has an element inside its style sheet")

    def _write(self, name: str, attributes: dict[str, str]) -> None:
        if len(self._open) == 2:  # noqa: PLR2004 - the outermost element, above the root that is ours
            attributes = {"xmlns": _NAMESPACE, "xmlns:xlink": _XLINK, **attributes}
        words = "".join(f" {key}={quoteattr(value)}" for key, value in attributes.items())
        self.kept.append(f"<{name}{words}>")

    def _attributes(self, name: str, attributes: dict[str, str], node: Node) -> dict[str, str]:
        kept = {}
        for key, value in attributes.items():
            namespace, _, local = key.rpartition(" ")
            if local == "href" and namespace in {"", _XLINK}:
                if name != "use" or not value.startswith("#"):
                    self._refuse("links to another file", "Draw everything in this one file.")
                node.uses = value[1:]
                kept["xlink:href"] = value
            elif not namespace:
                self._attribute(local, value, node)
                kept[local] = value
        return kept

    def _attribute(self, name: str, value: str, node: Node) -> None:
        if name == "id":
            if value in self.by_id:
                self._refuse(f"has the id {value[:40]} twice", "Give each part an id of its own.")
            self.by_id[value] = node
        elif name == "style":
            self._declarations(value)
        else:
            self._property(name, value)

    def _declarations(self, text: str) -> None:
        if _ODDITIES.search(text):
            self._refuse("has styles with at-rules, comments or escapes", "Use plain attributes.")
        for name, value in _DECLARATION.findall(text):
            self._property(name, value)

    def _property(self, name: str, value: str) -> None:
        fault = fault_of(name.lower(), value.strip().lower())
        if fault:
            self._refuse(*fault)

    def _text(self, text: str) -> None:
        if not self._left_out and self._open[-1][0] == "style":
            self._style.append(text)

    def _end(self, _: str) -> None:
        if self._left_out:
            self._left_out -= 1
            return
        name, _node = self._open.pop()
        if name == "style":
            sheet = "".join(self._style)
            self._style.clear()
            self._declarations(sheet)
            if "display" in sheet or "visibility" in sheet:
                self._refuse("hides parts by its style sheet", "Delete the hidden parts.")
            self.kept.append(escape(sheet))
        self.kept.append(f"</{name}>")
