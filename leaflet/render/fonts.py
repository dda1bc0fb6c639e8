"""Faces in a file: Type 0 fonts with Identity-H, cut to the glyphs in use (ISO 32000-1 9.7, 9.9).

One code stands for one pair of glyph and text, so that ToUnicode is exact for every use of a glyph
(ISO 14289-1 7.21.7, ISO 19005-2 6.2.11.7); a CIDToGIDMap leads from code to glyph.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from leaflet.render.syntax import dictionary, number, numbers

if TYPE_CHECKING:
    from leaflet.render.pdf_file import PdfFile
    from leaflet.text.face import Face, Glyph, Shaped

_CMAP_HEAD = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange"""
_CMAP_TAIL = "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
_CMAP_CHUNK = 100
_SYMBOLIC = "4"
"""Glyphs are reached by code alone (ISO 32000-1 table 123)."""


class FontUse:
    """One face as one file uses it."""

    def __init__(self, face: Face, name: str) -> None:
        self.face = face
        self.name = name
        """Its resource name."""
        self._codes: dict[tuple[int, str], int] = {}
        self._encoded: dict[tuple[Glyph, ...], str] = {}

    def encode(self, shaped: Shaped, size: float) -> str:
        """Return a shaped word as elements of a TJ array (ISO 32000-1 9.4.3)."""
        encoded = self._encoded.get(shaped.glyphs)
        if encoded is None:
            encoded = self._encode(shaped, size)
            if not any(glyph.y_offset for glyph in shaped.glyphs):
                self._encoded[shaped.glyphs] = encoded  # a raised glyph depends on the size
        return encoded

    def _encode(self, shaped: Shaped, size: float) -> str:
        out: list[str] = []
        run: list[str] = []
        pending = 0.0
        for glyph in shaped.glyphs:
            pending += glyph.x_offset
            if abs(pending) >= 0.5:  # noqa: PLR2004  (half a thousandth of an em cannot be seen)
                out.append(_hex(run) + number(-pending))
                run = []
            if glyph.y_offset:
                out.append(f"{_hex(run)}]TJ {number(glyph.y_offset * size / 1000)} Ts[")
                out.append(f"<{self._code(glyph.gid, glyph.text):04X}>]TJ 0 Ts[")
                run = []
            else:
                run.append(f"{self._code(glyph.gid, glyph.text):04X}")
            pending = glyph.kern - glyph.x_offset
        if abs(pending) >= 0.5:  # noqa: PLR2004
            out.append(_hex(run) + number(-pending))
            run = []
        return "".join(out) + _hex(run)

    def _code(self, gid: int, text: str) -> int:
        return self._codes.setdefault((gid, text), len(self._codes) + 1)

    def write(self, file: PdfFile) -> int:
        """Add the font's objects to the file; return the number of the font dictionary."""
        program, places = self.face.subset([gid for gid, _ in self._codes])
        tag = "".join(chr(65 + byte % 26) for byte in hashlib.sha256(program).digest()[:6])
        base = f"/{tag}+{self.face.postscript_name}"
        return file.add(
            dictionary(
                {
                    "Type": "/Font",
                    "Subtype": "/Type0",
                    "BaseFont": base,
                    "Encoding": "/Identity-H",
                    "DescendantFonts": f"[{self._cid_font(file, base, program, places)} 0 R]",
                    "ToUnicode": f"{file.add_stream({}, self._cmap())} 0 R",
                }
            )
        )

    def _cid_font(self, file: PdfFile, base: str, program: bytes, places: dict[int, int]) -> int:
        widths = numbers(*(self.face.advance(gid) for gid, _ in self._codes))
        gid_map = b"\0\0" + b"".join(places[gid].to_bytes(2, "big") for gid, _ in self._codes)
        return file.add(
            dictionary(
                {
                    "Type": "/Font",
                    "Subtype": "/CIDFontType2",
                    "BaseFont": base,
                    "CIDSystemInfo": "<</Registry (Adobe) /Ordering (Identity) /Supplement 0>>",
                    "FontDescriptor": f"{self._descriptor(file, base, program)} 0 R",
                    "DW": "1000",
                    "W": f"[1 [{widths}]]",
                    "CIDToGIDMap": f"{file.add_stream({}, gid_map)} 0 R",
                }
            )
        )

    def _descriptor(self, file: PdfFile, base: str, program: bytes) -> int:
        face = self.face
        font_file = file.add_stream({"Length1": str(len(program))}, program)
        return file.add(
            dictionary(
                {
                    "Type": "/FontDescriptor",
                    "FontName": base,
                    "Flags": _SYMBOLIC,
                    "FontBBox": f"[{numbers(*face.bounding_box)}]",
                    "ItalicAngle": "0",
                    "Ascent": number(face.ascent),
                    "Descent": number(face.descent),
                    "CapHeight": number(face.cap_height),
                    "StemV": "80",
                    "FontFile2": f"{font_file} 0 R",
                }
            )
        )

    def _cmap(self) -> bytes:
        """Write the ToUnicode CMap (ISO 32000-1 9.10.3)."""
        lines = [_CMAP_HEAD]
        items = [(code, text) for (_, text), code in self._codes.items()]
        for start in range(0, len(items), _CMAP_CHUNK):
            chunk = items[start : start + _CMAP_CHUNK]
            lines.append(f"{len(chunk)} beginbfchar")
            lines += [f"<{code:04X}> <{text.encode('utf-16-be').hex()}>" for code, text in chunk]
            lines.append("endbfchar")
        return "\n".join([*lines, _CMAP_TAIL]).encode("ascii")


def _hex(codes: list[str]) -> str:
    return f"<{''.join(codes)}>" if codes else ""
