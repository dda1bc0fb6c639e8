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
    from leaflet.text.face import Face, Shaped

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
_SEEN = 0.5
"""Thousandths of an em: a glyph that is moved by less cannot be seen to be."""
_ESCAPES = str.maketrans({"\\": "\\\\", "(": "\\(", ")": "\\)", "\r": "\\r", "\n": "\\n"})
_SYMBOLIC = "4"
"""Glyphs are reached by code alone (ISO 32000-1 table 123)."""


class FontUse:
    """One face as one file uses it."""

    def __init__(self, face: Face, name: str) -> None:
        self.face = face
        self.name = name
        """Its resource name."""
        self._codes: dict[tuple[int, str], str] = {}
        """How each pair of glyph and text is written in a string; its code is its place here, from 1."""
        self._letters = _Letters(self)

    def encode(self, shaped: Shaped, size: float) -> str:
        """Return a shaped word as a TJ array, from within its first string to within its last (ISO 32000-1 9.4.3)."""
        if shaped.is_plain:
            return shaped.text.translate(self._letters)
        out: list[str] = []
        pending = 0.0
        for gid, text, _, kern, x_offset, y_offset in shaped.glyphs:
            pending += x_offset
            if abs(pending) >= _SEEN:
                out.append(f"){number(round(-pending, 1))}(")
            code = self._codes.get((gid, text)) or self.code(gid, text)
            if y_offset:
                out.append(f")]TJ {number(y_offset * size / 1000)} Ts[({code})]TJ 0 Ts[(")
            else:
                out.append(code)
            pending = kern - x_offset
        if abs(pending) >= _SEEN:
            out.append(f"){number(round(-pending, 1))}(")
        return "".join(out)

    def code(self, gid: int, text: str) -> str:
        """Return how a glyph with a text is written."""
        code = self._codes.get((gid, text))
        if code is None:
            code = self._codes[gid, text] = _in_string(len(self._codes) + 1)
        return code

    def write(self, file: PdfFile) -> int:
        """Add the font's objects to the file; return the number of the font dictionary.

        Raises:
            FindingsError: The font is so damaged that it cannot be cut.
        """
        try:
            base, cid_font = self._cff_font(file) if self.face.is_cff else self._truetype(file)
        except (ValueError, LookupError, RuntimeError, OverflowError, struct.error) as error:
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
        font_file = file.add_shared({"Length1": str(len(program))}, program)
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
        items = [(code, text) for code, (_, text) in enumerate(self._codes, 1)]
        for start in range(0, len(items), _CMAP_CHUNK):
            chunk = items[start : start + _CMAP_CHUNK]
            lines.append(f"{len(chunk)} beginbfchar")
            lines += [f"<{code:04X}> <{text.encode('utf-16-be').hex()}>" for code, text in chunk]
            lines.append("endbfchar")
        return "\n".join([*lines, _CMAP_TAIL]).encode("ascii")


class _Letters(dict[int, str]):
    """How characters are written that have the glyph of their own, by code point: for `str.translate`."""

    def __init__(self, use: FontUse) -> None:
        super().__init__()
        self._use = use

    def __missing__(self, code_point: int) -> str:
        character = chr(code_point)
        gid = self._use.face.glyph_of(character)
        code = self[code_point] = self._use.code(gid, character)
        return code


def _in_string(code: int) -> str:
    """Return a code as two bytes of a literal string: half as long as hexadecimal (ISO 32000-1 7.3.4.2)."""
    return code.to_bytes(2, "big").decode("latin-1").translate(_ESCAPES)
