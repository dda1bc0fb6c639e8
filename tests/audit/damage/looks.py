"""Damage to what people see: sizes, lines, colours, and text that is not there any more."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from pypdf.generic import ArrayObject, DictionaryObject, FloatObject, NumberObject

from leaflet.audit.file.reader.cmap import read_cmap
from tests.audit.damage.listed import damage
from tests.audit.damage.wreck import kids_of, name

if TYPE_CHECKING:
    from tests.audit.damage.wreck import Wreck

BODY = "F2"


def _written(wreck: Wreck, words: str) -> bytes:
    """Return the operand that shows words in the font of the body."""
    codes = {
        text: code for code, text in read_cmap(wreck.font(BODY)["/ToUnicode"].get_data()).items()
    }
    return b"<%s>" % b"".join(b"%04X" % codes[letter] for letter in words)


def _artifact(wreck: Wreck, operators: str, words: str = "then it tells") -> bytes:
    """Return an artifact that shows words after some operators."""
    shown = _written(wreck, words)
    return b"/Artifact BMC q BT %s %s Tj ET Q EMC" % (operators.encode(), shown)


def _set_off(wreck: Wreck, at: int, operators: bytes) -> None:
    """Put operators into the mark of the paragraph with this number, before its first string."""
    wreck.edit_mark(wreck.find("P", at), b"[(", operators + b"\n[(")


def _long_paragraph(wreck: Wreck) -> Any:
    """Return the first paragraph of page 1 that goes on over a line's end and holds nothing else."""
    return next(
        one
        for one in wreck.elements()
        if one["/S"] == "/P"
        and "/Pg" in one
        and one.raw_get("/Pg") == wreck.pages[0].indirect_reference
        and len(kids_of(one)) == 1
        and b"0 -17 Td" in wreck.mark_of(one)[1]
    )


@damage("TYP-01")
def a_paragraph_is_set_in_ten_points(wreck: Wreck) -> None:
    _set_off(wreck, 8, b"/F2 10 Tf")


@damage("TYP-01")
def the_whole_file_is_shrunk_to_nine_tenths(wreck: Wreck) -> None:
    for page in range(1, len(wreck.pages) + 1):
        wreck.repaint(page, b"0.9 0 0 0.9 20 20 cm\n" + wreck.content(page))


@damage("TYP-02")
def the_body_is_set_in_eleven_points(wreck: Wreck) -> None:
    for page in range(1, len(wreck.pages) + 1):
        wreck.repaint(page, re.sub(rb"/F2 12 Tf", b"/F2 11.7 Tf", wreck.content(page)))


@damage("TYP-03")
def a_note_is_tiny(wreck: Wreck) -> None:
    wreck.add(1, _artifact(wreck, "/F2 6 Tf 57 60 Td"))


@damage("TYP-04")
def lines_run_from_edge_to_edge(wreck: Wreck) -> None:
    long = (
        "that is the line that has a hundred letters and then one more and then still another one"
    )
    lines = b" 0 -17 Td ".join([_written(wreck, long + " ") + b" Tj"] * 5)
    page, mark = wreck.mark_of(wreck.find("P", 10))
    head = mark.partition(b"BDC")[0]
    wreck.edit(page, mark, head + b"BDC /F2 12 Tf -80 0 Td " + lines + b" EMC")


@damage("TYP-04")
def lines_hold_a_few_letters_each(wreck: Wreck) -> None:
    lines = b" 0 -17 Td ".join([_written(wreck, "one that has ") + b" Tj"] * 6)
    page, mark = wreck.mark_of(wreck.find("P", 10))
    head = mark.partition(b"BDC")[0]
    wreck.edit(page, mark, head + b"BDC /F2 12 Tf 150 0 Td " + lines + b" EMC")


@damage("TYP-05")
def lines_of_a_paragraph_stand_close(wreck: Wreck) -> None:
    wreck.edit_mark(_long_paragraph(wreck), b"0 -17 Td", b"0 -13 Td")


@damage("TYP-06")
def a_font_is_slanted(wreck: Wreck) -> None:
    inner = wreck.font(BODY)["/DescendantFonts"][0].get_object()
    inner["/FontDescriptor"][name("ItalicAngle")] = NumberObject(-12)


@damage("TYP-06")
def a_word_is_underlined(wreck: Wreck) -> None:
    text = _artifact(wreck, "/F2 12 Tf 57 60 Td", "that")
    wreck.add(1, text.replace(b"Q EMC", b"0.6 w 57 58.5 m 78 58.5 l S Q EMC"))


@damage("TYP-06")
def a_paragraph_is_justified(wreck: Wreck) -> None:
    page, mark = wreck.mark_of(wreck.find("P", 10))
    head = mark.partition(b"BDC")[0]
    spread = _flush_right(wreck, ["that one is the other", "that is the other", "then it is"])
    wreck.edit(page, mark, head + b"BDC /F2 12 Tf " + b" 0 -17 Td ".join(spread) + b" EMC")


def _flush_right(wreck: Wreck, lines: list[str]) -> list[bytes]:
    """Set lines to one width by moves between their words."""
    inner = wreck.font(BODY)["/DescendantFonts"][0].get_object()
    listed = [one.get_object() for one in inner["/W"]]
    widths = {
        int(first) + at: float(width)
        for first, told in zip(listed[::2], listed[1::2], strict=True)
        for at, width in enumerate(told)
    }
    codes = {t: code for code, t in read_cmap(wreck.font(BODY)["/ToUnicode"].get_data()).items()}
    shown = []
    for line in lines:
        words = line.split()
        natural = sum(widths[codes[letter]] for word in words for letter in word)
        space = -round((11_000 - natural) / (len(words) - 1), 1)
        pieces = f" {space} ".encode().join(_written(wreck, word) for word in words)
        shown.append(b"[%s] TJ" % pieces)
    return shown


@damage("TYP-07")
def a_date_is_set_upwards_along_the_edge(wreck: Wreck) -> None:
    wreck.add(2, _artifact(wreck, "/F2 12 Tf 0 1 -1 0 30 300 Tm"))


@damage("TYP-07")
def text_stands_on_a_picture(wreck: Wreck) -> None:
    picture = b"/Artifact BMC q 300 0 0 40 50 55 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \xff EI Q EMC"
    wreck.add(1, picture + b"\n" + _artifact(wreck, "/F2 12 Tf 57 60 Td"))


@damage("COL-01")
def a_paragraph_is_pale_grey(wreck: Wreck) -> None:
    _set_off(wreck, 8, b"0.6 0.6 0.6 rg")


@damage("COL-01")
def a_dark_box_is_painted_under_dark_text(wreck: Wreck) -> None:
    wreck.repaint(
        2, b"/Artifact BMC q 0.3 0.3 0.3 rg 40 300 520 60 re f Q EMC\n" + wreck.content(2)
    )


@damage("COL-02")
def red_text_stands_on_black_and_is_copied_in_grey(wreck: Wreck) -> None:
    box = b"/Artifact BMC q 0 0 0 rg 50 55 300 20 re f Q EMC\n"
    wreck.add(1, box + _artifact(wreck, "1 0.1 0.1 rg /F2 12 Tf 57 60 Td"))


@damage("SEC-11")
def a_paragraph_is_white_on_white(wreck: Wreck) -> None:
    _set_off(wreck, 8, b"1 1 1 rg")


@damage("SEC-11")
def a_paragraph_is_invisible(wreck: Wreck) -> None:
    _set_off(wreck, 8, b"3 Tr")


@damage("SEC-11")
def a_white_box_is_painted_over_text(wreck: Wreck) -> None:
    wreck.add(1, b"/Artifact BMC q 1 1 1 rg 100 240 440 100 re f Q EMC")


@damage("SEC-11")
def text_is_all_but_transparent(wreck: Wreck) -> None:
    state = DictionaryObject({name("ca"): FloatObject(0.05)})
    wreck.pages[0]["/Resources"][name("ExtGState")] = DictionaryObject({name("Pale"): state})  # type: ignore[index]
    wreck.repaint(1, b"/Pale gs\n" + wreck.content(1))


@damage("LAY-01")
def a_paragraph_runs_off_the_page(wreck: Wreck) -> None:
    page, mark = wreck.mark_of(wreck.find("P", 9))
    content = wreck.content(page)
    start = content.rindex(b"BT\n", 0, content.index(mark))
    moved = re.sub(rb"BT\n[\d.]+", b"BT\n320", content[start:], count=1)
    wreck.repaint(page, content[:start] + moved)


@damage("LAY-01")
def a_paragraph_is_cut_off_by_a_clip(wreck: Wreck) -> None:
    wreck.repaint(2, b"0 0 400 842 re W n\n" + wreck.content(2))


@damage("LAY-01")
def a_word_is_broken_at_the_end_of_a_line(wreck: Wreck) -> None:
    page, mark = wreck.mark_of(wreck.find("P", 9))
    space = bytes.fromhex(_written(wreck, " ")[1:-1].decode())
    end = re.compile(re.escape(space) + rb"\)\]TJ\n0 -")
    assert end.search(mark)
    wreck.edit(page, mark, end.sub(b")]TJ\n0 -", mark, count=1))


@damage("LAY-01")
def a_cell_runs_into_its_neighbour(wreck: Wreck) -> None:
    cell = kids_of(wreck.find("TD"))[0].get_object()
    page, mark = wreck.mark_of(cell)
    content = wreck.content(page)
    start = content.rindex(b"BT\n", 0, content.index(mark))
    place = re.match(rb"BT\n([\d.]+)", content[start:])
    assert place
    moved = b"BT\n%.1f" % (float(place[1]) + 60)
    wreck.repaint(page, content[:start] + moved + content[start + place.end() :])


@damage("LAY-01")
def the_last_line_of_a_paragraph_stands_alone_on_the_next_page(wreck: Wreck) -> None:
    element = _long_paragraph(wreck)
    page, mark = wreck.mark_of(element)
    rest, _, last = mark.removesuffix(b"EMC").rpartition(b"0 -17 Td")
    wreck.edit(page, mark, rest + b"EMC")
    font = re.findall(rb"/F\d [\d.]+ Tf", mark + wreck.content(1))[0]
    wreck.repaint(
        2, b"/P <</MCID 901>> BDC BT %s 147 745 Td %s ET EMC\n" % (font, last) + wreck.content(2)
    )
    kid = {
        name("Type"): name("MCR"),
        name("Pg"): wreck.pages[1].indirect_reference,
        name("MCID"): NumberObject(901),
    }
    element[name("K")] = ArrayObject([*kids_of(element), DictionaryObject(kid)])  # type: ignore[arg-type]


@damage("TYP-02")
def the_units_of_each_page_are_half_a_point(wreck: Wreck) -> None:
    for page in wreck.pages:
        page[name("UserUnit")] = FloatObject(0.5)
