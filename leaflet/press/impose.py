"""Writes sheets from a file of finished pages (ISO 32000-1 8.10: each page becomes a form, drawn where it stands).

What is imposed has no tags and no outline: its pages were proven before, and the sheets name the file that was.
"""

from __future__ import annotations

import hashlib
import io
from typing import TYPE_CHECKING, Any, Final

from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
)

from leaflet.model.sheets import COPIES, FOLD_KEY, PAGES_KEY, READS_KEY
from leaflet.press.cut_marks import cut_marks

if TYPE_CHECKING:
    from leaflet.model.sheets import Cell, Imposition, Side

_DUPLEX: Final = {
    "long": "/DuplexFlipLongEdge",
    "short": "/DuplexFlipShortEdge",
    "none": "/Simplex",
}


def impose(pages: bytes, imposition: Imposition, *, title: str, marks: bool = False) -> bytes:
    """Return a file of sheets.

    Args:
        pages: a proven file; a page that is not there stays blank.
        imposition: where each page stands.
        title: of the file.
        marks: whether lines show where sheets are cut apart.
    """
    source = PdfReader(io.BytesIO(pages))
    writer = PdfWriter()
    forms: dict[int, Any] = {}
    for side in imposition.sides:
        _write_side(writer, source, side, imposition.size, forms, marks=marks)
    _say(writer, pages, title, imposition)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def before(sheets: bytes, first: bytes) -> bytes:
    """Return sheets with a sheet of instructions before them, its back left blank.

    Args:
        sheets: finished sheets.
        first: a file of one page.
    """
    writer = PdfWriter(clone_from=io.BytesIO(sheets))
    page = PdfReader(io.BytesIO(first)).pages[0]
    preferences: Any = writer.root_object["/ViewerPreferences"]
    if preferences["/Duplex"] != "/Simplex":
        writer.insert_blank_page(float(page.mediabox.width), float(page.mediabox.height), 0)
    writer.insert_page(page, 0)
    for name in ("/Annots", "/StructParents", "/Tabs"):
        writer.pages[0].pop(name, None)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _write_side(
    writer: PdfWriter,
    source: PdfReader,
    side: Side,
    size: tuple[float, float],
    forms: dict[int, Any],
    *,
    marks: bool,
) -> None:
    sheet = writer.add_blank_page(*size)
    code, named = [], DictionaryObject()
    for cell in side.cells:
        if not 1 <= cell.page <= len(source.pages):
            continue
        if cell.page not in forms:
            forms[cell.page] = _form(writer, source, cell.page)
        name = NameObject(f"/P{cell.page}")
        named[name] = forms[cell.page].indirect_reference
        code.append(_drawn(cell, name))
    if marks:
        code += cut_marks(side, size)
    content = DecodedStreamObject()
    content.set_data("\n".join(code).encode("ascii"))
    sheet[NameObject("/Contents")] = _put(writer, content.flate_encode())
    sheet[NameObject("/Resources")] = DictionaryObject({NameObject("/XObject"): named})


def _form(writer: PdfWriter, source: PdfReader, number: int) -> Any:
    """Copy a page as a form: its content as it stands, its fonts and pictures once for all pages."""
    page = source.pages[number - 1]
    contents = page.get_contents()
    form = DecodedStreamObject()
    form.set_data(contents.get_data() if contents is not None else b"")
    form.update(
        {
            NameObject("/Type"): NameObject("/XObject"),
            NameObject("/Subtype"): NameObject("/Form"),
            NameObject("/BBox"): ArrayObject(FloatObject(edge) for edge in page.mediabox),
            NameObject("/Resources"): page["/Resources"].clone(writer),
        }
    )
    encoded = form.flate_encode()
    _put(writer, encoded)
    return encoded


def _drawn(cell: Cell, name: str) -> str:
    """Draw a form in its cell, cut off where it would reach into the next."""
    clip = " ".join(f"{edge:.3f}" for edge in (cell.x, cell.y, cell.width, cell.height))
    return f"q {clip} re W n 1 0 0 1 {cell.x + cell.shift:.3f} {cell.y:.3f} cm {name} Do Q"


def _say(writer: PdfWriter, pages: bytes, title: str, imposition: Imposition) -> None:
    """Say what the file is, which file's pages it has, how it wants to be printed, and how it is folded."""
    fold = imposition.fold
    writer.metadata = None
    writer.add_metadata(
        {
            "/Title": title,
            "/Producer": "leaflet",
            PAGES_KEY: hashlib.sha256(pages).hexdigest(),
            FOLD_KEY: COPIES if fold is None else fold.value,
            READS_KEY: "rtl" if imposition.rtl else "ltr",
        }
    )
    preferences = {"/PrintScaling": "/None", "/Duplex": _DUPLEX[imposition.flip.value]}
    root = writer.root_object
    root[NameObject("/ViewerPreferences")] = DictionaryObject(
        {NameObject(key): NameObject(value) for key, value in preferences.items()}
    )


def _put(writer: PdfWriter, held: Any) -> Any:
    """Give an object a number of its own; pypdf has no public way to do so."""
    return writer._add_object(held)  # noqa: SLF001
