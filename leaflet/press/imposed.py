"""Reads finished sheets back: are all pages there, whole, and in the order in which a reader will meet them?"""

from __future__ import annotations

import hashlib
import io
from typing import TYPE_CHECKING, Any

from pypdf import PdfReader
from pypdf.generic import ContentStream

from leaflet.model.folding import faces_of_folded, leaves_of_booklet
from leaflet.model.look import FoldKind
from leaflet.model.sheets import PAGES_KEY, Cell, Flip, Imposition, Sheet, Side

if TYPE_CHECKING:
    from collections.abc import Iterator


def faults_of(data: bytes, pages: bytes, kind: FoldKind | None, *, rtl: bool = False) -> list[str]:
    """Say what is wrong with a file of sheets; nothing, if it may be printed.

    Args:
        data: the sheets, without a sheet of instructions.
        pages: the proven file that they were made from.
        kind: how they are folded; None: they are cut into copies.
        rtl: whether the leaflet reads from the right.
    """
    reader, source = PdfReader(io.BytesIO(data)), PdfReader(io.BytesIO(pages))
    if (
        reader.metadata is None
        or reader.metadata.get(PAGES_KEY) != hashlib.sha256(pages).hexdigest()
    ):
        return ["The sheets do not name the file that their pages come from."]
    faults = list(_foreign_pages(reader, source))
    if not faults:
        faults += _order_faults(reader, len(source.pages), kind, rtl=rtl)
    return faults


def _foreign_pages(reader: PdfReader, source: PdfReader) -> Iterator[str]:
    """Yield a fault for each page on a sheet that is not, to the byte, what was proven."""
    proven = [_content(page.get_contents()) for page in source.pages]
    for number, sheet in enumerate(reader.pages, 1):
        for name, form in _forms(sheet).items():
            page = int(name[2:])
            if not 1 <= page <= len(proven) or _content(form.get_object()) != proven[page - 1]:
                yield f"On side {number}, page {page} is not the page that was proven."


def _order_faults(
    reader: PdfReader, count: int, kind: FoldKind | None, *, rtl: bool
) -> Iterator[str]:
    found = read_back(reader)
    if kind is None:
        numbers = {tuple(cell.page for cell in side.cells) for side in found.sides}
        if any(len(set(cells)) != 1 for cells in numbers) or len(numbers) != count:
            yield "The copies on a sheet are not all of one page."
        return
    met = (
        leaves_of_booklet(found, rtl=rtl)
        if kind is FoldKind.BOOKLET
        else faces_of_folded(found, kind, rtl=rtl)
    )
    if met != list(range(1, count + 1)):
        yield f"Folded, the pages come in the order {', '.join(map(str, met))}."


def read_back(reader: PdfReader) -> Imposition:
    """Return what stands where on finished sheets, as it is drawn; sides come in pairs."""
    sides = [_side(sheet, reader) for sheet in reader.pages]
    sheets = tuple(
        Sheet(front, back) for front, back in zip(sides[::2], [*sides[1::2], None], strict=False)
    )
    box = reader.pages[0].mediabox
    return Imposition((float(box.width), float(box.height)), sheets, Flip.NONE)


def _side(sheet: Any, reader: PdfReader) -> Side:
    """Read a side's cells from its operators: the clip is the cell, the matrix says where the page stands in it."""
    cells: list[Cell] = []
    clip, at = (0.0, 0.0, 0.0, 0.0), 0.0
    for operands, operator in ContentStream(sheet.get_contents(), reader).operations:
        if operator == b"re":
            x, y, width, height = map(float, operands)
            clip = (x, y, width, height)
        elif operator == b"cm":
            at = float(operands[4])
        elif operator == b"Do":
            x, y, width, height = clip
            cells.append(Cell(int(operands[0][2:]), x, y, width, height, at - x))
    return Side(tuple(cells))


def _forms(sheet: Any) -> dict[str, Any]:
    return dict(sheet["/Resources"].get("/XObject", {}))


def _content(held: Any) -> bytes:
    return bytes(held.get_data()) if held is not None else b""
