"""ARC-11: each code of a font stands for a character that may stand in a text.

Why: zero ends texts in many programs, and a byte order mark is no letter: what is copied or found breaks off there.

Passes: ToUnicode leads to letters, figures, spaces and signs.
Fails: it leads to U+0000, U+FEFF or U+FFFE.

Source: ISO 19005-4 6.2.10.7; ISO 14289-2 8.4.5.8.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.file.fabric import BUILD_AGAIN, Ref
from leaflet.audit.file.reader.cmap import read_cmap
from leaflet.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.fabric import Fabric
    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import Policy

RULE = "ARC-11"
_CLAUSE = "ISO 19005-4 6.2.10.7"
_UNREAL = frozenset("\x00\ufeff\ufffe")


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge the map of each font."""
    if file.fabric is None:
        return
    for name, unreal in _unreal(file.fabric):
        code = f"U+{ord(unreal):04X}"
        message = f"A code of the font {name} reads as {code}, which no text may hold (ToUnicode)."
        yield Finding(RULE, message, file.place(), hint=BUILD_AGAIN, clause=_CLAUSE)


def _unreal(fabric: Fabric) -> Iterator[tuple[str, str]]:
    for held in fabric.dictionaries():
        source = held.get("/ToUnicode")
        if isinstance(source, Ref):
            texts = read_cmap(fabric.data(source.number)).values()
            found = _UNREAL.intersection("".join(texts))
            if found:
                yield str(fabric.at(held, "/BaseFont"))[1:], min(found)
