"""Fonts: from codes to characters and widths."""

from __future__ import annotations

from typing import Any

from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    NameObject,
    NumberObject,
)

from leaflet.audit.file.reader.fonts import read_face


def _plain(value: Any) -> Any:
    """Turn Python values into pypdf's: text is a name."""
    if isinstance(value, dict):
        return DictionaryObject({NameObject("/" + key): _plain(one) for key, one in value.items()})
    if isinstance(value, list):
        return ArrayObject(_plain(one) for one in value)
    if isinstance(value, bytes):
        held = DecodedStreamObject()
        held.set_data(value)
        return held
    return NumberObject(value) if isinstance(value, int) else NameObject("/" + value)


def test_differences_name_the_characters_of_a_simple_font() -> None:
    encoding = {"BaseEncoding": "WinAnsiEncoding", "Differences": [65, "eacute", "uni20AC", "odd"]}
    face = read_face(_plain({"Subtype": "Type1", "BaseFont": "Sample", "Encoding": encoding}))
    assert face.read(b"ABCD\x93") == "é€\ufffdD\u201c"
    assert not face.facts.readable


def test_a_standard_encoding_is_readable_without_a_map() -> None:
    face = read_face(_plain({"Subtype": "TrueType", "Encoding": "WinAnsiEncoding"}))
    assert face.facts.readable
    assert not face.facts.embedded


def test_a_map_goes_before_the_encoding() -> None:
    mapped = b"beginbfchar <41> <0062> endbfchar"
    face = read_face(_plain({"Subtype": "TrueType", "ToUnicode": mapped}))
    assert face.read(b"AB") == "b\ufffd"


def test_widths_of_wide_fonts_come_singly_and_in_ranges() -> None:
    inner = {"W": [1, [100, 200], 5, 7, 300], "DW": 400}
    face = read_face(_plain({"Subtype": "Type0", "DescendantFonts": [inner]}))
    codes = b"\0\1\0\2\0\6\0\x09"
    assert face.advance(codes, 0, 0, 10) == 10
    assert face.advance(codes, 1, 50, 10) == 14


def test_an_odd_last_byte_is_left_out() -> None:
    inner = {"FontDescriptor": {"FontFile2": b"x"}}
    mapped = b"beginbfchar <0041> <0062> endbfchar"
    source = {"Subtype": "Type0", "DescendantFonts": [inner], "ToUnicode": mapped}
    face = read_face(_plain(source))
    assert face.read(b"\0A\0") == "b"
    assert face.facts.embedded
    assert face.facts.readable
