"""Faces in a file: Type 0 fonts with Identity-H, cut to the glyphs in use (ISO 32000-1 9.7, 9.9).

One code stands for one pair of glyph and text, so that ToUnicode is exact for every use of a glyph
(ISO 14289-1 7.21.7, ISO 19005-2 6.2.11.7). In a TrueType font a CIDToGIDMap leads from code to glyph; a CFF font
holds its glyphs in the order of the codes.
"""

from __future__ import annotations

import hashlib
import struct
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
        self._written: dict[tuple[int, str], str] = {}
        """The same codes as hexadecimal digits."""
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
            code = self._written.get(glyph[:2]) or self._code(glyph.gid, glyph.text)
            if glyph.y_offset:
                out.append(f"{_hex(run)}]TJ {number(glyph.y_offset * size / 1000)} Ts[")
                out.append(f"<{code}>]TJ 0 Ts[")
                run = []
            else:
                run.append(code)
            pending = glyph.kern - glyph.x_offset
        if abs(pending) >= 0.5:  # noqa: PLR2004
            out.append(_hex(run) + number(-pending))
            run = []
        return "".join(out) + _hex(run)

    def _code(self, gid: int, text: str) -> str:
        """Return the code of a glyph that has none yet."""
        code = self._codes[gid, text] = len(self._codes) + 1
        return self._written.setdefault((gid, text), f"{code:04X}")

    def write(self, file: PdfFile) -> int:
        """Add the font's objects to the file; return the number of the font dictionary.

        Raises:
            FindingsError: The font is so damaged that it cannot be cut.
        """
        try:
            base, cid_font = self._cff_font(file) if self.face.is_cff else self._truetype(file)
        except (ValueError, RuntimeError, OverflowError, struct.error) as error:
            raise self.face.damaged() from error
        return file.add(
            dictionary(
                {
                    "Type": "/Font",
                    "Subtype": "/Type0",
                    "BaseFont": base,
                    "Encoding": "/Identity-H",
                    "DescendantFonts": f"[{cid_font} 0 R]",
                    "ToUnicode": f"{file.add_stream({}, self._cmap())} 0 R",
                }
            )
        )

    def _truetype(self, file: PdfFile) -> tuple[str, int]:
        """Add a TrueType CIDFont; return the name and the number of the CIDFont (ISO 32000-1 9.7.4)."""
        program, places = self.face.subset([gid for gid, _ in self._codes])
        gid_map = b"\0\0" + b"".join(places[gid].to_bytes(2, "big") for gid, _ in self._codes)
        base = self._base(program)
        font_file = file.add_stream({"Length1": str(len(program))}, program)
        descriptor = self._descriptor(file, base, "FontFile2", font_file)
        entries = self._entries("/CIDFontType2", base, descriptor)
        entries["CIDToGIDMap"] = f"{file.add_stream({}, gid_map)} 0 R"
        return base, file.add(dictionary(entries))

    def _cff_font(self, file: PdfFile) -> tuple[str, int]:
        """Add a CFF CIDFont; return the whole font's name and the number of the CIDFont (ISO 32000-1 9.7.4)."""
        program = self.face.cff([gid for gid, _ in self._codes])
        base = self._base(program)
        font_file = file.add_stream({"Subtype": "/CIDFontType0C"}, program)
        descriptor = self._descriptor(file, base, "FontFile3", font_file)
        entries = self._entries("/CIDFontType0", base, descriptor)
        return f"{base}-Identity-H", file.add(dictionary(entries))

    def _base(self, program: bytes) -> str:
        tag = "".join(chr(65 + byte % 26) for byte in hashlib.sha256(program).digest()[:6])
        return f"/{tag}+{self.face.postscript_name}"

    def _entries(self, subtype: str, base: str, descriptor: int) -> dict[str, str]:
        widths = numbers(*(self.face.advance(gid) for gid, _ in self._codes))
        return {
            "Type": "/Font",
            "Subtype": subtype,
            "BaseFont": base,
            "CIDSystemInfo": "<</Registry (Adobe) /Ordering (Identity) /Supplement 0>>",
            "FontDescriptor": f"{descriptor} 0 R",
            "DW": "1000",
            "W": f"[1 [{widths}]]",
        }

    def _descriptor(self, file: PdfFile, base: str, key: str, font_file: int) -> int:
        face = self.face
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
                    key: f"{font_file} 0 R",
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
