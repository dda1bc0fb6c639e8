"""ARC-04: all data are in the file, packed in ways that everybody can unpack.

Why: data that stand in another file are lost with it; LZW was patented, and a filter of one's own is known to nobody.

Passes: FlateDecode, DCTDecode.
Fails: LZWDecode; Crypt; a stream whose data are in a file of their own (F).

Source: ISO 19005-4 6.1.6.1 and 6.1.6.2; ISO 32000-2 7.4.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.file.fabric import BUILD_AGAIN, Stream
from leaflet.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.fabric import Fabric
    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import Policy

RULE = "ARC-04"
_OUTSIDE = {"/F", "/FFilter", "/FDecodeParms"}
_KNOWN = {
    "/ASCIIHexDecode",
    "/ASCII85Decode",
    "/FlateDecode",
    "/RunLengthDecode",
    "/CCITTFaxDecode",
    "/JBIG2Decode",
    "/DCTDecode",
    "/JPXDecode",
}


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge each stream; one finding for each kind of fault."""
    if file.fabric is None:
        return
    for fault, clause in dict.fromkeys(_faults(file.fabric)):
        yield Finding(RULE, fault, file.place(), hint=BUILD_AGAIN, clause=f"ISO 19005-4 {clause}")


def _faults(fabric: Fabric) -> Iterator[tuple[str, str]]:
    for held in fabric.dictionaries():
        if not isinstance(held, Stream):
            continue
        for key in sorted(_OUTSIDE & set(held)):
            yield f"A stream's data stand outside of the file ({key[1:]}).", "6.1.6.1"
        for name in map(fabric.get, fabric.listed(held, "/Filter")):
            if name not in _KNOWN:
                yield (
                    f"A stream is packed in a way that is not allowed: {str(name)[1:]}.",
                    "6.1.6.2",
                )
