"""Damage done to a good file for an archive, each kind caught by the rule that should."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, NumberObject, TextStringObject

from leaflet.audit.file import judge_file
from leaflet.findings import Severity

from .drafts import NO_SECTIONS
from .sheets import Sheet, archived

if TYPE_CHECKING:
    from collections.abc import Callable


def strip_metadata(sheet: Sheet) -> None:
    del sheet.catalog["/Metadata"]


def no_language(sheet: Sheet) -> None:
    del sheet.catalog["/Lang"]


def no_title_shown(sheet: Sheet) -> None:
    del sheet.catalog["/ViewerPreferences"]


def no_description(sheet: Sheet) -> None:
    del sheet.element("Figure")["/Alt"]


def skipped_heading(sheet: Sheet) -> None:
    sheet.element("H2", 1)[NameObject("/S")] = NameObject("/H4")


def orphan_mark(sheet: Sheet) -> None:
    sheet.kids(sheet.element("P", 3)).clear()


def untagged_text(sheet: Sheet) -> None:
    contents = sheet.page()["/Contents"].get_object()
    sheet.replace(contents, b"/H1 <</MCID", b"/Span <</Nothing")


def header_without_scope(sheet: Sheet) -> None:
    for at in range(6):
        del sheet.element("TH", at)["/A"]
    del sheet.element("TD")["/A"], sheet.element("TD", 1)["/A"]


def font_not_embedded(sheet: Sheet) -> None:
    del sheet.all_of("/Type", "/FontDescriptor")[0]["/FontFile2"]


def no_way_to_characters(sheet: Sheet) -> None:
    del sheet.all_of("/Subtype", "/Type0")[0]["/ToUnicode"]


def wrong_widths(sheet: Sheet) -> None:
    widths = sheet.all_of("/Subtype", "/CIDFontType2")[0]["/W"][1]
    widths[:] = [NumberObject(int(width) + 200) for width in widths]


def link_out_of_the_tree(sheet: Sheet) -> None:
    kids = sheet.kids(sheet.element("Link"))
    kids[:] = [kid for kid in kids if not isinstance(kid, DictionaryObject)]


def link_without_words(sheet: Sheet) -> None:
    del sheet.all_of("/Subtype", "/Link")[0]["/Contents"]


def script(sheet: Sheet) -> None:
    action = {NameObject("/S"): NameObject("/JavaScript"), NameObject("/JS"): TextStringObject("x")}
    sheet.catalog[NameObject("/OpenAction")] = DictionaryObject(action)


def attachment(sheet: Sheet) -> None:
    names = DictionaryObject({NameObject("/Names"): ArrayObject()})
    names["/Names"].extend([TextStringObject("a"), DictionaryObject()])
    sheet.catalog["/Names"][NameObject("/EmbeddedFiles")] = names


def layers(sheet: Sheet) -> None:
    sheet.catalog[NameObject("/OCProperties")] = DictionaryObject()


def no_tab_order(sheet: Sheet) -> None:
    del sheet.page()["/Tabs"]


def lost_namespace(sheet: Sheet) -> None:
    for element in sheet.all_of("/Type", "/StructElem"):
        element.pop("/NS", None)


def places_alone(sheet: Sheet) -> None:
    for action in sheet.all_of("/S", "/GoTo"):
        action.pop("/SD", None)
    for link in sheet.all_of("/Subtype", "/Link"):
        link["/A"].pop("/SD", None)


def lines_without_reference(sheet: Sheet) -> None:
    for line in sheet.all_of("/S", "/TOCI"):
        del line["/Ref"]


def old_header(sheet: Sheet) -> None:
    sheet.header = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"


def information(sheet: Sheet) -> None:
    info = DictionaryObject({NameObject("/Title"): TextStringObject("Another title")})
    sheet.trailer[NameObject("/Info")] = sheet.add(info)


def no_identifier(sheet: Sheet) -> None:
    del sheet.trailer["/ID"]


def no_profile(sheet: Sheet) -> None:
    del sheet.catalog["/OutputIntents"]


def inks(sheet: Sheet) -> None:
    sheet.replace(sheet.page()["/Contents"].get_object(), b"BT\n", b"0 1 0 0 k BT\n")


def hidden_link(sheet: Sheet) -> None:
    sheet.all_of("/Subtype", "/Link")[0][NameObject("/F")] = NumberObject(2)


def glyphs_unknown(sheet: Sheet) -> None:
    del sheet.all_of("/Subtype", "/CIDFontType2")[0]["/CIDToGIDMap"]


DAMAGE = [
    (strip_metadata, "ACC-02"),
    (no_language, "ACC-03"),
    (no_title_shown, "ACC-02"),
    (no_description, "ACC-04"),
    (skipped_heading, "ACC-05"),
    (orphan_mark, "ACC-01"),
    (untagged_text, "ACC-01"),
    (header_without_scope, "ACC-07"),
    (font_not_embedded, "ACC-09"),
    (no_way_to_characters, "ACC-09"),
    (wrong_widths, "ACC-17"),
    (link_out_of_the_tree, "ACC-06"),
    (link_without_words, "ACC-06"),
    (script, "SAF-01"),
    (attachment, "SAF-01"),
    (layers, "ACC-10"),
    (no_tab_order, "ACC-16"),
    (lost_namespace, "UA2-02"),
    (lost_namespace, "UA2-03"),
    (places_alone, "UA2-05"),
    (lines_without_reference, "UA2-06"),
    (old_header, "UA2-01"),
    (old_header, "ARC-02"),
    (information, "ARC-03"),
    (information, "ACC-02"),
    (no_identifier, "ARC-03"),
    (no_profile, "ARC-06"),
    (inks, "ARC-07"),
    (hidden_link, "ARC-12"),
    (glyphs_unknown, "ARC-10"),
]


@pytest.mark.parametrize(
    ("damage", "rule"), DAMAGE, ids=[f"{damage.__name__} {rule}" for damage, rule in DAMAGE]
)
def test_damage_is_told_by_the_rule_that_should(damage: Callable[[Sheet], None], rule: str) -> None:
    sheet = Sheet()
    damage(sheet)

    found = judge_file(sheet.pdf(), "a.pdf", (NO_SECTIONS,))

    assert any(one.rule == rule and one.severity is Severity.ERROR for one in found)


def judge_mutations(count: int, seed: int) -> int:
    """Judge files with bytes changed at random; return how many were read to the end."""
    chance = random.Random(seed)  # noqa: S311 - the same faults in every run
    whole, read = Sheet().pdf(), 0
    assert len(whole) > len(
        archived()
    )  # no object streams: what is changed is objects, not packed bytes
    for _ in range(count):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 12)):
            data[chance.randrange(len(data))] = chance.choice(b"0/<>[]()RT \xff")
        found = judge_file(bytes(data), "a.pdf", (NO_SECTIONS,))
        read += not any(one.rule.startswith("PDF-") for one in found)
    return read


def test_changed_bytes_are_findings_and_never_a_crash() -> None:
    assert 0 < judge_mutations(25, 3) <= 25


@pytest.mark.slow
def test_many_changed_files_are_findings_and_never_a_crash() -> None:
    assert 0 < judge_mutations(2000, 5) <= 2000
