"""Reads a file's objects as plain data: only for files that claim a standard which asks how they are made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    StreamObject,
    TextStringObject,
)

from leaflet.audit.file.fabric import Fabric, Plain, Ref, Stream, Text, Used
from leaflet.audit.file.reader.border import (
    PIECES,
    dictionary,
    entry,
    items,
    number_of,
    resolved,
    stream,
)
from leaflet.audit.file.reader.broken import BrokenFileError
from leaflet.audit.file.reader.tokens import Name, cut

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from pypdf import PdfReader

_HEAD = 32
_DEEPEST = 60
_END = b"%%EOF"
_NAMING = {
    "Tf": "/Font",
    "Do": "/XObject",
    "gs": "/ExtGState",
    "sh": "/Shading",
    "BDC": "/Properties",
    "DP": "/Properties",
    "cs": "/ColorSpace",
    "CS": "/ColorSpace",
    "scn": "/Pattern",
    "SCN": "/Pattern",
}
"""Operators that name a resource, and of which kind (ISO 32000-2 7.8.3)."""
_OWN_SPACES = frozenset({"DeviceRGB", "DeviceCMYK", "DeviceGray", "Pattern"})


def read_fabric(reader: PdfReader, data: bytes, pages: Sequence[Any]) -> Fabric:
    """Read all objects of a file.

    Args:
        reader: has the file open.
        data: the file.
        pages: pypdf's pages, in order.
    """
    held = {number: _object(reader, number) for number in _numbers(reader)}
    objects = {number: _plain(value, 0) for number, value in held.items()}
    own = [objects.get(number_of(page.indirect_reference)) for page in pages]
    _, _, tail = data.rpartition(_END)
    return Fabric(
        head=data[:_HEAD],
        tail=tail if _END in data else data[-_HEAD:],
        trailer=_dictionary(reader.trailer, 0),
        objects=objects,
        pages=[page if isinstance(page, dict) else {} for page in own],
        used=[*_used_by_pages(pages), *_used_by_forms(held.values())],
        data=lambda number: _unpacked(held.get(number)),
    )


def _unpacked(held: Any) -> bytes:
    """Return the data of a stream; none where it cannot be unpacked, so that a rule tells what is missing."""
    try:
        return stream(held)
    except Exception:  # noqa: BLE001  (pypdf raises any kind on broken data, NotImplementedError among them)
        return b""


def _numbers(reader: PdfReader) -> list[int]:
    """Return the numbers of all objects."""
    found = {number for table in reader.xref.values() for number in table} | set(reader.xref_objStm)
    if len(found) > PIECES:
        raise BrokenFileError("It has more objects than any leaflet.")
    return sorted(found - {0})


def _object(reader: PdfReader, number: int) -> Any:
    generation = next((key for key, table in reader.xref.items() if number in table), 0)
    return resolved(IndirectObject(number, generation, reader))


def _plain(value: Any, depth: int) -> Plain:
    """Turn one of pypdf's objects into plain data; what is nested too deeply is cut off."""
    if isinstance(value, DictionaryObject):
        return _dictionary(value, depth)
    if isinstance(value, ArrayObject):
        return [_plain(item, depth + 1) for item in value] if depth < _DEEPEST else []
    for kind, turn in _TURNS:
        if isinstance(value, kind):
            return turn(value)
    return None


_TURNS: tuple[tuple[type, Callable[[Any], Plain]], ...] = (
    (IndirectObject, lambda value: Ref(value.idnum)),
    (BooleanObject, lambda value: bool(value.value)),
    (NameObject, str),
    (TextStringObject, Text),
    (bytes, lambda value: Text(value.decode("latin-1"))),
    (int, float),
    (float, float),
)
"""How simple objects are turned; a name is a kind of text, so it stands first."""


def _dictionary(value: Any, depth: int) -> dict[str, Plain]:
    if depth >= _DEEPEST:
        return {}
    entries = {str(key): _plain(item, depth + 1) for key, item in dict.items(value)}
    return Stream(entries) if isinstance(value, StreamObject) else entries


def _used_by_pages(pages: Sequence[Any]) -> Iterator[Used]:
    for number, page in enumerate(pages, 1):
        data = b"\n".join(stream(part) for part in items(dict.get(page, "/Contents")))
        yield _used(number, data, dictionary(dict.get(page, "/Resources")))


def _used_by_forms(objects: Any) -> Iterator[Used]:
    for held in objects:
        if isinstance(held, StreamObject) and entry(held, "/Subtype") == "/Form":
            yield _used(None, stream(held), dictionary(dict.get(held, "/Resources")))


def _used(page: int | None, data: bytes, resources: Any) -> Used:
    """Return what content uses: its operators, and what it names."""
    operators, named = set(), set()
    for operator, operands in cut(data):
        operators.add(operator)
        kind = _NAMING.get(operator)
        names = operands[:1] if operator == "Tf" else operands[-1:]
        if kind and names and isinstance(names[0], Name) and names[0] not in _OWN_SPACES:
            named.add((kind, f"/{names[0]}"))
    return Used(page, frozenset(operators), frozenset(named), _dictionary(resources, 0))
