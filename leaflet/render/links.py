"""Link annotations: one for each link and page, with a quadrilateral for each line (ISO 32000-1 12.5.6.5).

They are gathered while pages are painted, and written once it is known where everything stands.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

from leaflet.render.syntax import dictionary, numbers, text_string
from leaflet.structure import Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from leaflet.render.canvas import Anchor, PageRecord, TaggingCanvas
    from leaflet.render.navigation import Ways
    from leaflet.render.painting import LinkBox
    from leaflet.render.pdf_file import PdfFile
    from leaflet.structure import Element


class LinkNote(NamedTuple):
    """A link annotation that waits for its target to be known."""

    number: int
    """Its object number."""
    element: Element
    page: int
    """Object number of its page."""
    key: int
    """Its /StructParent."""
    target: str
    """An address or, after `#`, the name of a destination."""
    description: str
    corners: tuple[tuple[float, float, float, float], ...]
    """Left, bottom, right and top of each line's part."""


def annotate(canvas: TaggingCanvas, page: PageRecord, boxes: list[LinkBox]) -> None:
    """Note an annotation for each link that was just painted, and bind it to its element."""
    for _, group in groupby(boxes, key=lambda box: id(box.element)):
        note = _note(canvas, page, list(group))
        canvas.links.append(note)
        page.annotations.append(note.number)


def _note(canvas: TaggingCanvas, page: PageRecord, boxes: list[LinkBox]) -> LinkNote:
    corners = tuple(
        (
            *canvas.absolutePosition(box.x, box.y),
            *canvas.absolutePosition(box.x + box.width, box.y + box.height),
        )
        for box in boxes
    )
    number = canvas.file.reserve()
    key = canvas.marks.add_annotation(boxes[0].element, number)
    first = boxes[0]
    description = _description(boxes)
    return LinkNote(number, first.element, page.number, key, first.target, description, corners)


def references(
    notes: Iterable[LinkNote], anchors: Iterable[Anchor]
) -> Iterator[tuple[Element, Element]]:
    """Yield what refers to what: the line of a table of contents (ISO 14289-2 8.2.5.8), or else the link."""
    targets = {f"#{anchor.ident}": anchor.element for anchor in anchors}
    for note in notes:
        if note.target in targets:
            yield _line_around(note.element) or note.element, targets[note.target]


def _line_around(element: Element) -> Element | None:
    around = element.parent
    while around is not None and around.role is not Role.TOCI:
        around = around.parent
    return around


def write_links(file: PdfFile, notes: Iterable[LinkNote], ways: Ways) -> None:
    """Write all annotations."""
    for note in notes:
        file.put(note.number, dictionary(_entries(note, ways)))


def _entries(note: LinkNote, ways: Ways) -> dict[str, str]:
    lefts, bottoms, rights, tops = zip(*note.corners, strict=True)
    entries = {
        "Type": "/Annot",
        "Subtype": "/Link",
        "Rect": f"[{numbers(min(lefts), min(bottoms), max(rights), max(tops))}]",
        "Border": "[0 0 0]",
        "F": "4",  # printed with the page (ISO 19005-2 6.3.2)
        "P": f"{note.page} 0 R",
        "StructParent": str(note.key),
        "Contents": text_string(note.description),
        **_action(note.target, ways),
    }
    if len(note.corners) > 1:
        quads = [numbers(x1, y2, x2, y2, x1, y1, x2, y1) for x1, y1, x2, y2 in note.corners]
        entries["QuadPoints"] = f"[{' '.join(quads)}]"
    return entries


def _action(target: str, ways: Ways) -> dict[str, str]:
    if target.startswith("#"):
        return ways.to(target[1:])
    return {"A": dictionary({"Type": "/Action", "S": "/URI", "URI": text_string(_ascii(target))})}


def _ascii(address: str) -> str:
    """Percent-encode what is not ASCII: a URI is a 7-bit string (ISO 32000-1 12.6.4.7)."""
    return quote(address, safe="!#$%&'()*+,/:;=?@[]~")


def _description(boxes: list[LinkBox]) -> str:
    """Say what the link is: its words and, if they are not the address, where it goes (ISO 14289-1 7.18.5)."""
    words = " ".join(box.text for box in boxes)
    target = boxes[0].target
    return words if target.startswith("#") or words in target else f"{words}: {target}"
