"""Damage to fonts, and to what codes mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pypdf.generic import ArrayObject, DecodedStreamObject, FloatObject, NumberObject

from leaflet.audit.file.reader.cmap import read_cmap
from tests.audit.damage.listed import damage
from tests.audit.damage.wreck import name

if TYPE_CHECKING:
    from tests.audit.damage.wreck import Wreck

BODY = "F2"


def _descendant(wreck: Wreck) -> Any:
    return wreck.font(BODY)["/DescendantFonts"][0].get_object()


def _remap(wreck: Wreck, meant: dict[str, str]) -> None:
    """Let codes mean other characters than they did."""
    font = wreck.font(BODY)
    told = read_cmap(font["/ToUnicode"].get_data())
    assert meant.keys() <= set(told.values())
    lines = [f"<{code:04x}> <{ord(meant.get(text, text)):04x}>" for code, text in told.items()]
    stream = DecodedStreamObject()
    stream.set_data("\n".join([f"{len(lines)} beginbfchar", *lines, "endbfchar"]).encode())
    font[name("ToUnicode")] = wreck.writer._add_object(stream)


@damage("ACC-09")
def a_font_is_not_in_the_file(wreck: Wreck) -> None:
    del _descendant(wreck)["/FontDescriptor"]["/FontFile2"]


@damage("ACC-09")
def a_font_does_not_tell_its_characters(wreck: Wreck) -> None:
    del wreck.font(BODY)["/ToUnicode"]


@damage("SEC-11")
def two_letters_are_swapped_in_what_codes_mean(wreck: Wreck) -> None:
    _remap(wreck, {"e": "t", "t": "e"})


@damage("LNG-02")
def a_code_means_a_character_of_private_use(wreck: Wreck) -> None:
    _remap(wreck, {"e": "\ue0a5"})


@damage("LNG-02")
def a_letter_is_printed_as_a_box(wreck: Wreck) -> None:
    wreck.edit_mark(wreck.find("P", 4), b"[(", b"[<0000>(")


@damage("ACC-17")
def a_letter_is_wider_in_the_file_than_in_the_font(wreck: Wreck) -> None:
    listed = [one.get_object() for one in _descendant(wreck)["/W"]]
    first, widths = next(
        (int(first), widths)
        for first, widths in zip(listed[::2], listed[1::2], strict=True)
        if int(first) <= ord("e") < int(first) + len(widths)
    )
    at = ord("e") - first
    widths[at] = FloatObject(float(widths[at]) + 200)


@damage("ACC-17")
def all_letters_have_one_width_in_the_file(wreck: Wreck) -> None:
    held = _descendant(wreck)
    held[name("W")] = ArrayObject()
    held[name("DW")] = NumberObject(500)


@damage("ACC-09")
def a_font_in_the_file_is_rubbish(wreck: Wreck) -> None:
    stream = DecodedStreamObject()
    stream.set_data(b"rubbish" * 30)
    descriptor = _descendant(wreck)["/FontDescriptor"]
    descriptor[name("FontFile2")] = wreck.writer._add_object(stream)
