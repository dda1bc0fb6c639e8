"""Damage done to a good file for a press, each told by the rule that should."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    TextStringObject,
)

from tests.audit.file.sheets import PROJECT, Sheet, pressed

Damage = Callable[[Sheet], None]


def names(**entries: Any) -> DictionaryObject:
    return DictionaryObject({NameObject(f"/{key}"): value for key, value in entries.items()})


def box(*edges: float) -> ArrayObject:
    return ArrayObject(map(FloatObject, edges))


def content(old: bytes, new: bytes) -> Damage:
    """Change a page's operators."""
    return lambda sheet: sheet.replace(sheet.page()["/Contents"].get_object(), old, new)


def packet(old: str, new: str) -> Damage:
    return lambda sheet: sheet.edit("/Metadata", old.encode(), new.encode())


def intents(sheet: Sheet) -> ArrayObject:
    held: ArrayObject = sheet.catalog["/OutputIntents"]
    return held


def on_page(key: str, value: Any) -> Damage:
    def damage(sheet: Sheet) -> None:
        sheet.page()[NameObject(key)] = value

    return damage


def without(key: str) -> Damage:
    def damage(sheet: Sheet) -> None:
        del sheet.page()[key]

    return damage


def annotated(sheet: Sheet) -> None:
    note = names(Subtype=NameObject("/Link"), Rect=box(100, 100, 200, 120), F=FloatObject(4))
    sheet.page()[NameObject("/Annots")] = ArrayObject([sheet.add(note)])


def second_intent(sheet: Sheet) -> None:
    intents(sheet).append(intents(sheet)[0])


def another_profile(sheet: Sheet) -> None:
    other = DecodedStreamObject()
    other.set_data((PROJECT / "layouts/profiles/sRGB.icc").read_bytes())
    other[NameObject("/N")] = FloatObject(3)
    intents(sheet)[1].get_object()[NameObject("/DestOutputProfile")] = sheet.add(other)


def profile_of_a_screen(sheet: Sheet) -> None:
    another_profile(sheet)
    held = intents(sheet)[1].get_object().raw_get("/DestOutputProfile")
    intents(sheet)[0].get_object()[NameObject("/DestOutputProfile")] = held


def no_condition(sheet: Sheet) -> None:
    del intents(sheet)[0].get_object()["/OutputConditionIdentifier"]


def picture_of_light(sheet: Sheet) -> None:
    sheet.all_of("/Subtype", "/Image")[0][NameObject("/ColorSpace")] = NameObject("/DeviceRGB")


def group_of_light(sheet: Sheet) -> None:
    group = names(S=NameObject("/Transparency"), CS=NameObject("/DeviceRGB"))
    sheet.page()[NameObject("/Group")] = group


def state(**entries: Any) -> Damage:
    def damage(sheet: Sheet) -> None:
        held = names(Type=NameObject("/ExtGState"), **entries)
        sheet.page()["/Resources"]["/ExtGState"][NameObject("/Own")] = held

    return damage


def spot_mixed_anew(sheet: Sheet) -> None:
    page = sheet.page()["/Resources"]
    space = ArrayObject(page["/ColorSpace"]["/All"])
    space[2] = NameObject("/DeviceGray")
    page["/ColorSpace"][NameObject("/Other")] = space


def packed_with_lzw(sheet: Sheet) -> None:
    image = sheet.all_of("/Subtype", "/Image")[0]
    image[NameObject("/Filter")] = NameObject("/LZWDecode")


def elsewhere(sheet: Sheet) -> None:
    sheet.all_of("/Subtype", "/Image")[0][NameObject("/F")] = TextStringObject("photo.jpg")


def swapped(sheet: Sheet) -> None:
    sheet.all_of("/Subtype", "/Image")[0][NameObject("/OPI")] = names()


def postscript(sheet: Sheet) -> None:
    sheet.all_of("/Subtype", "/Image")[0][NameObject("/Subtype2")] = NameObject("/PS")


def nameless_layers(sheet: Sheet) -> None:
    sheet.catalog[NameObject("/OCProperties")] = names(OCGs=ArrayObject(), D=names())


def few_pixels(sheet: Sheet) -> None:
    image = sheet.all_of("/Subtype", "/Image")[0]
    image[NameObject("/Width")] = FloatObject(4)
    image[NameObject("/Height")] = FloatObject(2)


def unembedded(sheet: Sheet) -> None:
    del sheet.all_of("/Type", "/FontDescriptor")[0]["/FontFile2"]


def scripted(sheet: Sheet) -> None:
    action = names(S=NameObject("/JavaScript"), JS=TextStringObject("app.beep()"))
    sheet.catalog[NameObject("/OpenAction")] = action


def info_differs(sheet: Sheet) -> None:
    sheet.trailer["/Info"].get_object()[NameObject("/Trapped")] = NameObject("/True")


def no_identifier(sheet: Sheet) -> None:
    del sheet.trailer["/ID"]


def newer_header(sheet: Sheet) -> None:
    sheet.header = sheet.header.replace(b"1.6", b"1.7")


DAMAGES: dict[str, tuple[str, Damage]] = {
    "another version of PDF/X": ("PRN-01", packet("PDF/X-4<", "PDF/X-3<")),
    "no word on trapping": ("PRN-01", packet("<pdf:Trapped>False</pdf:Trapped>", "")),
    "trapping is not described": ("PRN-01", packet("name>Trapped<", "name>Trepped<")),
    "no id of the text": ("PRN-01", packet("xmpMM:DocumentID", "xmpMM:Document")),
    "no rendition class": ("PRN-01", packet("xmpMM:RenditionClass", "xmpMM:Rendition")),
    "no date of the metadata": ("PRN-01", packet("xmp:MetadataDate", "xmp:Metadata")),
    "Info and metadata differ": ("PRN-01", info_differs),
    "no identifier": ("PRN-01", no_identifier),
    "a header of 1.7": ("PRN-01", newer_header),
    "a second intent for a press": ("PRN-02", second_intent),
    "another profile in the second intent": ("PRN-02", another_profile),
    "the profile of a screen": ("PRN-02", profile_of_a_screen),
    "no printing condition": ("PRN-02", no_condition),
    "no trim box": ("PRN-03", without("/TrimBox")),
    "a trim box and an art box": ("PRN-03", on_page("/ArtBox", box(40, 40, 600, 800))),
    "a trim box that leaves the bleed": ("PRN-03", on_page("/TrimBox", box(0, 0, 660, 900))),
    "a bleed of 1 mm": ("PRN-03", on_page("/BleedBox", box(31.2, 31.2, 632.1, 878.7))),
    "a crop box within the page": ("PRN-03", on_page("/CropBox", box(100, 100, 500, 700))),
    "a link": ("PRN-04", annotated),
    "a script": ("SAF-01", scripted),
    "red, green and blue": ("PRN-05", content(b"BT\n", b"1 0 0 rg BT\n")),
    "lines in red, green and blue": ("PRN-05", content(b"BT\n", b"1 0 0 RG BT\n")),
    "a picture in red, green and blue": ("PRN-05", picture_of_light),
    "a spot colour mixed in two ways": ("PRN-05", spot_mixed_anew),
    "a transparency group in red, green and blue": ("PRN-06", group_of_light),
    "a transfer curve": ("PRN-06", state(TR=NameObject("/Identity"))),
    "a transfer curve of its own": ("PRN-06", state(TR2=NameObject("/Identity"))),
    "a halftone's place": ("PRN-06", state(HTP=box(0, 0))),
    "LZW": ("PRN-07", packed_with_lzw),
    "a stream in another file": ("PRN-07", elsewhere),
    "a picture to be swapped": ("PRN-07", swapped),
    "PostScript": ("PRN-07", postscript),
    "layers without a name": ("PRN-07", nameless_layers),
    "a font that is not embedded": ("ACC-09", unembedded),
    "too few pixels": ("PRN-08", few_pixels),
    "400 % of ink": ("PRN-09", content(b"BT\n", b"q 1 1 1 1 k 90 90 9 9 re f Q BT\n")),
    "small text in four inks": ("PRN-10", content(b"0 0 0 1 k", b".3 .3 .3 1 k")),
    "black that is cut out": ("PRN-10", content(b"/Over gs", b"/Out gs")),
    "white that overprints": ("PRN-11", content(b"0 0 0 0 k", b"/Over gs 0 0 0 0 k")),
    "a line of no width": ("PRN-12", content(b"BT\n", b"q 0 w 90 90 m 190 90 l S Q BT\n")),
    "text at the cut": ("PRN-13", on_page("/TrimBox", box(85, 34, 629, 875))),
    "a band that ends at the edge": ("PRN-14", on_page("/BleedBox", box(20, 20, 643, 889))),
}


@pytest.mark.parametrize("name", DAMAGES)
def test_damage_is_told_by_the_rule_that_should(name: str) -> None:
    rule, damage = DAMAGES[name]
    sheet = Sheet(pressed())
    damage(sheet)
    assert sheet.told(rule)


def test_without_damage_there_is_nothing_to_tell() -> None:
    told = [(rule, message) for rule, message in Sheet(pressed()).findings()]
    assert [each for each in told if not each[0].startswith("PRN-08")] == []


def test_a_picture_of_few_pixels_is_an_error_and_one_of_some_a_warning() -> None:
    sheet = Sheet(pressed())
    assert len(sheet.told("PRN-08")) == 1  # 40 pixels on 100 points are 29 to the inch
    image = sheet.all_of("/Subtype", "/Image")[0]
    image[NameObject("/Width")], image[NameObject("/Height")] = FloatObject(500), FloatObject(250)
    assert sheet.told("PRN-08") == []


def test_a_graphics_state_with_a_default_curve_is_fine() -> None:
    sheet = Sheet(pressed())
    state(TR2=NameObject("/Default"), op=BooleanObject(False))(sheet)
    assert sheet.told("PRN-06") == []
