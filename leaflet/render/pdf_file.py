"""The file itself: numbered objects, packed into object streams, with a cross-reference stream.

ISO 32000-1 7.5. ReportLab's own writer leaves out the end-of-line before `endstream` (ISO 19005-2 6.1.7.1)
and knows no object streams; both the identifier and the order of objects follow from the content alone, so
that the same input gives the same bytes (house law 5).
"""

from __future__ import annotations

import hashlib
import zlib
from functools import lru_cache
from typing import TYPE_CHECKING

from leaflet.render.syntax import dictionary

if TYPE_CHECKING:
    from collections.abc import Mapping

_BINARY = b"%\xe2\xe3\xcf\xd3\n"
"""A comment of four bytes above 127 marks the file as binary (ISO 19005-2 6.1.2)."""
_PER_STREAM = 200
"""Objects in one object stream: its place in there is one byte of a cross-reference."""


class PdfFile:
    """Objects by number, counted from 1."""

    def __init__(self) -> None:
        self._plain: dict[int, str] = {}
        self._streams: dict[int, bytes] = {}
        self._last = 0

    def reserve(self) -> int:
        """Return a number for an object that is put later."""
        self._last += 1
        return self._last

    def put(self, number: int, text: str) -> None:
        """Give a reserved number its object."""
        self._plain[number] = text

    def add(self, text: str) -> int:
        """Add an object and return its number."""
        number = self.reserve()
        self._plain[number] = text
        return number

    def add_stream(self, entries: Mapping[str, str], data: bytes, *, deflate: bool = True) -> int:
        """Add a stream and return its number; `deflate` is off for data that must stay readable or is packed."""
        number = self.reserve()
        self._streams[number] = _deflated(entries, data) if deflate else _stream(entries, data)
        return number

    def add_shared(self, entries: Mapping[str, str], data: bytes) -> int:
        """Add a stream that other files have too, as a font or a colour profile: it is deflated once for all."""
        number = self.reserve()
        packed = _deflate(data)
        self._streams[number] = _stream({**entries, "Filter": "/FlateDecode"}, packed)
        return number

    def write(self, version: str, catalog: int, info: int | None) -> bytes:
        """Return the file's bytes.

        Args:
            version: of PDF, for the header.
            catalog: number of the catalogue.
            info: number of the information dictionary, if there is one.
        """
        header = b"%%PDF-%b\n%b" % (version.encode("ascii"), _BINARY)
        where: dict[int, tuple[int, int, int]] = {0: (0, 0, 255)}
        out = [header]
        position = len(header)
        for number, body in [*sorted(self._streams.items()), *self._object_streams(where)]:
            packed = b"%d 0 obj\n%b\nendobj\n" % (number, body)
            where[number] = (1, position, 0)
            out.append(packed)
            position += len(packed)
        number = self.reserve()
        where[number] = (1, position, 0)
        identifier = hashlib.sha256(b"".join(out)).hexdigest()[:32]
        references = _cross_references(where, catalog, info, identifier)
        out.append(b"%d 0 obj\n%b\nendobj\n" % (number, references))
        out.append(b"startxref\n%d\n%%%%EOF\n" % position)
        return b"".join(out)

    def _object_streams(self, where: dict[int, tuple[int, int, int]]) -> list[tuple[int, bytes]]:
        """Pack plain objects, note in `where` each one's stream and index, and return the streams."""
        items = sorted(self._plain.items())
        streams = []
        for start in range(0, len(items), _PER_STREAM):
            number = self.reserve()
            index, offset = [], 0
            bodies = [body for _, body in items[start : start + _PER_STREAM]]
            for at, (inner, body) in enumerate(items[start : start + _PER_STREAM]):
                where[inner] = (2, number, at)
                index.append(f"{inner} {offset}")
                offset += len(body) + 1
            head = " ".join(index) + "\n"
            entries = {"Type": "/ObjStm", "N": str(len(bodies)), "First": str(len(head))}
            data = (head + "\n".join(bodies)).encode("latin-1")
            streams.append((number, _deflated(entries, data)))
        return streams


def _deflated(entries: Mapping[str, str], data: bytes) -> bytes:
    return _stream({**entries, "Filter": "/FlateDecode"}, zlib.compress(data, 9))


@lru_cache(maxsize=32)
def _deflate(data: bytes) -> bytes:
    """Return what data are deflated to; kept, and known again by the bytes object itself in no time."""
    return zlib.compress(data, 9)


def _stream(entries: Mapping[str, str], data: bytes) -> bytes:
    head = dictionary({**entries, "Length": str(len(data))})
    # CR LF, not LF alone: after data that ends with CR, a lone LF would look like the second half of a line end
    return b"%b\nstream\n%b\r\nendstream" % (head.encode("latin-1"), data)


def _cross_references(
    where: Mapping[int, tuple[int, int, int]], catalog: int, info: int | None, identifier: str
) -> bytes:
    """Write the cross-reference stream (ISO 32000-1 7.5.8), its numbers no wider than they must be."""
    wide = (max(first for _, first, _ in where.values()).bit_length() + 7) // 8
    rows = b"".join(
        [
            bytes([kind]) + first.to_bytes(wide, "big") + bytes([second])
            for _, (kind, first, second) in sorted(where.items())
        ]
    )
    entries = {
        "Type": "/XRef",
        "Size": str(len(where)),
        "W": f"[1 {wide} 1]",
        "Root": f"{catalog} 0 R",
    }
    if info is not None:
        entries["Info"] = f"{info} 0 R"
    entries["ID"] = f"[<{identifier}> <{identifier}>]"
    return _deflated(entries, rows)
