"""Link annotations: one for each link and page, with a quadrilateral for each line (ISO 32000-1 12.5.6.5)."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING
from urllib.parse import quote

from leaflet.render.syntax import dictionary, numbers, text_string

if TYPE_CHECKING:
    from leaflet.render.canvas import PageRecord, TaggingCanvas
    from leaflet.render.painting import LinkBox


def annotate(canvas: TaggingCanvas, page: PageRecord, boxes: list[LinkBox]) -> None:
    """Add an annotation for each link that was just painted, and bind it to its element."""
    for _, group in groupby(boxes, key=lambda box: id(box.element)):
        _add(canvas, page, list(group))


def _add(canvas: TaggingCanvas, page: PageRecord, boxes: list[LinkBox]) -> None:
    corners = [
        (
            *canvas.absolutePosition(box.x, box.y),
            *canvas.absolutePosition(box.x + box.width, box.y + box.height),
        )
        for box in boxes
    ]
    number = canvas.file.reserve()
    key = canvas.marks.add_annotation(boxes[0].element, number)
    lefts, bottoms, rights, tops = zip(*corners, strict=True)
    entries = {
        "Type": "/Annot",
        "Subtype": "/Link",
        "Rect": f"[{numbers(min(lefts), min(bottoms), max(rights), max(tops))}]",
        "Border": "[0 0 0]",
        "F": "4",  # printed with the page (ISO 19005-2 6.3.2)
        "P": f"{page.number} 0 R",
        "StructParent": str(key),
        "Contents": text_string(_description(boxes)),
        **_action(boxes[0].target),
    }
    if len(boxes) > 1:
        quads = [numbers(x1, y2, x2, y2, x1, y1, x2, y1) for x1, y1, x2, y2 in corners]
        entries["QuadPoints"] = f"[{' '.join(quads)}]"
    canvas.file.put(number, dictionary(entries))
    page.annotations.append(number)


def _action(target: str) -> dict[str, str]:
    if target.startswith("#"):
        return {"Dest": text_string(target[1:])}
    return {"A": dictionary({"Type": "/Action", "S": "/URI", "URI": text_string(_ascii(target))})}


def _ascii(address: str) -> str:
    """Percent-encode what is not ASCII: a URI is a 7-bit string (ISO 32000-1 12.6.4.7)."""
    return quote(address, safe="!#$%&'()*+,/:;=?@[]~")


def _description(boxes: list[LinkBox]) -> str:
    """Say what the link is: its words and, if they are not the address, where it goes (ISO 14289-1 7.18.5)."""
    words = " ".join(box.text for box in boxes)
    target = boxes[0].target
    return words if target.startswith("#") or words in target else f"{words}: {target}"
