"""The file itself: numbered objects, packed into object streams, with a cross-reference stream.

ISO 32000-1 7.5. ReportLab's own writer leaves out the end-of-line before `endstream` (ISO 19005-2 6.1.7.1)
and knows no object streams; both the identifier and the order of objects follow from the content alone, so
that the same input gives the same bytes (house law 5).
"""

from __future__ import annotations

import hashlib
import zlib
from typing import TYPE_CHECKING

from leaflet.render.syntax import dictionary

if TYPE_CHECKING:
    from collections.abc import Mapping

_BINARY = b"%\xe2\xe3\xcf\xd3\n"
"""A comment of four bytes above 127 marks the file as binary (ISO 19005-2 6.1.2)."""
_PER_STREAM = 200
"""Objects in one object stream."""


class PdfFile:
    """Objects by number, counted from 1."""

    def __init__(self) -> None:
        self._plain: dict[int, bytes] = {}
        self._streams: dict[int, bytes] = {}
        self._last = 0

    def reserve(self) -> int:
        """Return a number for an object that is put later."""
        self._last += 1
        return self._last

    def put(self, number: int, text: str) -> None:
        """Give a reserved number its object."""
        self._plain[number] = text.encode("latin-1")

    def add(self, text: str) -> int:
        """Add an object and return its number."""
        number = self.reserve()
        self.put(number, text)
        return number

    def add_stream(self, entries: Mapping[str, str], data: bytes, *, deflate: bool = True) -> int:
        """Add a stream and return its number; `deflate` is off for data that must stay readable or is packed."""
        number = self.reserve()
        self._streams[number] = _stream(entries, data, deflate=deflate)
        return number

    def write(self, version: str, catalog: int, info: int | None) -> bytes:
        """Return the file's bytes.

        Args:
            version: of PDF, for the header.
            catalog: number of the catalogue.
            info: number of the information dictionary, if there is one.
        """
        header = b"%%PDF-%b\n%b" % (version.encode("ascii"), _BINARY)
        where: dict[int, tuple[int, int, int]] = {0: (0, 0, 65535)}
        out = [header]
        position = len(header)

        def append(number: int, body: bytes) -> None:
            nonlocal position
            packed = b"%d 0 obj\n%b\nendobj\n" % (number, body)
            where[number] = (1, position, 0)
            out.append(packed)
            position += len(packed)

        digest = hashlib.sha256()
        for number, body in [*sorted(self._streams.items()), *sorted(self._plain.items())]:
            digest.update(b"%d " % number + body)
        for number, body in sorted(self._streams.items()):
            append(number, body)
        for number, body in self._object_streams(where):
            append(number, body)
        start, number = position, self.reserve()
        where[number] = (1, start, 0)
        identifier = digest.hexdigest()[:32]
        append(number, _cross_references(where, catalog, info, identifier))
        out.append(b"startxref\n%d\n%%%%EOF\n" % start)
        return b"".join(out)

    def _object_streams(self, where: dict[int, tuple[int, int, int]]) -> list[tuple[int, bytes]]:
        """Pack plain objects, note in `where` each one's stream and index, and return the streams."""
        items = sorted(self._plain.items())
        streams = []
        for start in range(0, len(items), _PER_STREAM):
            number = self.reserve()
            index, bodies, offset = [], [], 0
            for at, (inner, body) in enumerate(items[start : start + _PER_STREAM]):
                where[inner] = (2, number, at)
                index.append(b"%d %d" % (inner, offset))
                bodies.append(body)
                offset += len(body) + 1
            head = b" ".join(index) + b"\n"
            entries = {"Type": "/ObjStm", "N": str(len(bodies)), "First": str(len(head))}
            streams.append((number, _stream(entries, head + b"\n".join(bodies))))
        return streams


def _stream(entries: Mapping[str, str], data: bytes, *, deflate: bool = True) -> bytes:
    if deflate:
        data = zlib.compress(data, 9)
        entries = {**entries, "Filter": "/FlateDecode"}
    head = dictionary({**entries, "Length": str(len(data))})
    # CR LF, not LF alone: after data that ends with CR, a lone LF would look like the second half of a line end
    return b"%b\nstream\n%b\r\nendstream" % (head.encode("latin-1"), data)


def _cross_references(
    where: Mapping[int, tuple[int, int, int]], catalog: int, info: int | None, identifier: str
) -> bytes:
    rows = b"".join(
        bytes([kind]) + first.to_bytes(4, "big") + second.to_bytes(2, "big")
        for _, (kind, first, second) in sorted(where.items())
    )
    entries = {
        "Type": "/XRef",
        "Size": str(len(where)),
        "W": "[1 4 2]",
        "Root": f"{catalog} 0 R",
    }
    if info is not None:
        entries["Info"] = f"{info} 0 R"
    entries["ID"] = f"[<{identifier}> <{identifier}>]"
    return _stream(entries, rows)
