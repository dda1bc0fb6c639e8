"""What the codes in a content stream say by their ToUnicode maps, with nothing guessed from where they stand.

Readers add spaces where they see gaps and sort words by place; here each shown string is taken as it comes, in the
order of the stream, so that what differs is the file's fault and never the reader's.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from pypdf import PdfReader

from leaflet.audit.file.reader.border import dictionary, entry, items, stream
from leaflet.audit.file.reader.fonts import Face, read_face
from leaflet.audit.file.reader.tokens import cut

if TYPE_CHECKING:
    from collections.abc import Iterator


def decoded_lines(data: bytes) -> list[str]:
    """Return the text of each line on paper, over all pages, in the order of the stream."""
    return [
        "".join(line) for page in PdfReader(io.BytesIO(data)).pages for line in _page_lines(page)
    ]


def _page_lines(page: Any) -> list[list[str]]:
    fonts = _fonts(page)
    face: Face | None = None
    lines: dict[float, list[str]] = {}
    for baseline, operator, operands in _text_steps(page):
        if operator == "Tf":
            face = fonts[operands[0]]
        elif operator == "TJ" and face is not None:
            codes = b"".join(part for part in operands[-1] if isinstance(part, bytes))
            lines.setdefault(baseline, []).append(face.read(codes))
    return list(lines.values())


def _text_steps(page: Any) -> Iterator[tuple[float, str, list[Any]]]:
    """Yield operators with the height of the baseline on the page."""
    ctm, saved, baseline = 0.0, [0.0], 0.0
    for operator, operands in cut(
        b"\n".join(stream(part) for part in items(dict.get(page, "/Contents")))
    ):
        if operator == "q":
            saved.append(ctm)
        elif operator == "Q":
            ctm = saved.pop()
        elif operator == "cm":
            ctm += operands[5]
        elif operator == "BT":
            baseline = 0.0
        elif operator == "Td":
            baseline += operands[1]
        elif operator == "Tm":
            baseline = operands[5]
        yield round(ctm + baseline, 2), operator, operands


def _fonts(page: Any) -> dict[str, Face]:
    listed = dictionary(entry(entry(page, "/Resources"), "/Font"))
    return {key[1:]: read_face(dict.get(listed, key)) for key in listed}
