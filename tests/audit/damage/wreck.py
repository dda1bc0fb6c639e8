"""A good file, opened to be damaged: its objects, its structure elements, and what its pages paint."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING, Any

from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    NameObject,
    TextStringObject,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pypdf import PageObject

_SHOWN = re.compile(rb"\[(?:<[0-9A-Fa-f]*>|[-+.\d\s])*\]\s*TJ")
_NUMBERED = re.compile(rb"/MCID (\d+)")


class Wreck:
    """One file."""

    def __init__(self, data: bytes) -> None:
        self.writer = PdfWriter(clone_from=BytesIO(data))
        self.writer.pdf_header = "%PDF-1.7"
        self.catalog: Any = self.writer.root_object

    def save(self) -> bytes:
        """Write the file."""
        out = BytesIO()
        self.writer.write(out)
        return out.getvalue()

    # Structure

    def elements(self) -> Iterator[Any]:
        """Yield every structure element in reading order."""
        waiting = [self.catalog["/StructTreeRoot"]]
        while waiting:
            held = waiting.pop().get_object()
            if isinstance(held, DictionaryObject):
                if "/S" in held:
                    yield held
                waiting += reversed(kids_of(held))

    def find(self, role: str, at: int = 0) -> Any:
        """Return the element of a role, counted from 0."""
        return [one for one in self.elements() if one["/S"] == f"/{role}"][at]

    def sect(self, ident: str) -> Any:
        """Return a section by its id."""
        return next(one for one in self.elements() if str(one.get("/ID", "")) == ident)

    def parent(self, element: Any) -> Any:
        """Return the element around another."""
        return element["/P"].get_object()

    def drop(self, element: Any) -> None:
        """Take an element out of the tree, with all below it."""
        around = self.parent(element)
        left = [kid for kid in kids_of(around) if kid.get_object() is not element]
        around[NameObject("/K")] = ArrayObject(left)

    def swap(self, around: Any, first: int, second: int) -> None:
        """Swap two kids of an element."""
        kids = kids_of(around)
        kids[first], kids[second] = kids[second], kids[first]
        around[NameObject("/K")] = ArrayObject(kids)

    # Pages

    @property
    def pages(self) -> list[PageObject]:
        """The pages."""
        return list(self.writer.pages)

    def content(self, page: int) -> bytes:
        """Return what a page paints, as operators; pages count from 1."""
        contents = self.pages[page - 1].get_contents()
        return contents.get_data() if contents is not None else b""

    def repaint(self, page: int, content: bytes) -> None:
        """Let a page paint something else."""
        stream = DecodedStreamObject()
        stream.set_data(content)
        self.pages[page - 1][NameObject("/Contents")] = self.writer._add_object(stream)  # type: ignore[attr-defined]

    def edit(self, page: int, old: bytes, new: bytes, count: int = 1) -> None:
        """Replace operators of a page.

        Raises:
            ValueError: the page does not have them.
        """
        content = self.content(page)
        if old not in content:
            raise ValueError(f"page {page} does not paint {old!r}")
        self.repaint(page, content.replace(old, new, count))

    def mark_of(self, element: Any) -> tuple[int, bytes]:
        """Return the page and the whole marked content that an element claims first."""
        kid = next(one for one in kids_of(element) if isinstance(one.get_object(), int))
        page = next(
            at
            for at, one in enumerate(self.pages, 1)
            if one.indirect_reference == element.raw_get("/Pg")
        )
        content = self.content(page)
        start = content.index(b"/MCID %d>>" % kid.get_object())
        start = content.rindex(b"/", 0, content.rindex(b"<<", 0, start))
        return page, content[start : content.index(b"EMC", start) + 3]

    def edit_mark(self, element: Any, old: bytes, new: bytes) -> None:
        """Replace operators inside an element's marked content."""
        page, mark = self.mark_of(element)
        if old not in mark:
            raise ValueError(f"the element does not paint {old!r}")
        self.edit(page, mark, mark.replace(old, new, 1))

    def add(self, page: int, content: bytes) -> None:
        """Paint something after all else on a page."""
        self.repaint(page, self.content(page) + b"\n" + content)

    def font(self, name: str) -> Any:
        """Return a font of page 1 by its resource name."""
        return self.pages[0]["/Resources"]["/Font"][f"/{name}"]  # type: ignore[index]

    def shown(self, page: int, at: int) -> bytes:
        """Return the operator that shows the string with this number on a page."""
        return _SHOWN.findall(self.content(page))[at]

    # Metadata

    def packet(self) -> str:
        """Return the XMP packet."""
        return str(self.catalog["/Metadata"].get_data().decode("utf-8"))

    def rewrite_packet(self, old: str, new: str) -> None:
        """Replace something in the XMP packet."""
        packet = self.packet()
        if old not in packet:
            raise ValueError(f"the metadata do not hold {old!r}")
        stream = DecodedStreamObject()
        stream.set_data(packet.replace(old, new).encode("utf-8"))
        stream[NameObject("/Type")] = NameObject("/Metadata")
        stream[NameObject("/Subtype")] = NameObject("/XML")
        self.catalog[NameObject("/Metadata")] = self.writer._add_object(stream)

    def links(self) -> list[Any]:
        """Return every link annotation."""
        notes = [note for page in self.pages for note in page.get("/Annots", ())]
        return [note.get_object() for note in notes]


def kids_of(element: Any) -> list[Any]:
    """Return what an element holds, references as they are."""
    if "/K" not in element:
        return []
    held = element.raw_get("/K")
    listed = held.get_object()
    return list(listed) if isinstance(listed, ArrayObject) else [held]


def name(value: str) -> NameObject:
    """Make a name."""
    return NameObject(f"/{value}")


def text(value: str) -> TextStringObject:
    """Make a text."""
    return TextStringObject(value)
