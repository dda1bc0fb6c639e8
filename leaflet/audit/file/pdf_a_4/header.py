"""ARC-02: the file begins as a PDF 2 file and ends with its end-of-file marker.

Why: programs tell the version from the first line, and that the file is not text from the second; what is added behind
the end changes the file without changing what it says.

Passes: %PDF-2.0, a line end, a comment of four bytes above 127; nothing behind %%EOF but a line end.
Fails: %PDF-1.7; a mail header before it; bytes behind %%EOF; a catalogue that says 1.7.

Source: ISO 19005-4 6.1.2, 6.1.3 and 6.1.12.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from leaflet.audit.file.fabric import BUILD_AGAIN
from leaflet.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.fabric import Fabric
    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import Policy

RULE = "ARC-02"
_START = re.compile(rb"%PDF-2\.[0-9](?:\r\n|\r|\n)(.*)", re.DOTALL)
_BINARY = re.compile(rb"%[\x80-\xff]{4}")
_VERSION = re.compile(r"/2\.[0-9]")
_ENDS = (b"", b"\n", b"\r", b"\r\n")


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge the first and the last bytes."""
    if file.fabric is None:
        return
    for fault, clause in _faults(file.fabric):
        where = f"ISO 19005-4 {clause}"
        yield Finding(RULE, fault, file.place(), hint=BUILD_AGAIN, clause=where)


def _faults(fabric: Fabric) -> Iterator[tuple[str, str]]:
    start = _START.match(fabric.head)
    if start is None:
        yield "The file does not begin with %PDF-2. and a line end.", "6.1.2"
    elif not _BINARY.match(start[1]):
        yield "The second line does not mark the file as binary: four bytes above 127.", "6.1.2"
    if fabric.tail not in _ENDS:
        yield "Bytes follow the end of the file (%%EOF).", "6.1.3"
    version = fabric.at(fabric.catalog, "/Version")
    if version is not None and not _VERSION.fullmatch(str(version)):
        yield f"The catalogue says that the file is PDF {str(version)[1:]}.", "6.1.12"
