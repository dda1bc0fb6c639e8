"""Faces in a file: Type 0 fonts with Identity-H, cut to the glyphs in use (ISO 32000-1 9.7, 9.9).

One code stands for one pair of glyph and text, so that ToUnicode is exact for every use of a glyph
(ISO 14289-1 7.21.7, ISO 19005-2 6.2.11.7). A character with the glyph that it has by itself has its code point as code;
any other pair gets the next code from U+D800 up, where no character of ours is. In a TrueType font a CIDToGIDMap leads
from code to glyph; a CFF font names its glyphs by their codes.
"""

from __future__ import annotations

import hashlib
import struct
from typing import TYPE_CHECKING

from leaflet.errors import FindingsError
from leaflet.findings import Finding, Place
from leaflet.render.codes import by_code_points, in_array, in_string
from leaflet.render.syntax import dictionary, number, numbers
from leaflet.render.to_unicode import Used, in_a_row, to_unicode

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from leaflet.render.pdf_file import PdfFile
    from leaflet.text.face import Face, Glyph, Shaped
    from leaflet.text.vocabulary import Word

_FIRST_OTHER, _LAST_OTHER = 0xD800, 0xFFFF
"""Codes of what is not a character with its own glyph."""
_DEFAULT_WIDTH = 1000
"""Of glyphs that the file tells no width of, such as all of Chinese (ISO 32000-1 table 117)."""
_SYMBOLIC = "4"
"""Glyphs are reached by code alone (ISO 32000-1 table 123)."""


class FontUse:
    """One face as one file uses it."""

    def __init__(self, face: Face, name: str) -> None:
        self.face = face
        self.name = name
        """Its resource name."""
        self._words: set[Word] = set()
        """Those that are shown."""
        self._characters: set[str] = set()
        """Those that are shown by code point besides."""
        self._encoded: dict[Word, str] = {}
        self._others: dict[tuple[int, str], str] = {}
        """How each other pair of glyph and text is written, in the order of their codes."""

    def show(self, words: Iterable[Word]) -> None:
        """Note words that are shown, as `Word.written` has it or by `encode_word`."""
        self._words.update(words)

    def encode(self, shaped: Shaped, size: float) -> str:
        """Return a shaped word as a TJ array, from within its first string to within its last (ISO 32000-1 9.4.3).

        Raises:
            FindingsError: The text needs more codes than there are.
        """
        if shaped.is_plain:
            self._characters.update(shaped.text)
            return by_code_points(shaped.text)
        return in_array(shaped.glyphs, size, self._code)

    def encode_word(self, word: Word, size: float) -> str:
        """Return a word of one part with the space after it, in this file's own codes; kept, since words recur."""
        code = self._encoded.get(word)
        if code is None:
            code = self.encode(word.parts[0].shaped, size)
            if word.space:
                code += self.encode(self.face.blank, size)
            self._encoded[word] = code
        return code

    def _code(self, glyph: Glyph) -> str:
        """Return how a glyph with a text is written."""
        gid, text = glyph[:2]
        if self.face.is_own(gid, text):
            self._characters.add(text)
            return by_code_points(text)
        code = self._others.get((gid, text))
        if code is None:
            number_ = _FIRST_OTHER + len(self._others)
            if number_ > _LAST_OTHER:
                raise _too_many(self.face)
            code = self._others[gid, text] = in_string(number_.to_bytes(2, "big"))
        return code

    def _used(self) -> list[Used]:
        """Return all that is shown, by code."""
        words = self._words.difference(self._encoded)
        letters = self._characters.union(*[word.text for word in words])
        if any(word.space for word in words):
            letters.add(" ")
        glyph = self.face.glyph_of
        used = [Used(ord(letter), glyph(letter), letter) for letter in sorted(letters)]
        others = enumerate(self._others, _FIRST_OTHER)
        return [*used, *(Used(code, gid, text) for code, (gid, text) in others)]

    def write(self, file: PdfFile) -> int:
        """Add the font's objects to the file; return the number of the font dictionary.

        Raises:
            FindingsError: The font is so damaged that it cannot be cut.
        """
        used = self._used()
        try:
            make = self._cff_font if self.face.is_cff else self._truetype
            base, cid_font = make(file, used)
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
                    "ToUnicode": f"{file.add_stream({}, to_unicode(used))} 0 R",
                }
            )
        )

    def _truetype(self, file: PdfFile, used: Sequence[Used]) -> tuple[str, int]:
        """Add a TrueType CIDFont; return the name and the number of the CIDFont (ISO 32000-1 9.7.4)."""
        program, places = self.face.subset([one.gid for one in used])
        base = self._base(program)
        font_file = file.add_shared({"Length1": str(len(program))}, program)
        descriptor = self._descriptor(file, base, "FontFile2", font_file)
        entries = self._entries("/CIDFontType2", base, descriptor, used)
        gid_map = bytearray(2 * used[-1].code + 2)
        for code, gid, _ in used:
            gid_map[2 * code : 2 * code + 2] = places[gid].to_bytes(2, "big")
        entries["CIDToGIDMap"] = f"{file.add_shared({}, bytes(gid_map))} 0 R"
        return base, file.add(dictionary(entries))

    def _cff_font(self, file: PdfFile, used: Sequence[Used]) -> tuple[str, int]:
        """Add a CFF CIDFont; return the whole font's name and the number of the CIDFont (ISO 32000-1 9.7.4)."""
        program = self.face.cff({one.code: one.gid for one in used})
        base = self._base(program)
        font_file = file.add_stream({"Subtype": "/CIDFontType0C"}, program)
        descriptor = self._descriptor(file, base, "FontFile3", font_file)
        entries = self._entries("/CIDFontType0", base, descriptor, used)
        return f"{base}-Identity-H", file.add(dictionary(entries))

    def _base(self, program: bytes) -> str:
        tag = "".join(chr(65 + byte % 26) for byte in hashlib.sha256(program).digest()[:6])
        return f"/{tag}+{self.face.postscript_name}"

    def _entries(
        self, subtype: str, base: str, descriptor: int, used: Sequence[Used]
    ) -> dict[str, str]:
        advance = self.face.advance
        odd = [one for one in used if advance(one.gid) != _DEFAULT_WIDTH]
        widths = [
            f"{run[0].code} [{numbers(*(advance(one.gid) for one in run))}]"
            for run in in_a_row(odd)
        ]
        return {
            "Type": "/Font",
            "Subtype": subtype,
            "BaseFont": base,
            "CIDSystemInfo": "<</Registry (Adobe) /Ordering (Identity) /Supplement 0>>",
            "FontDescriptor": f"{descriptor} 0 R",
            "W": f"[{' '.join(widths)}]",
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


def _too_many(face: Face) -> FindingsError:
    message = f"The text needs more letter forms of the font file {face.name} than a file can name."
    hint = "Make two leaflets of it, or set a part of it in another font."
    return FindingsError([Finding("FONT-codes", message, Place(face.name), hint=hint)])
