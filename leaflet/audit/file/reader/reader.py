"""Opens a PDF and gathers all that the rules ask for, once."""

from __future__ import annotations

import logging
from io import BytesIO
from typing import TYPE_CHECKING, Any

from pypdf import PdfReader
from pypdf.errors import DependencyError, FileNotDecryptedError

from leaflet.audit.file.printed import PageLink, PrintedFile, PrintedPage
from leaflet.audit.file.reader.active import find_active
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
from leaflet.audit.file.reader.declared import read_declared
from leaflet.audit.file.reader.imposed import read_imposed
from leaflet.audit.file.reader.metadata import read_claims, read_packet
from leaflet.audit.file.reader.objects import read_fabric
from leaflet.audit.file.reader.outline import read_destinations, read_outline
from leaflet.audit.file.reader.painting import Painter, Shelf
from leaflet.audit.file.reader.parent_tree import find_lost_ways
from leaflet.audit.file.reader.tree import TreeReader
from leaflet.errors import FindingsError
from leaflet.findings import Finding, Place

if TYPE_CHECKING:
    from leaflet.audit.file.fabric import Claims
    from leaflet.audit.file.printed import Box, FileFacts

LARGEST = 64_000_000
"""Bytes. A leaflet has less than a hundredth of this."""
_MOST_PAGES = 1_000
_HEADER_WITHIN = 1024
_END = b"%%EOF"
_LARGE = 4_000_000
"""Bytes: in a file of this size without an end nothing is looked for."""
_UNSEEN = 1 << 1 | 1 << 5
"""Flags of annotations: hidden, not shown (ISO 32000-1 12.5.3)."""
_A4: Box = (0.0, 0.0, 595.0, 842.0)
_BUILD_AGAIN = "Build the leaflet again, or get a whole copy of the file."

# What pypdf mends by itself is no news for a clinic, and of a hostile file it would tell ten thousand times.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)


def read_file(data: bytes, shown_as: str, *, asks_how: bool = False) -> PrintedFile:
    """Read a whole file.

    Args:
        data: its bytes.
        shown_as: its name, as the person knows it.
        asks_how: whether rules will ask how it is made although it claims no standard that does.

    Raises:
        FindingsError: the file is no PDF, is encrypted, too large, or broken.
    """
    reader = _open(data, shown_as)
    try:
        return _gather(reader, data, shown_as, asks_how=asks_how)
    except Exception as error:  # pypdf raises any kind on broken files, as its errors.py says
        raise _unreadable(shown_as, error) from error


def read_facts(data: bytes, shown_as: str) -> FileFacts:
    """Read only what a file says of itself.

    Raises:
        FindingsError: as `read_file`.
    """
    reader = _open(data, shown_as)
    try:
        return read_packet(stream(dict.get(_catalog(reader), "/Metadata")))
    except Exception as error:
        raise _unreadable(shown_as, error) from error


def _open(data: bytes, shown_as: str) -> PdfReader:
    """Open a file, or say in plain words why not."""
    if len(data) > LARGEST:
        raise _refused(
            "PDF-too-large",
            shown_as,
            f"The file is larger than {LARGEST // 10**6} MB.",
            "Leaflets have a few hundred kilobytes: check that this is the right file.",
        )
    if b"%PDF-" not in data[:_HEADER_WITHIN]:
        raise _refused(
            "PDF-not-a-pdf",
            shown_as,
            "This is not a PDF file.",
            "Check the file's name, and that it was copied whole.",
        )
    try:
        reader = PdfReader(BytesIO(_without_tail(data)))
        encrypted = reader.is_encrypted
    except (FileNotDecryptedError, DependencyError):
        encrypted = True
    except Exception as error:
        raise _unreadable(shown_as, error) from error
    if encrypted:
        raise _refused(
            "PDF-encrypted",
            shown_as,
            "The file is encrypted, so it cannot be judged.",
            "Judge the file before it is protected with a password.",
        )
    return reader


def _without_tail(data: bytes) -> bytes:
    """Return a file without what follows its end: pypdf looks for the end byte by byte."""
    end = data.rfind(_END)
    if end < 0 and len(data) > _LARGE:
        raise BrokenFileError("It is cut short.")
    return data[: end + len(_END) + 2] if end >= 0 else data


def _refused(rule: str, shown_as: str, message: str, hint: str) -> FindingsError:
    """Make the error for a file that is not read."""
    return FindingsError([Finding(rule, message, Place(shown_as), hint=hint)])


def _unreadable(shown_as: str, error: Exception) -> FindingsError:
    """Make the error for a file that is broken somewhere."""
    reason = (
        str(error)
        if isinstance(error, BrokenFileError)
        else f"pypdf stopped with {type(error).__name__}."
    )
    return _refused(
        "PDF-unreadable", shown_as, f"The file is broken and cannot be read. {reason}", _BUILD_AGAIN
    )


def _catalog(reader: PdfReader) -> Any:
    """Return the catalogue."""
    return dictionary(dict.get(reader.trailer, "/Root"))


def _gather(reader: PdfReader, data: bytes, shown_as: str, *, asks_how: bool) -> PrintedFile:
    """Read pages, tree, outline and facts."""
    catalog, info = _catalog(reader), entry(reader.trailer, "/Info")
    shelf, sources = Shelf(), _page_sources(reader)
    pages = [_read_page(at, source, shelf) for at, source in enumerate(sources, 1)]
    page_numbers = {
        number_of(source.indirect_reference): at for at, source in enumerate(sources, 1)
    }
    destinations = read_destinations(catalog, page_numbers)
    root = entry(catalog, "/StructTreeRoot")
    tree = TreeReader(dictionary(root), page_numbers)
    roots = None if root is None else tree.read()
    lost = find_lost_ways(dictionary(root), sources, tree.owners, tree.holders)
    packet = stream(dict.get(catalog, "/Metadata"))
    standards = read_claims(packet)
    faces = [*shelf.faces.values(), *shelf.loose_faces]
    return PrintedFile(
        shown_as,
        facts=read_packet(packet),
        pages=pages,
        roots=roots,
        bookmarks=read_outline(catalog, page_numbers, destinations),
        destinations=destinations,
        fonts=sorted({face.facts for face in faces}, key=lambda font: font.name),
        version=name(entry(catalog, "/Version")) or reader.pdf_header.removeprefix("%PDF-"),
        info_title=words(entry(info, "/Title")),
        lang=words(entry(catalog, "/Lang")),
        marked=bool(getattr(entry(entry(catalog, "/MarkInfo"), "/Marked"), "value", False)),
        shows_title=bool(
            getattr(entry(entry(catalog, "/ViewerPreferences"), "/DisplayDocTitle"), "value", False)
        ),
        has_layers=entry(catalog, "/OCProperties") is not None,
        active=find_active(catalog, sources),
        faults=tree.faults + lost,
        claims=tree.claims,
        standards=standards,
        declared=read_declared(catalog, info, packet),
        imposed=read_imposed(info, sources),
        fabric=read_fabric(reader, data, sources) if asks_how or _asks_how(standards) else None,
    )


def _asks_how(standards: Claims) -> bool:
    """Whether a standard that the file claims has rules of ours on how files are made."""
    return standards.archive == "4" or standards.access == "2" or bool(standards.press)


def _page_sources(reader: PdfReader) -> list[Any]:
    """Return pypdf's pages, with what they inherit."""
    count = len(reader.pages)
    if count > _MOST_PAGES:
        raise BrokenFileError("It has more pages than any leaflet.")
    return list(reader.pages)


def _read_page(at: int, source: Any, shelf: Shelf) -> PrintedPage:
    """Read what one page paints and where it links to."""
    unit = number(entry(source, "/UserUnit"), 1.0)
    box = _box(source)
    page = PrintedPage(at, box[2] - box[0], box[3] - box[1])
    page.box, page.trim = box, _edges(source, "/TrimBox")
    page.tabs = name(entry(source, "/Tabs"))
    page.rotation = int(number(entry(source, "/Rotate")))
    found = (_link(note, unit) for note in items(entry(source, "/Annots")))
    page.links = [link for link in found if link]
    data = b"\n".join(stream(part) for part in items(dict.get(source, "/Contents")))
    Painter(page, box, shelf, unit).follow(data, entry(source, "/Resources"))
    if page.trim is not None:
        # What a press prints beside the page, for itself, is cut off: no reader ever sees it.
        left, bottom, right, top = page.trim
        page.runs = [run for run in page.runs if left <= run.x <= right and bottom <= run.y <= top]
    return page


def _box(source: Any) -> Box:
    """Return the part of a page that is shown and printed: the crop box, else the media box."""
    return _edges(source, "/CropBox") or _edges(source, "/MediaBox") or _A4


def _edges(source: Any, key: str) -> Box | None:
    """Return one of a page's boxes, its corners in order; None if it has none."""
    edges = [number(edge) for edge in items(entry(source, key))]
    if len(edges) != len(_A4):
        return None
    return _ordered(edges, number(entry(source, "/UserUnit"), 1.0))


def _ordered(edges: list[float], unit: float) -> Box:
    """Return a rectangle in points, its corners in order; a page tells how many points its unit has."""
    left, right = sorted((edges[0] * unit, edges[2] * unit))
    bottom, top = sorted((edges[1] * unit, edges[3] * unit))
    return left, bottom, right, top


def _link(source: Any, unit: float) -> PageLink | None:
    """Read an annotation if it is a link."""
    if name(entry(dictionary(source), "/Subtype")) != "Link":
        return None
    held = dictionary(source)
    address = words(entry(entry(held, "/A"), "/URI"))
    target = address or "a place in this file"
    return PageLink(
        number_of(source), words(dict.get(held, "/Contents")), target, address, _area(held, unit)
    )


def _area(note: Any, unit: float) -> Box | None:
    """Return where an annotation can be pressed; None if it is hidden or has no size."""
    edges = [number(edge) for edge in items(entry(note, "/Rect"))]
    if len(edges) != len(_A4) or int(number(entry(note, "/F"))) & _UNSEEN:
        return None
    left, bottom, right, top = area = _ordered(edges, unit)
    return area if left < right and bottom < top else None
